import type { Dialect } from '../csv/dialect.ts';
import { createTokenizer, type Damage, type RawRow } from '../csv/tokenizer.ts';
import { usualWidth } from '../csv/width.ts';
import { detectionChars, maxRowChars } from '../limits.ts';
import { ByteOffsets } from '../text/byte-offsets.ts';
import { readText, type TextSource } from '../text/read-text.ts';
import { inPhase } from './phase.ts';
import { BatchCutter } from './read-batch-cutter.ts';
import { SheetRow } from './sheet-row.ts';
import { UndecodableRows } from './undecodable-row.ts';

/** How a file is written, bytes and rows. */
export interface FileDialect extends Dialect {
  /** A name of `text/encoding.ts`; absent: UTF-8. */
  readonly encoding?: string;
  /** It is a sheet of a workbook that was written as text; absent: a text itself. */
  readonly sheet?: SheetReading;
}

/** Which sheet of a workbook is read: what it takes to write the same text again. */
export interface SheetReading {
  /** From 1, in the order of the tabs. */
  readonly number: number;
  /** Number of the row that names the columns. */
  readonly headerLine: number;
}

/** A row's beginning in a file; reading can start at any. */
export interface Position {
  /** Bytes from the start of the file; of an archive, of what it holds. */
  readonly offset: number;
  /** Number of the row that begins here: the header is row 0, the first data row 1. */
  readonly row: number;
  /** Its physical line; the file's first is 1. */
  readonly line: number;
}

export interface Header {
  readonly headers: readonly string[];
  /** The physical line the header begins on. */
  readonly line: number;
  /** Set when the header itself cannot be read; `headers` is empty then. */
  readonly damage: Damage | null;
  /** Where the first data row begins. */
  readonly next: Position;
}

/** A batch ends with the row that reaches either limit; it has at least one row. */
export interface BatchLimits {
  readonly rows: number;
  /** Bytes of the file, line ends included. */
  readonly bytes: number;
}

export interface RawBatch {
  readonly rows: readonly RawRow[];
  /** Number of `rows[0]`; the others follow without gaps, blank rows included. */
  readonly firstRow: number;
  readonly from: Position;
  /** Where the next batch begins; behind the last one the end of the file. */
  readonly next: Position;
  readonly last: boolean;
}

/**
 * Reads the header: the first line at or behind `start` that is not completely empty, without the byte order mark. A
 * file without one has no headers.
 */
export async function readHeader(
  path: string,
  dialect: FileDialect,
  start: Position = { offset: 0, row: 0, line: 1 },
): Promise<Header> {
  let empty: Header = { headers: [], line: 1, damage: null, next: { ...start, row: 1 } };
  for await (const batch of readBatches(path, dialect, start, { rows: 1, bytes: 1 })) {
    const next = { ...batch.next, row: 1 };
    for (const row of batch.rows) {
      const { line, damage } = row;
      if (!isEmptyLine(row)) return { headers: row.cells, line, damage, next };
      empty = { headers: [], line, damage, next };
    }
  }
  return empty;
}

/**
 * Reads rows in batches from a row's beginning on. Batches depend on nothing but the file, the dialect and the limits:
 * reading on from any batch's `next` gives the same batches as reading through. Rows are numbered from `from.row`,
 * blank ones included; a line end at the end of the file makes no row. A file without rows gives one empty batch,
 * which is the last. At most one batch and one piece of text are held, and the event loop turns between pieces.
 * Leaving the loop early closes the file.
 */
// oxlint-disable-next-line max-params -- what, how, from where, how much: an object would only rename them
export async function* readBatches(
  path: string,
  dialect: FileDialect,
  from: Position,
  limits: BatchLimits,
): AsyncGenerator<RawBatch, void, undefined> {
  const columns = await widthOf(path, dialect);
  const tokenizer = createTokenizer(dialect, { maxRowChars, columns }, from.line);
  const offsets = new ByteOffsets(from.offset);
  const cutter = new BatchCutter(from, limits);
  const undecodable = new UndecodableRows();
  const shown = (row: RawRow): RawRow =>
    dialect.sheet === undefined ? undecodable.mark(row) : new SheetRow(row);
  const emit = (row: RawRow): void => cutter.add(shown(row), offsets.at(row.end), tokenizer.nextLine);
  for await (const piece of readText(textOf(path, dialect), from.offset)) {
    offsets.add(piece);
    undecodable.add(piece);
    inPhase('read', () => tokenizer.push(piece.text, emit));
    // Also where no row ends for long: the pieces of a row too large are let go as they pass.
    offsets.at(tokenizer.passed);
    yield* cutter.takeReady();
  }
  tokenizer.end(emit);
  yield* cutter.takeReady();
  yield cutter.takeLast();
}

/** The usual width of the file's rows, from its head: the same wherever reading starts, so that a resume agrees. */
async function widthOf(path: string, dialect: FileDialect): Promise<number | null> {
  let head = '';
  for await (const piece of readText(textOf(path, dialect), 0)) {
    head += piece.text;
    if (head.length >= detectionChars) break;
  }
  return usualWidth(head.slice(0, detectionChars), head.length < detectionChars, dialect);
}

function textOf(path: string, { encoding = 'utf-8' }: FileDialect): TextSource {
  return { path, encoding };
}

function isEmptyLine(row: RawRow): boolean {
  return row.damage === null && row.cells.length === 1 && row.cells[0] === '';
}
