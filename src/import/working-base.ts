import type { Customer } from '../customer/customer.ts';
import { cardKey, emailKey, identityKey, phoneKey } from '../customer/identifier.ts';
import type { Base } from '../row/base.ts';
import { hashKey } from '../store/hash-key.ts';
import type { MovedKeys, Owner } from './moved-keys.ts';

/** What the rows of a slice can see of the base, as the slices before left it. */
export interface LoadedBase {
  /** Owners of the values that rows of the slice mention. */
  readonly owners: Map<string, Owner>;
  readonly hashes: ReadonlyMap<string, string>;
  /** Everyone whom those values or a `MusterId` find. */
  readonly customers: Map<number, Customer>;
  /** The latest earlier row of this import that created or changed each customer. */
  readonly touched: Map<number, number>;
}

/**
 * The base while the rows of a slice are applied to it one by one in file order, so that a later row meets what
 * earlier ones did. Every value that changes hands is noted in the batch's moved keys.
 */
export class WorkingBase implements Base {
  readonly #loaded: LoadedBase;
  readonly #moved: MovedKeys;

  constructor(loaded: LoadedBase, moved: MovedKeys) {
    this.#loaded = loaded;
    this.#moved = moved;
  }

  ownerOf = (key: string): number | undefined => this.#loaded.owners.get(key)?.customerId;
  customer = (id: number): Customer | undefined => this.#loaded.customers.get(id);
  touchedBy = (id: number): number | undefined => this.#loaded.touched.get(id);

  /** Takes up what a row did: `before` null for a creation. */
  put(before: Customer | null, after: Customer, row: number): void {
    this.#loaded.customers.set(after.id, after);
    this.#loaded.touched.set(after.id, row);
    this.#moveValue(after.id, valueKey(emailKey, before?.email), valueKey(emailKey, after.email));
    this.#moveValue(after.id, valueKey(phoneKey, before?.mobilePhone), valueKey(phoneKey, after.mobilePhone));
    this.#moveValue(after.id, valueKey(cardKey, before?.discountCard), valueKey(cardKey, after.discountCard));
    if (before?.externalIdentities !== after.externalIdentities) this.#moveIdentities(before, after);
  }

  /** A contact or card that is replaced or cleared is free at once. */
  #moveValue(customerId: number, before: string | null, after: string | null): void {
    if (before === after) return;
    if (before !== null) this.#setOwner(before, null, { customerId, former: false });
    if (after !== null) this.#setOwner(after, { customerId, former: false }, null);
  }

  /** An external identity that is replaced or cleared still finds its customer, for ever. */
  #moveIdentities(before: Customer | null, { id: customerId, externalIdentities }: Customer): void {
    const formerly = before?.externalIdentities ?? {};
    for (const kind in formerly) {
      const value = formerly[kind];
      if (value === undefined || externalIdentities[kind] === value) continue;
      this.#setOwner(identityKey(kind, value), { customerId, former: true }, { customerId, former: false });
    }
    for (const kind in externalIdentities) {
      const value = externalIdentities[kind];
      if (value === undefined || formerly[kind] === value) continue;
      this.#setOwner(identityKey(kind, value), { customerId, former: false }, null);
    }
  }

  /** @param unseen the owner that the base has, when no row of the slice mentions the value */
  #setOwner(key: string, owner: Owner | null, unseen: Owner | null): void {
    const { owners, hashes } = this.#loaded;
    const hash = hashes.get(key);
    this.#moved.move(hash ?? hashKey(key), owner, hash === undefined ? unseen : (owners.get(key) ?? null));
    if (owner === null) owners.delete(key);
    else owners.set(key, owner);
  }
}

function valueKey(make: (value: string) => string, value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : make(value);
}
