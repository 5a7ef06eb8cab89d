import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { projectRoot, textOf } from './project-files.ts';
import type { ProjectFile } from './project-files.ts';

/** Links of a page that lead nowhere inside the project, each with the reason. Other sites are not asked. */
export function deadLinks({ path, text }: ProjectFile): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gmu, '').replace(/`[^`\n]*`/gu, '');
  const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s[^)]*)?\)|^\[[^\]]+\]:\s*(\S+)/gmu)];
  return targets
    .map(([, inline, reference]) => inline ?? reference ?? '')
    .filter((target) => !/^[a-z]+:/iu.test(target))
    .flatMap((target) => faultOf(path, target) ?? []);
}

/** Paths in backticks, as `src/csv/tokenizer.ts`, that do not exist; patterns and placeholders are left alone. */
export function deadPaths({ text }: ProjectFile): string[] {
  const named = [...text.matchAll(/`((?:bench|bin|docs|examples|migrations|src|test)\/[\w./-]+)`/gu)];
  return named
    .map(([, path = '']) => path)
    .filter((path) => !path.includes('NNNN') && !existsSync(join(projectRoot, path)));
}

function faultOf(from: string, target: string): string | null {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), decodeURIComponent(file)));
  if (path.startsWith('..') || !existsSync(join(projectRoot, path))) return `${target} (no such file)`;
  if (anchor === undefined || anchor === '' || !path.endsWith('.md')) return null;
  return headingsOf(textOf(path)).includes(anchor) ? null : `${target} (no such heading)`;
}

/** Headings as links name them: lower case, blanks as hyphens, without punctuation. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
