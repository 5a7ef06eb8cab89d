/** Who has a value: the customer, and whether the value is a former external identity of it. */
export interface Owner {
  readonly customerId: number;
  readonly former: boolean;
}

/** A value whose owner the batch changes. */
export interface MovedKey {
  /** See store/hash-key.ts. */
  readonly hash: string;
  /** The owner that the base has; null: none. */
  readonly was: Owner | null;
  readonly now: Owner | null;
}

/**
 * The values whose owner a batch has changed so far. They are written at the batch's end, all in key order, so
 * that what is looked up before must ask here first. An owner is kept as one number, twice its customer's id
 * plus one when it is former: a batch moves some 300,000 values.
 */
export class MovedKeys {
  readonly #now = new Map<string, number>();
  /** Of values that the base has; the others are new to it. */
  readonly #was = new Map<string, number>();

  /** The owner so far; undefined: the batch has not touched the value, ask the base. */
  ownerOf(hash: string): Owner | null | undefined {
    const code = this.#now.get(hash);
    return code === undefined ? undefined : decode(code);
  }

  /** @param base the owner that the base has */
  move(hash: string, now: Owner | null, base: Owner | null): void {
    if (base !== null && !this.#now.has(hash)) this.#was.set(hash, encode(base));
    this.#now.set(hash, encode(now));
  }

  /** The values whose owner is another one now than the base has. */
  *all(): Generator<MovedKey, void, undefined> {
    for (const [hash, now] of this.#now) {
      const was = this.#was.get(hash) ?? nobody;
      if (was !== now) yield { hash, was: decode(was), now: decode(now) };
    }
  }
}

const nobody = -1;

function encode(owner: Owner | null): number {
  return owner === null ? nobody : owner.customerId * 2 + Number(owner.former);
}

function decode(code: number): Owner | null {
  return code === nobody ? null : { customerId: Math.floor(code / 2), former: code % 2 === 1 };
}
