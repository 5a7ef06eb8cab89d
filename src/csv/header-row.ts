import { cellShape, isTyped } from './cell-shape.ts';
import type { SampleRow } from './sample-rows.ts';

/**
 * Which of a file's first rows is its header: the first, unless title lines clearly stand above it. Titles have one
 * cell, or few among empty ones; the row below them must look like names of columns: distinct, none of them a value
 * like a number or an email, over rows that hold such values. In doubt it is the first row.
 * @param width how many cells rows usually have
 * @returns an index into the rows
 */
export function headerIndex(rows: readonly SampleRow[], width: number): number {
  const at = rows.slice(0, mostTitles).findIndex((row) => !isTitle(row, width));
  if (at < 1) return 0;
  const header = rows[at]?.cells ?? [];
  const body = rows.slice(at + 1, at + 1 + bodyRows).filter(({ cells }) => cells.length === width);
  if (body.length === 0 || !areNames(header, width) || recur(header, body)) return 0;
  return isAbove(header, body) || areShort(rows.slice(0, at), header) ? at : 0;
}

/** Title lines that are looked through, and rows below a header that are compared with it. */
const mostTitles = 50;
const bodyRows = 50;

function isTitle({ cells }: SampleRow, width: number): boolean {
  if (cells.length === 0 || width < 2) return false;
  return filled(cells).length <= Math.max(1, width / 3) && cells.length <= width;
}

function areNames(cells: readonly string[], width: number): boolean {
  const names = filled(cells).map((cell) => cell.trim().toLowerCase());
  if (names.length < 2 || names.length < width / 2 || cells.length > width) return false;
  return new Set(names).size === names.length && !cells.some((cell) => isTyped(cellShape(cell)));
}

/** Names of columns do not stand among their values. */
function recur(header: readonly string[], body: readonly SampleRow[]): boolean {
  return header.some((name, column) => name !== '' && body.some(({ cells }) => cells[column] === name));
}

/** Some column below is nearly all values of a narrow kind. */
function isAbove(header: readonly string[], body: readonly SampleRow[]): boolean {
  return header.some((_, column) => {
    const shapes = body
      .map(({ cells }) => cellShape(cells[column] ?? ''))
      .filter((shape) => shape !== 'empty');
    return shapes.length > 0 && shapes.filter(isTyped).length >= 0.8 * shapes.length;
  });
}

/** The titles have no delimiter at all, the names several with no blanks behind them, as prose would have. */
function areShort(titles: readonly SampleRow[], header: readonly string[]): boolean {
  return titles.every(({ cells }) => cells.length === 1) && header.length > 2 && !header.some(startsBlank);
}

const startsBlank = (cell: string): boolean => cell.startsWith(' ');
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '');
