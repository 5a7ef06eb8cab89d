/** Rows for `COPY … FROM STDIN` in text format, gathered into chunks of about this many characters. */
const chunkSize = 256 * 1024;

export type CopyValue = string | number | boolean | null;

/** Encodes rows of values, one line each. */
export function* copyLines(rows: Iterable<readonly CopyValue[]>): Generator<string, void, undefined> {
  let chunk = '';
  for (const row of rows) {
    chunk += copyLine(row);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) line += '\t';
    line += copyValue(values[index] ?? null);
  }
  return `${line}\n`;
}

function copyValue(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return needsEscape.test(value) ? value.replaceAll(escaped, escape) : value;
  return String(value);
}

const needsEscape = /[\\\t\n\r]/u;
const escaped = /[\\\t\n\r]/gu;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escape = (character: string): string => escapes[character] ?? character;
