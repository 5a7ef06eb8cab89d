import type pg from 'pg';
import { ownedKey } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import { uuidOf } from '../store/hash-key.ts';
import { selectHolders, selectUntouchedAmong } from './read-batch.sql.ts';

/** Who has a value, and whether as a former one. */
export interface Holder {
  readonly customerId: number;
  readonly former: boolean;
}

/** A value whose holder is another one now than the base has. */
export interface MovedValue {
  readonly key: string;
  readonly was: Holder | null;
  readonly now: Holder | null;
}

/** Values by `ownedKey`, with who has them; null: nobody. */
export type Holders = Map<string, Holder | null>;

/** What is planned and the base does not have, as far as it decides who has a value. */
export interface UnwrittenOwners {
  readonly holders: Holders;
  /** Customers whom this import created from this position on are gone, but for those that something else touched. */
  readonly gone: { readonly importId: number; readonly from: number } | null;
}

/** Who has the values that some steps speak of, as the steps before left them. */
export class Owners {
  readonly #base: Holders = new Map();
  readonly #moved: Holders = new Map();

  /** Asks the base. */
  async load(client: pg.ClientBase, names: ReadonlySet<string>, unwritten: UnwrittenOwners): Promise<void> {
    if (names.size === 0) return;
    const asked = [...names].map((name) => ({ name, key: uuidOf(name) }));
    asked.sort((a, b) => (a.key < b.key ? -1 : 1));
    const keys = asked.map(({ key }) => key);
    const holders = await selectHolders(client, keys);
    const gone = await goneAmong(client, holders, unwritten);
    for (const { place, ...holder } of holders)
      if (!gone.has(holder.customerId)) this.#base.set(asked[place]?.name ?? '', holder);
    for (const name of names) {
      const holder = unwritten.holders.get(name);
      if (holder !== undefined) this.#base.set(name, holder);
    }
  }

  holder(kind: OwnedKind, value: string): Holder | null {
    const name = ownedKey(kind, value);
    const moved = this.#moved.get(name);
    return moved === undefined ? (this.#base.get(name) ?? null) : moved;
  }

  move(kind: OwnedKind, value: string, now: Holder | null): void {
    this.#moved.set(ownedKey(kind, value), now);
  }

  get moved(): Holders {
    return this.#moved;
  }

  /** What is to be written, in key order. */
  changes(): MovedValue[] {
    return [...this.#moved]
      .map(([name, now]) => ({ key: uuidOf(name), was: this.#base.get(name) ?? null, now }))
      .filter(({ was, now }) => was?.customerId !== now?.customerId || was?.former !== now?.former)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }
}

async function goneAmong(
  client: pg.ClientBase,
  holders: readonly Holder[],
  { gone }: UnwrittenOwners,
): Promise<ReadonlySet<number>> {
  if (gone === null) return new Set();
  const ids = holders.map(({ customerId }) => customerId).filter((id) => id >= gone.from);
  if (ids.length === 0) return new Set();
  return new Set(await selectUntouchedAmong(client, { importId: gone.importId, ids }));
}
