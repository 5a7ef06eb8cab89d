import type { BesideBase } from './base-view.ts';
import type { KeyFilter } from './key-filter.ts';
import { MovedKeys } from './moved-keys.ts';
import { nobody } from './owner.ts';

/** What one batch has done to the base so far. */
interface Doings {
  readonly moved: MovedKeys;
  /** Customers that were there before it. */
  readonly changed: Set<number>;
  /** Customers from here on are its own. */
  firstPosition: number;
}

/**
 * What planned rows have done that whoever reads the base may not see yet: the batch being planned, and the one
 * before it, which is still being written or committed meanwhile.
 */
export class Uncommitted {
  #current: Doings;
  #previous: Doings;
  /** Keys that the base or what is planned may hold; null: no telling without asking. */
  #filter: KeyFilter | null = null;

  readonly #beside: BesideBase | undefined;

  /**
   * @param firstPosition the id of the first customer that a row may create
   * @param beside takes over what is forgotten here, if the base does not hold it by then
   */
  constructor(firstPosition: number, beside?: BesideBase) {
    this.#beside = beside;
    this.#current = { moved: new MovedKeys(), changed: new Set(), firstPosition };
    this.#previous = { moved: new MovedKeys(), changed: new Set(), firstPosition };
  }

  /** The next batch begins: the one before the last is committed, and nothing looked up before that is in use. */
  nextBatch(firstPosition: number): void {
    const emptied = this.#previous;
    this.#previous = this.#current;
    this.#current = emptied;
    this.#beside?.keep(emptied.moved);
    emptied.moved.clear();
    emptied.changed.clear();
    emptied.firstPosition = firstPosition;
  }

  /** Values that the batch being planned moved. */
  get moved(): MovedKeys {
    return this.#current.moved;
  }

  /** Whether nobody has the value, neither in the base nor by what is planned, without asking the base. */
  isUnknown(keys: Uint32Array, index: number): boolean {
    return this.#filter !== null && !this.#filter.mayHold(keys, index);
  }

  /** The code of the owner that planned rows gave a value; undefined: ask the base. */
  ownerOf(keys: Uint32Array, index: number): number | undefined {
    return this.#current.moved.ownerOf(keys, index) ?? this.#previous.moved.ownerOf(keys, index);
  }

  /** Gives a value an owner, or takes it. @param owner codes: `before` is what it was until now */
  move(keys: Uint32Array, index: number, owner: { readonly now: number; readonly before: number }): void {
    this.#current.moved.move(keys, index, { now: owner.now, base: owner.before });
    if (owner.now !== nobody) this.#filter?.add(keys, index);
  }

  noteChanged(customerId: number): void {
    if (customerId < this.#current.firstPosition) this.#current.changed.add(customerId);
  }

  /** Whether a reader of the base may know nothing or an old state of the customer. */
  mayBeStale(customerId: number): boolean {
    return (
      customerId >= this.#previous.firstPosition ||
      this.#current.changed.has(customerId) ||
      this.#previous.changed.has(customerId)
    );
  }

  get hasFilter(): boolean {
    return this.#filter !== null;
  }

  /** @param filter holds all keys that are committed */
  useFilter(filter: KeyFilter): void {
    for (const { moved } of [this.#previous, this.#current])
      moved.eachOwned((keys, index) => filter.add(keys, index));
    this.#filter = filter;
  }
}
