import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { headers, personCells } from './person.ts';

/** A row of a benchmark's file. */
export interface FileRow {
  /** Who it is about: see `personCells`. */
  readonly person: number;
  readonly changed: boolean;
}

const chunkChars = 256 * 1024;

/** Writes rows as CSV with a header, a comma between cells, nothing in quotes; memory does not grow with the rows. */
export async function writeRows(path: string, rows: Iterable<FileRow>): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), createWriteStream(path));
}

function* chunks(rows: Iterable<FileRow>): Generator<string, void, undefined> {
  let chunk = `${headers.join(',')}\n`;
  for (const { person, changed } of rows) {
    chunk += `${personCells(person, changed).join(',')}\n`;
    if (chunk.length < chunkChars) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
