/** A value whose owner the batch changes; owners are in one number: see `ownerCode`. */
export interface MovedKey {
  /** See store/hash-key.ts. */
  readonly hash: string;
  /** The owner that the base has. */
  readonly was: number;
  readonly now: number;
}

/** No owner, as a code. */
export const nobody = -1;

/**
 * Who has a value, in one number, since a batch moves some 300,000 values: twice the customer's id, plus one
 * when the value is a former external identity of it.
 */
export const ownerCode = (customerId: number, former: boolean): number => customerId * 2 + Number(former);
export const ownerId = (code: number): number => Math.floor(code / 2);
export const isFormer = (code: number): boolean => code % 2 === 1;

/**
 * The values whose owner a batch has changed so far. They are written at the batch's end, all in key order, so
 * that what is looked up before must ask here first.
 */
export class MovedKeys {
  readonly #now = new Map<string, number>();
  /** Of values that the base has; the others are new to it. */
  readonly #was = new Map<string, number>();

  /** The owner's code so far; undefined: the batch has not touched the value, ask the base. */
  ownerOf(hash: string): number | undefined {
    return this.#now.get(hash);
  }

  /** @param base the code of the owner that the base has */
  move(hash: string, now: number, base: number): void {
    if (base !== nobody && !this.#now.has(hash)) this.#was.set(hash, base);
    this.#now.set(hash, now);
  }

  /** The values whose owner is another one now than the base has. */
  *all(): Generator<MovedKey, void, undefined> {
    for (const [hash, now] of this.#now) {
      const was = this.#was.get(hash) ?? nobody;
      if (was !== now) yield { hash, was, now };
    }
  }
}
