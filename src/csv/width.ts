import type { Dialect } from './dialect.ts';
import { sampleRows } from './sample-rows.ts';

/**
 * The usual number of cells of a file's rows, from its beginning; null if it has none. The tokenizer tells by it
 * whether lines inside an open quote are rows. The most frequent number counts, not the header's: rows that are all
 * one cell short are ragged, not broken. `whole`: the text ends where the file does.
 */
export function usualWidth(text: string, whole: boolean, dialect: Dialect): number | null {
  const counts = sampleRows(text, whole, { dialect, firstLine: 1 })
    .map(({ cells }) => cells.length)
    .filter((count) => count > 0);
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
