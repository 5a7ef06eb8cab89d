import { cellShape, isTyped } from './cell-shape.ts';
import { trust } from './dialect-candidates.ts';
import type { Dialect } from './dialect.ts';
import { headerIndex } from './header-row.ts';
import { sampleRows, type SampleRow } from './sample-rows.ts';
import { mostFrequent } from './width.ts';

/** How well a file's beginning reads in one dialect. */
export interface DialectCandidate {
  readonly dialect: Dialect;
  /** Cells of a row; 1 when the delimiter separates nothing. */
  readonly columns: number;
  /** Rows looked at, from the header on, empty lines left out, and how many of them have so many cells. */
  readonly rows: number;
  readonly agreeing: number;
  /** 0 to 1: how consistently rows are cut, times how much their cells look like values; comparable in one file. */
  readonly score: number;
  /** The header as it reads so, and the first row below it; none where there is none. */
  readonly header: readonly string[];
  readonly example: readonly string[];
  /** Physical line of the header. */
  readonly headerLine: number;
  /** Title lines stand above the header. */
  readonly hasTitles: boolean;
  /** Whether some column holds nearly only numbers, dates, emails and the like. */
  readonly hasTypedColumn: boolean;
}

/** The beginning of a file, or of the part of it that is looked at. */
export interface Sample {
  readonly text: string;
  /** It ends where the file does. */
  readonly whole: boolean;
  /** The physical line it begins with. */
  readonly firstLine: number;
  /** The first line is the header by choice: there are no titles. */
  readonly headerFirst: boolean;
}

/**
 * Reads the sample in a dialect and judges what comes out. Rows agree that have the header's number of cells or, if
 * the rows below disagree with it, the most frequent one; commas in prose and decimal commas do neither.
 */
export function judgeDialect(
  { text, whole, firstLine, headerFirst }: Sample,
  dialect: Dialect,
): DialectCandidate {
  const all = sampleRows(text, whole, { dialect, firstLine });
  const usual = mostFrequent(all.map(({ cells }) => cells.length).filter((count) => count > 1));
  const from = headerFirst ? 0 : headerIndex(all, usual);
  const rows = all.slice(from);
  const { columns, agreeing, doubt } = widthOf(rows, usual);
  const agreed = rows.filter(({ cells }) => cells.length === columns).slice(0, shapedRows);
  // Among equals the one with more cells.
  const separated = 0.9 + (0.1 * (columns - 1)) / columns;
  const worth = plausibility(agreed) * separated * trust(dialect) * doubt * (from === 0 ? 1 : 0.95);
  return {
    dialect,
    columns,
    rows: rows.length,
    agreeing,
    // Titles do not agree: a delimiter of which only the last rows know is none.
    score: columns === 1 ? 0 : (agreeing / all.length) * worth,
    ...shownOf(rows, firstLine),
    hasTitles: from > 0,
    hasTypedColumn: hasTypedColumn(agreed.slice(1), columns),
  };
}

function shownOf(
  [header, example]: readonly SampleRow[],
  firstLine: number,
): Pick<DialectCandidate, 'header' | 'example' | 'headerLine'> {
  return {
    header: header?.cells.slice(0, shownCells) ?? [],
    example: example?.cells.slice(0, shownCells) ?? [],
    headerLine: header?.line ?? firstLine,
  };
}

/** Rows whose cells are looked at singly: a hundred say all there is, and keep the cost of a candidate low. */
const shapedRows = 100;
const shapedCells = 2_000;
/** Cells of evidence that are kept for showing. */
const shownCells = 50;

/** A header with fewer cells than the rows below it: they must agree well, and are doubted all the same. */
const enoughAgainstHeader = 0.7;

function widthOf(
  rows: readonly SampleRow[],
  usual: number,
): { columns: number; agreeing: number; doubt: number } {
  const count = (width: number): number => rows.filter(({ cells }) => cells.length === width).length;
  const header = rows.find(({ cells }) => cells.length > 0)?.cells.length ?? 1;
  const byHeader = header > 1 ? count(header) : 0;
  const byRows = usual > 1 ? count(usual) : 0;
  if (byRows * 0.9 > byHeader && byRows >= enoughAgainstHeader * rows.length)
    return { columns: usual, agreeing: byRows, doubt: header === 1 ? 0.5 : 0.9 };
  if (byHeader > 0) return { columns: header, agreeing: byHeader, doubt: 1 };
  return { columns: 1, agreeing: count(1), doubt: 1 };
}

/** The mean over cells that are not empty; one half of none. */
function plausibility(rows: readonly SampleRow[]): number {
  let sum = 0;
  let count = 0;
  for (const { cells } of rows) {
    for (const cell of cells.slice(0, shapedCells)) {
      const shape = cellShape(cell);
      if (shape === 'empty') continue;
      count++;
      sum += weights[shape] - (cell.startsWith(' ') ? 0.1 : 0);
    }
    if (count > shapedCells) break;
  }
  return count === 0 ? 0.5 : sum / count;
}

const weights = { number: 1, date: 1, time: 1, email: 1, url: 1, code: 0.95, text: 0.9, odd: 0.3 };

function hasTypedColumn(rows: readonly SampleRow[], columns: number): boolean {
  for (let column = 0; column < Math.min(columns, shownCells); column++) {
    const shapes = rows
      .map(({ cells }) => cellShape(cells[column] ?? ''))
      .filter((shape) => shape !== 'empty');
    if (shapes.length > 1 && shapes.filter(isTyped).length >= 0.8 * shapes.length) return true;
  }
  return false;
}
