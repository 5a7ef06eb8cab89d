import { basename } from 'node:path';
import { columnShapes } from '../csv/column-shapes.ts';
import type { ColumnShapes } from '../csv/column-shapes.ts';
import { detectDialect } from '../csv/detect-dialect.ts';
import type { DialectChoice, DialectGuess } from '../csv/detect-dialect.ts';
import { unguardFormula } from '../csv/writer.ts';
import { headerKey } from '../customer/field.ts';
import { replaceUnstorable } from '../value/clean.ts';
import { maxColumns, maxFileNameChars } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { FoundEncoding } from '../text/source-file.ts';
import { lineStart } from './line-start.ts';
import { inspectFile } from './refuse-file.ts';
import { readHeader } from './read.ts';
import type { FileDialect, Header, Position } from './read.ts';

/** A file that can be read as rows, and how. */
export interface OpenedFile {
  readonly path: string;
  /** For showing only. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly dialect: FileDialect;
  readonly encoding: FoundEncoding;
  /** How its rows are written and why that is thought. */
  readonly guess: DialectGuess;
  readonly headers: readonly string[];
  /** What the cells below each header look like. */
  readonly columns: ColumnShapes;
  /** Where the first data row begins. */
  readonly start: Position;
}

/**
 * Looks at a file before anything is read from it: what it is, how it is written, what its columns are called.
 * @param chosen by the person, who is obeyed; null: detected
 * @throws Refusal when the file is missing, too large, not text, or has no header
 */
export async function openFile(
  path: string,
  chosen: DialectChoice & { readonly encoding: string | null },
): Promise<OpenedFile> {
  const source = await inspectFile(path, chosen.encoding);
  const { encoding } = source.encoding;
  const name = basename(path);
  if (name.length > maxFileNameChars)
    throw new Refusal(
      'file-unreadable',
      `The file's name is longer than ${maxFileNameChars} characters. Shorten it.`,
    );
  const guess = detectDialect(source.head, source.headIsWhole, chosen);
  const dialect = { ...guess.dialect, encoding };
  const start = await lineStart({ path, encoding }, guess.headerLine);
  if (start === null) throw guess.headerBy === 'choice' ? noSuchLine(guess) : noHeader();
  const header = await readHeader(path, dialect, start);
  if (header.damage !== null) throw damagedHeader(header, encoding);
  const { headers, next } = header;
  if (headers.length === 0) throw noHeader();
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
    encoding: source.encoding,
    guess,
    headers: unguarded(headers).map(replaceUnstorable),
    columns: columnShapes({
      head: source.head,
      isWholeFile: source.headIsWhole,
      dialect,
      headerLine: header.line,
      columns: headers.length,
    }),
    start: next,
  };
}

function noHeader(): Refusal {
  return new Refusal(
    'empty-file',
    'The file has no header. Its first line must hold the names of the columns.',
  );
}

function noSuchLine({ headerLine }: DialectGuess): Refusal {
  return new Refusal(
    'settings',
    `--header-row says that line ${headerLine} holds the names of the columns, but the file ends before it. Count its lines, the first is 1.`,
  );
}

function damagedHeader({ line, damage }: Header, encoding: string): Refusal {
  const why =
    damage === 'undecodable-bytes'
      ? `it has a byte that is no text in ${encoding}. Choose the encoding of the file with --encoding, or correct that line.`
      : 'a quote is never closed, or it is too long. Correct that line.';
  return new Refusal('not-a-csv', `The header in line ${line} cannot be read: ${why}`);
}

/** Our own files guard headers as they guard cells (docs/spec.md §9.6). */
function unguarded(headers: readonly string[]): readonly string[] {
  return headers.some((header) => headerKey(header) === 'importresult')
    ? headers.map(unguardFormula)
    : headers;
}
