import { maxFilterKeys } from '../limits.ts';
import type { BaseView } from './base-view.ts';
import { KeyFilter } from './key-filter.ts';
import type { LookUpCounts } from './look-up.ts';

/** How far a file is read, and what was asked for it. */
export interface Reached {
  readonly counts: LookUpCounts;
  /** Of the file, behind and in front of what is planned. */
  readonly bytesDone: number;
  readonly bytesLeft: number;
}

/** Microseconds of the server's time: to read a key with all others, to be asked for one that nobody has. */
const readingCost = 0.5;
const askingCost = 2.5;

/**
 * Decides when to read all keys of the base into a filter: as soon as that is cheaper than to be asked for those
 * that nobody has, if the file goes on as it began. A small file on a large base never gets there.
 */
export class FilterLoader {
  readonly #view: BaseView;
  readonly #after: number;
  #baseKeys: number | null = null;
  #given = false;

  /** @param after how many values asked for the rest of the file is judged by them */
  constructor(view: BaseView, after: number) {
    this.#view = view;
    this.#after = after;
  }

  /** The filter once, when it pays; null until then, for bases too large to hold, and when it was ended before. */
  async filterIfWorth({ counts, bytesDone, bytesLeft }: Reached): Promise<KeyFilter | null> {
    if (this.#given || counts.asked < this.#after) return null;
    this.#baseKeys ??= await this.#view.sizeOfKeys();
    if (this.#baseKeys >= maxFilterKeys) return null;
    const share = bytesLeft / bytesDone;
    if (counts.unknown * share * askingCost < this.#baseKeys * readingCost) return null;
    this.#given = true;
    return this.#load(counts.mentioned * (1 + share));
  }

  async #load(comingKeys: number): Promise<KeyFilter | null> {
    const filter = new KeyFilter(Math.min((this.#baseKeys ?? 0) + comingKeys, maxFilterKeys));
    const add = (keys: Uint32Array, index: number): void => filter.add(keys, index);
    const read = await this.#view.readKeys(maxFilterKeys, add);
    return read !== null && read < maxFilterKeys ? filter : null;
  }
}
