import { copyText } from '../customer/record.ts';

/** Below 128 KiB of UTF-8, where memory would be mapped anew for every chunk. */
const chunkSize = 40 * 1024;

export type CopyValue = string | number | boolean | null;

/** Rows of values for `COPY … FROM STDIN` in text format. */
export function* copyLines(rows: Iterable<readonly CopyValue[]>): Generator<string, void, undefined> {
  yield* inChunks(linesOf(rows));
}

function* linesOf(rows: Iterable<readonly CopyValue[]>): Generator<string, void, undefined> {
  for (const row of rows) yield row.map(copyValue).join('\t');
}

/** Gathers lines into chunks and ends each. */
export function* inChunks(lines: Iterable<string>): Generator<string, void, undefined> {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function copyValue(value: CopyValue): string {
  return value === null || typeof value === 'string' ? copyText(value) : String(value);
}
