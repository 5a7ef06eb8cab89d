import { basename } from 'node:path';
import type { Dialect } from '../csv/dialect.ts';
import { detectDialect } from '../csv/dialect.ts';
import { unguardFormula } from '../csv/writer.ts';
import { headerKey } from '../customer/field.ts';
import { replaceUnstorable } from '../value/clean.ts';
import { maxColumns, maxFileNameChars } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { inspectFile } from './refuse-file.ts';
import { readHeader } from './read.ts';
import type { Position } from './read.ts';

/** A file that can be read as rows, and how. */
export interface OpenedFile {
  readonly path: string;
  /** For showing only. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  /** Where the first data row begins. */
  readonly start: Position;
}

/**
 * Looks at a file before anything is read from it: what it is, how it is written, what its columns are called.
 * @param delimiter chosen by the person, who is obeyed; null: detected
 * @throws Refusal when the file is missing, too large, not text, or has no header
 */
export async function openFile(path: string, delimiter: string | null): Promise<OpenedFile> {
  const source = await inspectFile(path);
  const name = basename(path);
  if (name.length > maxFileNameChars)
    throw new Refusal(
      'file-unreadable',
      `The file's name is longer than ${maxFileNameChars} characters. Shorten it.`,
    );
  const dialect =
    delimiter === null ? detectDialect(source.head, source.headIsWhole).dialect : { delimiter, quote: '"' };
  const { headers, line, damage, next } = await readHeader(path, dialect);
  if (damage !== null) {
    throw new Refusal(
      'not-a-csv',
      `The header in line ${line} cannot be read: a quote is never closed, or it is too long. Correct that line.`,
    );
  }
  if (headers.length === 0)
    throw new Refusal(
      'empty-file',
      'The file has no header. Its first line must hold the names of the columns.',
    );
  if (headers.length > maxColumns) {
    throw new Refusal(
      'file-too-large',
      `The file has ${headers.length} columns; at most ${maxColumns} can be read. Leave some out.`,
    );
  }
  return {
    path,
    name,
    bytes: source.bytes,
    sha256: source.sha256,
    dialect,
    headers: unguarded(headers).map(replaceUnstorable),
    start: next,
  };
}

/** Our own files guard headers as they guard cells (docs/spec.md §9.6). */
function unguarded(headers: readonly string[]): readonly string[] {
  return headers.some((header) => headerKey(header) === 'importresult')
    ? headers.map(unguardFormula)
    : headers;
}
