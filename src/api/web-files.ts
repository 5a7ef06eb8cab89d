import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** A file of the built web app, as it is sent. */
export interface WebFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Null: packing it saves nothing. */
  readonly gzip: Buffer | null;
  readonly etag: string;
  /** Its name holds a hash of its content, so that it never changes. */
  readonly isHashed: boolean;
}

/**
 * The built web app by path, as `/assets/main-d41d8c.js`; read once, two megabytes. Empty: it has not been built.
 * @param folder where it lies; the one of this package unless said otherwise
 */
export function readWebFiles(folder = builtFolder): ReadonlyMap<string, WebFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [pathOf(folder, path), webFile(path)]));
}

/** The same from `src/api/` and from `dist/api/`. */
export const builtFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

const pathOf = (folder: string, path: string): string => path.slice(folder.length).replaceAll('\\', '/');

function webFile(path: string): WebFile {
  const plain = readFileSync(path);
  const packed = gzipSync(plain, { level: 9 });
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    plain,
    gzip: packed.length < plain.length ? packed : null,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    isHashed: /[/\\]assets[/\\]/u.test(path),
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
