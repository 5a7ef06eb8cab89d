import { keyWords } from '../store/hash-key.ts';
import { nobody } from './owner.ts';

/** A value whose owner is another one now than the base has. */
export interface MovedKey {
  /** Its key, at its place among all keys of the table: see store/hash-key.ts. */
  readonly keys: Uint32Array;
  readonly index: number;
  /** Code of the owner that the base has. */
  readonly was: number;
  readonly now: number;
}

/**
 * The values whose owner a batch has changed so far. They are written many at a time, in key order, and readers
 * see them only when the batch is committed, so that what is looked up before must ask here first.
 *
 * A hash table of its own, because it takes 1 M values a second less of everything than a `Map` of strings: a
 * key is its own hash, so that a value's place is its first bits and walking the table gives the values in key
 * order, but for neighbours that met; no sorting, no garbage (measured per row: 1.2 instead of 6.1 µs).
 */
export class MovedKeys {
  /** A power of two of places, at most three quarters of them taken. */
  #places = 2 ** 12;
  #keys = new Uint32Array(this.#places * keyWords);
  /** Owner codes; `free` marks a place that no value has taken. */
  #now = new Float64Array(this.#places).fill(free);
  #was = new Float64Array(this.#places);
  #size = 0;
  #unwritten = 0;

  /** The code of the owner that the batch gave a value; undefined: it has not touched it. */
  ownerOf(keys: Uint32Array, index: number): number | undefined {
    if (this.#size === 0) return undefined;
    const now = this.#now[this.#placeOf(keys, index)];
    return now === free ? undefined : now;
  }

  /** @param owner codes: `base` is what the base has, before anything of the batch is written */
  move(keys: Uint32Array, index: number, owner: { readonly now: number; readonly base: number }): void {
    if (this.#size * 4 >= this.#places * 3) this.#grow();
    const place = this.#placeOf(keys, index);
    if (this.#now[place] === free) {
      this.#put(place, keys, index);
      this.#was[place] = owner.base;
      this.#size += 1;
    }
    this.#now[place] = owner.now;
    this.#unwritten += 1;
  }

  /** How many moves were made since the last were taken to be written. */
  get unwritten(): number {
    return this.#unwritten;
  }

  /**
   * Hands over the values whose owner is another one now than the base has, or will have when what was taken
   * before is written; near key order. They count as written from now on.
   * @param take gets one object for all, filled anew for each value
   */
  takeUnwritten(take: (key: MovedKey) => void): void {
    this.#unwritten = 0;
    const key = { keys: this.#keys, index: 0, was: nobody, now: nobody };
    for (let place = 0; place < this.#places; place += 1) {
      const now = this.#now[place] ?? free;
      const was = this.#was[place] ?? nobody;
      if (now === free || now === was) continue;
      this.#was[place] = now;
      key.index = place;
      key.was = was;
      key.now = now;
      take(key);
    }
  }

  /** Hands over every value that somebody has now. */
  eachOwned(take: (keys: Uint32Array, index: number) => void): void {
    for (let place = 0; place < this.#places; place += 1) {
      if ((this.#now[place] ?? free) >= 0) take(this.#keys, place);
    }
  }

  /** Hands over every value that the batch touched, freed ones too. */
  eachMoved(take: (keys: Uint32Array, index: number) => void): void {
    if (this.#size === 0) return;
    for (let place = 0; place < this.#places; place += 1) {
      if (this.#now[place] !== free) take(this.#keys, place);
    }
  }

  /** Forgets everything; the memory is kept for the next batch. */
  clear(): void {
    if (this.#size > 0) this.#now.fill(free);
    this.#size = 0;
    this.#unwritten = 0;
  }

  /** Where a value is, or could be put: its first bits say where to begin looking. */
  #placeOf(keys: Uint32Array, index: number): number {
    const mask = this.#places - 1;
    let place = Math.floor(((keys[index * keyWords] ?? 0) / 2 ** 32) * this.#places);
    while (this.#now[place] !== free && !this.#holds(place, keys, index)) place = (place + 1) & mask;
    return place;
  }

  #holds(place: number, keys: Uint32Array, index: number): boolean {
    const own = this.#keys;
    const i = place * keyWords;
    const j = index * keyWords;
    return (
      own[i] === keys[j] &&
      own[i + 1] === keys[j + 1] &&
      own[i + 2] === keys[j + 2] &&
      own[i + 3] === keys[j + 3]
    );
  }

  #put(place: number, keys: Uint32Array, index: number): void {
    for (let word = 0; word < keyWords; word += 1)
      this.#keys[place * keyWords + word] = keys[index * keyWords + word] ?? 0;
  }

  #grow(): void {
    const [keys, now, was, places] = [this.#keys, this.#now, this.#was, this.#places];
    this.#places = places * 2;
    this.#keys = new Uint32Array(this.#places * keyWords);
    this.#now = new Float64Array(this.#places).fill(free);
    this.#was = new Float64Array(this.#places);
    for (let place = 0; place < places; place += 1) {
      if (now[place] === free) continue;
      const target = this.#placeOf(keys, place);
      this.#put(target, keys, place);
      this.#now[target] = now[place] ?? free;
      this.#was[target] = was[place] ?? nobody;
    }
  }
}

const free = -2;
