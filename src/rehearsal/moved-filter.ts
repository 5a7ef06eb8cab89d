import { KeyFilter } from '../import/key-filter.ts';

/** Keys that the first filter is made for; each further one takes four times as many. */
const firstKeys = 2 ** 16;

/**
 * Which values earlier rows may have moved, by filters that are added as they become full: some 1.5 bytes a key, up
 * to a number of keys; from there on it tells nothing any more.
 */
export class MovedFilter {
  readonly #most: number;
  #filters: KeyFilter[] = [];
  #room = 0;
  #nextSize = firstKeys;
  #keys = 0;

  /** @param most keys to remember */
  constructor(most: number) {
    this.#most = most;
  }

  add(keys: Uint32Array, index: number): void {
    this.#keys += 1;
    if (this.#keys > this.#most) {
      this.#filters = [];
      return;
    }
    if (this.#room === 0) {
      this.#filters.unshift(new KeyFilter(this.#nextSize));
      this.#room = this.#nextSize;
      this.#nextSize *= 4;
    }
    this.#room -= 1;
    this.#filters[0]?.add(keys, index);
  }

  /** False: no earlier row moved it. */
  mayHold(keys: Uint32Array, index: number): boolean {
    return this.#keys > this.#most || this.#filters.some((filter) => filter.mayHold(keys, index));
  }
}
