import type { Dialect } from './dialect.ts';
import { maxRowChars } from '../limits.ts';
import { createTokenizer } from './tokenizer.ts';

/**
 * How many cells the rows at a file's beginning have, blank lines left out, a damaged row as 0. `whole`: the text
 * ends where the file does; otherwise its last row may be cut and is left out too.
 */
export function countCells(text: string, whole: boolean, dialect: Dialect): readonly number[] {
  const counts: number[] = [];
  const tokenizer = createTokenizer(dialect, { maxRowChars, columns: null });
  const emit = (row: { readonly cells: readonly string[]; readonly damage: string | null }): void => {
    if (row.damage !== null) counts.push(0);
    else if (row.cells.length > 1 || row.cells[0]?.trim() !== '') counts.push(row.cells.length);
  };
  tokenizer.push(text, emit);
  if (whole || counts.length === 0) tokenizer.end(emit);
  return counts;
}

/**
 * The usual number of cells of a file's rows, from its beginning; null if it has none. The tokenizer tells by it
 * whether lines inside an open quote are rows. The most frequent number counts, not the header's: rows that are all
 * one cell short are ragged, not broken.
 */
export function usualWidth(text: string, whole: boolean, dialect: Dialect): number | null {
  const counts = countCells(text, whole, dialect).filter((count) => count > 0);
  return counts.length === 0 ? null : mostFrequent(counts);
}

/** The most frequent number, the first met among equals; 1 of none. */
export function mostFrequent(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = 1;
  let times = 0;
  for (const [count, seen] of frequency) {
    if (seen > times) [best, times] = [count, seen];
  }
  return best;
}

/** Which share of the numbers is the given one, 0 to 1. */
export function share(counts: readonly number[], sought: number): number {
  return counts.length === 0 ? 0 : counts.filter((count) => count === sought).length / counts.length;
}
