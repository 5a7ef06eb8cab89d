import { displayWidth, printable } from './printable.ts';

/** A table for people: its headings and its rows, a cell per heading. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  /** Numbers go right, so that they compare by their length. */
  readonly align?: 'left' | 'right';
}

/**
 * Lines of text with aligned columns, two blanks apart, each line ending in a line break. Cells are made
 * printable; nothing is cut.
 * @param indent blanks before each line
 */
export function formatTable({ columns, rows }: Table, indent = 0): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(printable));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ''))));
  const margin = ' '.repeat(indent);
  return cells.map((row) => `${margin}${formatRow(row, columns, widths)}\n`).join('');
}

function formatRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const padded = columns.map(({ align }, index) => {
    const cell = row[index] ?? '';
    const blanks = ' '.repeat((widths[index] ?? 0) - displayWidth(cell));
    return align === 'right' ? blanks + cell : cell + blanks;
  });
  return padded.join('  ').trimEnd();
}
