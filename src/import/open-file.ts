import { basename } from 'node:path';
import { columnShapes } from '../csv/column-shapes.ts';
import type { ColumnShapes } from '../csv/column-shapes.ts';
import { detectDialect } from '../csv/detect-dialect.ts';
import type { DialectGuess } from '../csv/detect-dialect.ts';
import { unguardFormula } from '../csv/writer.ts';
import { headerKey } from '../customer/field.ts';
import { replaceUnstorable } from '../value/clean.ts';
import { maxColumns, maxFileNameChars } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { FoundEncoding } from '../text/source-file.ts';
import type { UnpackedSheet } from '../workbook/unpack-sheet.ts';
import { lineStart } from './line-start.ts';
import { openSource, orRemove } from './open-source.ts';
import type { ReadingChoice, RowSource } from './open-source.ts';
import { readHeader } from './read.ts';
import type { FileDialect, Header, Position } from './read.ts';

/** A file that can be read as rows, and how. */
export interface OpenedFile {
  /** Where its rows are read, and how many bytes they are; of a workbook a text that was written from its sheet. */
  readonly path: string;
  readonly bytes: number;
  /** The file itself. */
  readonly original: {
    readonly path: string;
    /** For showing only. */
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  };
  readonly dialect: FileDialect;
  /** Absent for a sheet, of which no encoding is known or guessed. */
  readonly encoding?: FoundEncoding;
  /** Which sheet it is; absent for a text. */
  readonly sheet?: UnpackedSheet;
  /** How its rows are written and why that is thought. */
  readonly guess: DialectGuess;
  readonly headers: readonly string[];
  /** What the cells below each header look like. */
  readonly columns: ColumnShapes;
  /** Where the first data row begins. */
  readonly start: Position;
  /** Takes away what was written to read it; to be called when it has been read. */
  readonly remove: () => Promise<void>;
}

/**
 * Looks at a file before anything is read from it: what it is, how it is written, what its columns are called.
 * @param chosen by the person, who is obeyed; null: detected
 * @throws Refusal when the file is missing, too large, not text, or has no header
 */
export async function openFile(path: string, chosen: ReadingChoice): Promise<OpenedFile> {
  const name = chosen.known?.name ?? basename(path);
  if (name.length > maxFileNameChars)
    throw new Refusal(
      'file-unreadable',
      `The file's name is longer than ${maxFileNameChars} characters. Shorten it.`,
    );
  const source = await openSource(path, chosen);
  const { sha256, bytes, remove } = source;
  const start = await orRemove(remove, readStart(source, chosen));
  return { ...start, original: { path, name, bytes, sha256 }, remove };
}

type FileStart = Omit<OpenedFile, 'original' | 'remove'>;

async function readStart(source: RowSource, chosen: ReadingChoice): Promise<FileStart> {
  const { path, text, sheet } = source;
  const { encoding } = text.encoding;
  const guess = guessOf(source, chosen);
  const reading = sheet === null ? {} : { sheet: { number: sheet.number, headerLine: guess.headerLine } };
  const dialect = { ...guess.dialect, encoding, ...reading };
  const start = await lineStart({ path, encoding }, guess.headerLine);
  if (start === null) throw guess.headerBy === 'choice' ? noSuchLine(guess) : noHeader();
  const header = await readHeader(path, dialect, start);
  if (header.damage !== null) throw damagedHeader(header, encoding);
  const { headers, next } = header;
  if (headers.length === 0) throw noHeader();
  if (headers.length > maxColumns) throw tooManyColumns(headers.length);
  return {
    path,
    bytes: text.bytes,
    dialect,
    ...(sheet === null ? { encoding: text.encoding } : { sheet }),
    guess,
    headers: unguarded(headers).map(replaceUnstorable),
    columns: columnShapes({
      head: text.head,
      isWholeFile: text.headIsWhole,
      dialect,
      headerLine: header.line,
      columns: headers.length,
    }),
    start: next,
  };
}

function guessOf({ text, sheet }: RowSource, chosen: ReadingChoice): DialectGuess {
  if (sheet === null) return detectDialect(text.head, text.headIsWhole, chosen);
  if (sheet.guess === null) throw emptySheet(sheet);
  return sheet.guess;
}

function emptySheet({ sheet, others }: UnpackedSheet): Refusal {
  const said = `The sheet "${sheet}" is empty. It needs a row with the names of the columns.`;
  if (others.length === 0) return new Refusal('empty-file', said);
  const names = others.slice(0, 20).map((name) => `"${name}"`);
  return new Refusal('empty-file', `${said} Choose another one with --sheet.`, {
    plain: `${said} Choose another one: ${names.join(', ')}.`,
  });
}

function tooManyColumns(count: number): Refusal {
  return new Refusal(
    'file-too-large',
    `The file has ${count} columns; at most ${maxColumns} can be read. Leave some out.`,
  );
}

function noHeader(): Refusal {
  return new Refusal(
    'empty-file',
    'The file has no header. Its first line must hold the names of the columns.',
  );
}

function noSuchLine({ headerLine }: DialectGuess): Refusal {
  const said = `line ${headerLine} holds the names of the columns, but the file ends before it. Count its lines, the first is 1.`;
  return new Refusal('settings', `--header-row says that ${said}`, {
    plain: `You say that ${said}`,
  });
}

function damagedHeader({ line, damage }: Header, encoding: string): Refusal {
  const said = `The header in line ${line} cannot be read`;
  if (damage !== 'undecodable-bytes')
    return new Refusal(
      'not-a-csv',
      `${said}: a quote is never closed, or it is too long. Correct that line.`,
    );
  const choose = `${said}: it has a byte that is no text in ${encoding}. Choose the encoding of the file`;
  return new Refusal('not-a-csv', `${choose} with --encoding, or correct that line.`, {
    plain: `${choose}, or correct that line.`,
  });
}

/** Our own files guard headers as they guard cells (docs/spec.md §9.6). */
function unguarded(headers: readonly string[]): readonly string[] {
  return headers.some((header) => headerKey(header) === 'importresult')
    ? headers.map(unguardFormula)
    : headers;
}
