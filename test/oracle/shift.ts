import { cellShape, isTyped } from '../../src/csv/cell-shape.ts';

/** The kind that nearly all cells of a column have; null: none. */
export type Kinds = readonly (string | null)[];

/** Of each column, from the rows of the file (docs/spec.md §5.1). */
export function kindsOf(rows: readonly (readonly string[])[], width: number): Kinds {
  const first = rows.filter((cells) => cells.length >= width).slice(0, 200);
  const longer = first.filter((cells) => cells.length > width);
  const seen = longer.length > first.length / 2 ? first : first.filter((cells) => cells.length === width);
  return Array.from({ length: width }, (_, column) => {
    const kinds = seen.map((cells) => cellShape(cells[column] ?? ''));
    const kind = kinds.find((each) => kinds.filter((other) => other === each).length >= 0.9 * kinds.length);
    if (kinds.length < 3 || kind === undefined) return null;
    return kind === 'empty' || isTyped(kind) ? kind : null;
  });
}

/** With some one cell taken out at least two more stand under a column of their kind. */
export function isShifted(cells: readonly string[], kinds: Kinds): boolean {
  const fitting = (row: readonly string[]): number =>
    kinds.filter((kind, column) => kind !== null && kind === cellShape(row[column] ?? '')).length;
  const withoutOne = cells.map((_, index) => cells.toSpliced(index, 1));
  return withoutOne.some((row) => fitting(row) >= fitting(cells) + 2);
}
