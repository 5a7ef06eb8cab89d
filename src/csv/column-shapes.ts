import { detectionChars } from '../limits.ts';
import { cellShape, isTyped, type CellShape } from './cell-shape.ts';
import type { Dialect } from './dialect.ts';
import { sampleRows } from './sample-rows.ts';

/**
 * For each column of a file the shape that nearly all its cells have, if it is blank or one of a narrow kind (number,
 * date, time, email, link); null for others. Kept with an import.
 */
export type ColumnShapes = readonly (CellShape | null)[];

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

/**
 * Learns what the columns of a file look like from its first 200 rows that have a cell for each, surplus ones left out
 * unless most have one (docs/spec.md §5.1).
 */
export function columnShapes({ head, isWholeFile, dialect, headerLine, columns }: ShapeSource): ColumnShapes {
  const text = head.slice(0, detectionChars);
  const whole = isWholeFile && text.length === head.length;
  const full = sampleRows(text, whole, { dialect, firstLine: 1 })
    .filter(({ line, cells }) => line > headerLine && cells.length >= columns)
    .slice(0, learnedRows);
  const exact = full.filter(({ cells }) => cells.length === columns);
  // Rows with a surplus may have shifted themselves.
  const rows = exact.length * 2 >= full.length ? exact : full;
  return Array.from({ length: columns }, (_, column) =>
    usualShape(rows.map(({ cells }) => cells[column] ?? '')),
  );
}

const learnedRows = 200;
const fewestRows = 3;

function usualShape(cells: readonly string[]): CellShape | null {
  if (cells.length < fewestRows) return null;
  const counts = new Map<CellShape, number>();
  for (const shape of cells.map(cellShape)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual] = [...counts].find(([, count]) => count >= 0.9 * cells.length) ?? [];
  return usual === 'empty' || (usual !== undefined && isTyped(usual)) ? usual : null;
}

/**
 * Whether the values of a row with more cells than columns stand one column too far right: with some cell taken out,
 * at least two more of them would stand under a column of their shape.
 */
export function hasShifted(cells: readonly string[], shapes: ColumnShapes): boolean {
  const found = cells.slice(0, shapes.length + 1).map(cellShape);
  const here = agreeing(shapes, (column) => found[column]);
  const right = agreeing(shapes, (column) => found[column + 1]);
  const all = here.at(-1) ?? 0;
  const allRight = right.at(-1) ?? 0;
  // With the cell at `column` taken out those before it stay and those behind it move to the left.
  return here.some((before, column) => before + allRight - (right[column] ?? 0) >= all + 2);
}

/** How many columns before each one, from none to all, have a shape and such a cell. */
function agreeing(shapes: ColumnShapes, shapeAt: (column: number) => CellShape | undefined): number[] {
  const counts = [0];
  for (const [column, shape] of shapes.entries())
    counts.push((counts[column] ?? 0) + (shape !== null && shape === shapeAt(column) ? 1 : 0));
  return counts;
}
