import { maxFileBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { inspectSource } from './source-file.ts';
import type { SourceFile } from './source-file.ts';
import type { FileKind } from './source-file-kind.ts';

/**
 * Looks through a file and refuses what cannot be read as rows, with what it is and what to do.
 * @throws Refusal `file-not-found`, `file-unreadable`, `file-too-large`, `empty-file`, `not-a-csv`, `not-utf-8`
 */
export async function inspectFile(path: string): Promise<SourceFile> {
  const source = await inspectSource(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (source.bytes > maxFileBytes) {
    throw new Refusal(
      'file-too-large',
      `The file is larger than ${maxFileBytes / 1024 ** 3} GB. Split it and import the parts one after the other.`,
    );
  }
  if (source.kind !== 'text') throw notText(source.kind);
  if (source.badUtf8 !== null) {
    const { line, column } = source.badUtf8;
    throw new Refusal(
      'not-utf-8',
      `The file is not UTF-8: line ${line} has a byte at character ${column} that does not belong there. Save it as "CSV UTF-8" and try again.`,
    );
  }
  return source;
}

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new Refusal('file-not-found', `There is no file ${path}.`, { cause: error });
  if (code === 'EISDIR')
    return new Refusal('file-unreadable', `${path} is a folder. Name a file in it.`, { cause: error });
  if (typeof code === 'string')
    return new Refusal('file-unreadable', `${path} cannot be read (${code}).`, { cause: error });
  return error;
}

const kinds: Readonly<Record<Exclude<FileKind, 'text' | 'empty'>, string>> = {
  'utf-16': 'a text in UTF-16. Save it as "CSV UTF-8"',
  zip: 'a zip archive. Unpack it and import the CSV file inside',
  xlsx: 'an Excel workbook. Save the sheet as "CSV UTF-8"',
  gzip: 'a gzip archive. Unpack it and import the CSV file inside',
  ole: 'an old Excel or Word file. Open it and save the sheet as "CSV UTF-8"',
  pdf: 'a PDF. Export the customers as CSV from the system they are in',
  image: 'a picture. Export the customers as CSV from the system they are in',
  html: 'a web page. Export the customers as CSV from the system they are in',
  json: 'JSON. Export the customers as CSV from the system they are in',
  binary: 'not a text. Export the customers as CSV from the system they are in',
};

function notText(kind: Exclude<FileKind, 'text'>): Refusal {
  if (kind === 'empty')
    return new Refusal('empty-file', 'The file is empty. It needs a line of headers and at least one row.');
  return new Refusal('not-a-csv', `The file is ${kinds[kind]}, and import that.`);
}
