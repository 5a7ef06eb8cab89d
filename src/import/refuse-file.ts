import { Refusal } from '../refusal.ts';
import type { FileKind } from '../text/file-kind.ts';
import { inspectSource, type SourceFile } from '../text/source-file.ts';
import { recallSource, type SourceLook } from '../text/source-look.ts';

/**
 * Looks through a file and refuses what cannot be read as rows, with what it is and what to do.
 * @param encoding chosen by the person, or known from before; null: detected
 * @param look what was seen of the file while it arrived; null: it is looked through
 * @throws Refusal `file-not-found`, `file-unreadable`, `file-too-large`, `empty-file`, `not-a-csv`
 */
export async function inspectFile(
  path: string,
  encoding: string | null = null,
  look: SourceLook | null = null,
): Promise<SourceFile> {
  const looked = look === null ? inspectSource(path, encoding) : recallSource(path, look, encoding);
  const source = await looked.catch((error: unknown) => {
    throw unreadable(path, error);
  });
  // A workbook has sheets to be read as rows; one inside a gzip archive would have to be unpacked twice.
  if (source.kind === 'text' || (source.kind === 'xlsx' && !source.packed)) return source;
  throw notText(source.kind, source.packed);
}

/**
 * Refuses what can be no file of customers, whatever else is in it; archives and workbooks have to be opened first.
 * @throws Refusal `not-a-csv`
 */
export function refuseMark(mark: FileKind | null): void {
  switch (mark) {
    case null:
    case 'text':
    case 'empty':
    case 'zip':
    case 'xlsx':
    case 'gzip':
      return;
    default:
      throw notText(mark, false);
  }
}

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new Refusal('file-not-found', `There is no file ${path}.`, { cause: error });
  if (code === 'EISDIR')
    return new Refusal('file-unreadable', `${path} is a folder. Name a file in it.`, { cause: error });
  if (typeof code === 'string')
    return new Refusal('file-unreadable', `${path} cannot be read (${code}).`, { cause: error });
  return error;
}

const kinds: Readonly<Record<Exclude<FileKind, 'text' | 'empty'>, string>> = {
  zip: 'a zip archive. Unpack it and import the CSV file inside',
  xlsx: 'an Excel workbook. Unpack it',
  gzip: 'another gzip archive. Unpack it and import the CSV file inside',
  tar: 'a tar archive. Unpack it and import the CSV file inside',
  ods: 'an OpenDocument file. Open it, save it as .xlsx or the sheet as "CSV UTF-8"',
  ole: 'an old Excel or Word file, or one that is protected by a password. Open it, take the password off, save it as .xlsx or the sheet as "CSV UTF-8"',
  pdf: 'a PDF. Export the customers as CSV from the system they are in',
  image: 'a picture. Export the customers as CSV from the system they are in',
  html: 'a web page. Export the customers as CSV from the system they are in',
  json: 'JSON. Export the customers as CSV from the system they are in',
  binary: 'not a text. Export the customers as CSV from the system they are in',
};

function notText(kind: Exclude<FileKind, 'text'>, packed: boolean): Refusal {
  if (kind === 'empty')
    return new Refusal('empty-file', 'The file is empty. It needs a line of headers and at least one row.');
  const what = packed ? 'What the gzip archive holds is' : 'The file is';
  return new Refusal('not-a-csv', `${what} ${kinds[kind]}, and import that.`);
}
