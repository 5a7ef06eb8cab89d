import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Prints how much JavaScript a browser loads before anything is shown: the entry and what it imports at once, gzipped.
 * The build fails above the limit.
 */
export function initialJavascript({ mostBytes }: { readonly mostBytes: number }): Plugin {
  return {
    name: 'initial-javascript',
    apply: 'build',
    writeBundle(_options, bundle) {
      const bytes = [...initialChunks(bundle)].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      const said = `Initial JavaScript: ${Math.round(bytes / 1000)} kB gzipped, of ${mostBytes / 1000} kB allowed`;
      if (bytes > mostBytes) throw new Error(`${said}: load parts of it by route`);
      process.stdout.write(`${said}\n`);
    },
  };
}

function initialChunks(bundle: Rolldown.OutputBundle): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>();
  const names = Object.values(bundle).flatMap((each) =>
    each.type === 'chunk' && each.isEntry ? [each.fileName] : [],
  );
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(chunk)) continue;
    found.add(chunk);
    // The list grows while it is gone through.
    names.push(...chunk.imports);
  }
  return found;
}
