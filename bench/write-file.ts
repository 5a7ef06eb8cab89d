import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileRow } from './case.ts';

/** What a file holds. */
export interface FileContent {
  readonly headers: readonly string[];
  readonly rows: Iterable<Pick<FileRow, 'cells'>>;
}

const chunkChars = 256 * 1024;

/** Writes rows as CSV with a header, a comma between cells, nothing in quotes; memory does not grow with the rows. */
export async function writeFile(path: string, content: FileContent): Promise<void> {
  await pipeline(Readable.from(chunks(content)), createWriteStream(path));
}

/** The same as one text. */
export const csvOf = (content: FileContent): string => [...chunks(content)].join('');

function* chunks({ headers, rows }: FileContent): Generator<string, void, undefined> {
  let chunk = `${headers.join(',')}\n`;
  for (const { cells } of rows) {
    chunk += `${cells.join(',')}\n`;
    if (chunk.length < chunkChars) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
