import { kept } from './value-evidence-kept.ts';

/** A value with the rows it stands on, at least and at most. */
export interface Repeat {
  readonly value: string;
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Finds the values that stand on many rows in memory that does not grow, after Misra and Gries: as many values as
 * there are places have a counter; one more takes one off all of them, and those at zero make room. A value that
 * stands on more than one in `places` rows is always found; its count is too low by at most `missed`, never too high.
 */
export class Repeats {
  readonly #counts = new Map<string, number>();
  #missed = 0;

  add(value: string): void {
    const count = this.#counts.get(value);
    if (count !== undefined) this.#counts.set(value, count + 1);
    else if (this.#counts.size < places) this.#counts.set(kept(value), 1);
    else this.#takeOneOff();
  }

  /** The values that may stand on so many rows, the most frequent first. */
  from(rows: number): Repeat[] {
    const found: Repeat[] = [];
    for (const [value, count] of this.#counts)
      if (count + this.#missed >= rows) found.push({ value, atLeast: count, atMost: count + this.#missed });
    return found.toSorted((a, b) => b.atLeast - a.atLeast);
  }

  #takeOneOff(): void {
    this.#missed += 1;
    for (const [value, count] of this.#counts) {
      if (count === 1) this.#counts.delete(value);
      else this.#counts.set(value, count - 1);
    }
  }
}

/** Values with a counter: four times as many as the values that stand on a thousandth of the rows can be. */
const places = 4_096;
