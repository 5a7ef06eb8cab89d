/** Ids to a page: 64 Ki bits, 8 KiB. */
const pageIds = 2 ** 16;

/**
 * Some ids of customers, one bit each: they are given out one after the other, so that a base of a million of them
 * takes 125 KB however long the file is.
 */
export class IdSet {
  readonly #pages = new Map<number, Uint32Array>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(id: number): boolean {
    const page = this.#pages.get(Math.floor(id / pageIds));
    return page !== undefined && ((page[wordOf(id)] ?? 0) & bitOf(id)) !== 0;
  }

  add(id: number): void {
    const number = Math.floor(id / pageIds);
    let page = this.#pages.get(number);
    if (page === undefined) this.#pages.set(number, (page = new Uint32Array(pageIds / 32)));
    const word = page[wordOf(id)] ?? 0;
    if ((word & bitOf(id)) !== 0) return;
    page[wordOf(id)] = word | bitOf(id);
    this.#size += 1;
  }
}

const wordOf = (id: number): number => Math.floor((id % pageIds) / 32);
const bitOf = (id: number): number => 1 << (id % 32);
