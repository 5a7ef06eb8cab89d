import { detectionChars } from '../limits.ts';
import { cellShape, type CellShape } from './cell-shape.ts';
import type { Dialect } from './dialect.ts';
import { sampleRows } from './sample-rows.ts';

/** For each column of a file, how often its cells have which shape; kept with an import. */
export type ColumnShapes = readonly Readonly<Partial<Record<CellShape, number>>>[];

/** The part of a file that shapes are learned from. */
export interface ShapeSource {
  readonly head: string;
  /** The head ends where the file does. */
  readonly isWholeFile: boolean;
  readonly dialect: Dialect;
  /** Physical line of the header; shapes are those of the rows below it. */
  readonly headerLine: number;
  /** How many columns the header names. */
  readonly columns: number;
}

/** Learns what the columns of a file look like from the first rows that have a cell for each. */
export function columnShapes({ head, isWholeFile, dialect, headerLine, columns }: ShapeSource): ColumnShapes {
  const text = head.slice(0, detectionChars);
  const whole = isWholeFile && text.length === head.length;
  const full = sampleRows(text, whole, { dialect, firstLine: 1 })
    .filter(({ line, cells }) => line > headerLine && cells.length >= columns)
    .slice(0, learnedRows);
  // Rows with a surplus may have shifted themselves, unless most rows have one.
  const exact = full.filter(({ cells }) => cells.length === columns);
  const rows = exact.length * 2 >= full.length ? exact : full;
  return Array.from({ length: columns }, (_, column) =>
    countShapes(rows.map(({ cells }) => cells[column] ?? '')),
  );
}

const learnedRows = 200;

function countShapes(cells: readonly string[]): Partial<Record<CellShape, number>> {
  const counts: Partial<Record<CellShape, number>> = {};
  for (const cell of cells) {
    const shape = cellShape(cell);
    counts[shape] = (counts[shape] ?? 0) + 1;
  }
  return counts;
}

/**
 * Whether the values of a row with more cells than columns stand one column too far right: some cell taken out, or
 * two joined, the rest looks far more like the file's columns than the row as it is.
 */
export function hasShifted(cells: readonly string[], shapes: ColumnShapes): boolean {
  const fits = cells.map(cellShape);
  const here = sums(shapes, (column) => fit(shapes[column], fits[column]));
  const right = sums(shapes, (column) => fit(shapes[column], fits[column + 1]));
  const all = here.at(-1) ?? 0;
  const allRight = right.at(-1) ?? 0;
  // With the cell at `column` taken out those before it stay and those behind it move to the left.
  const best = Math.max(...here.map((before, column) => before + allRight - (right[column] ?? 0)));
  return best - all > surely;
}

/** In natural logarithms: the row moved is a thousand times more likely than the row as it is. */
const surely = Math.log(1000);

/** Sums over the columns before each one, from none to all. */
function sums(shapes: ColumnShapes, term: (column: number) => number): number[] {
  const all = [0];
  for (const column of shapes.keys()) all.push((all[column] ?? 0) + term(column));
  return all;
}

/** Logarithm of how likely the column holds such a cell. */
function fit(counts: ColumnShapes[number] = {}, shape: CellShape = 'empty'): number {
  const seen = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Math.log(((counts[shape] ?? 0) + 0.1) / (seen + 1));
}
