import type { Customer } from '../customer/customer.ts';
import { cardKey, emailKey, identityKey, phoneKey } from '../customer/identifier.ts';
import type { Base } from '../row/base.ts';

/** Who has a value, in the base. */
export interface Owner {
  readonly customerId: number;
  /** A former external identity. */
  readonly former: boolean;
}

/**
 * What the rows of one batch can see of the base: who owns the values they mention, and those customers. Rows
 * are applied to it one by one in file order, so that a later row meets what earlier ones did; afterwards it
 * tells what became of every value that changed hands.
 */
export class WorkingBase implements Base {
  readonly #owners: Map<string, Owner>;
  readonly #customers: Map<number, Customer>;
  readonly #touched: Map<number, number>;
  /** Keys whose owner changed, with the owner that the base still has. */
  readonly #was = new Map<string, Owner | null>();

  /**
   * @param owners of the values that rows of the batch mention
   * @param touched the latest row of this import that created or changed each customer, in earlier batches
   */
  constructor(loaded: {
    owners: Map<string, Owner>;
    customers: Map<number, Customer>;
    touched: Map<number, number>;
  }) {
    this.#owners = loaded.owners;
    this.#customers = loaded.customers;
    this.#touched = loaded.touched;
  }

  ownerOf = (key: string): number | undefined => this.#owners.get(key)?.customerId;
  customer = (id: number): Customer | undefined => this.#customers.get(id);
  touchedBy = (id: number): number | undefined => this.#touched.get(id);

  /** Takes up what a row did: `before` null for a creation. */
  put(before: Customer | null, after: Customer, row: number): void {
    this.#customers.set(after.id, after);
    this.#touched.set(after.id, row);
    this.#moveValue(after.id, valueKey(emailKey, before?.email), valueKey(emailKey, after.email));
    this.#moveValue(after.id, valueKey(phoneKey, before?.mobilePhone), valueKey(phoneKey, after.mobilePhone));
    this.#moveValue(after.id, valueKey(cardKey, before?.discountCard), valueKey(cardKey, after.discountCard));
    if (before?.externalIdentities !== after.externalIdentities) this.#moveIdentities(before, after);
  }

  /** Every key whose owner is another one than the base has, with both. */
  *movedKeys(): Generator<{ key: string; was: Owner | null; now: Owner | null }, void, undefined> {
    for (const [moved, was] of this.#was) {
      const now = this.#owners.get(moved) ?? null;
      if (was?.customerId !== now?.customerId || was?.former !== now?.former) yield { key: moved, was, now };
    }
  }

  /** A contact or card that is replaced or cleared is free at once. */
  #moveValue(customerId: number, before: string | null, after: string | null): void {
    if (before === after) return;
    if (before !== null) this.#setOwner(before, null, { customerId, former: false });
    if (after !== null) this.#setOwner(after, { customerId, former: false }, null);
  }

  /** An external identity that is replaced or cleared still finds its customer, for ever. */
  #moveIdentities(before: Customer | null, { id: customerId, externalIdentities }: Customer): void {
    for (const [kind, value] of Object.entries(before?.externalIdentities ?? {})) {
      if (externalIdentities[kind] === value) continue;
      this.#setOwner(identityKey(kind, value), { customerId, former: true }, { customerId, former: false });
    }
    for (const [kind, value] of Object.entries(externalIdentities)) {
      if (before?.externalIdentities[kind] === value) continue;
      this.#setOwner(identityKey(kind, value), { customerId, former: false }, null);
    }
  }

  /** @param unseen the owner that the base has, when no row of the batch mentions the value */
  #setOwner(moved: string, owner: Owner | null, unseen: Owner | null): void {
    if (!this.#was.has(moved)) this.#was.set(moved, this.#owners.get(moved) ?? unseen);
    if (owner === null) this.#owners.delete(moved);
    else this.#owners.set(moved, owner);
  }
}

function valueKey(make: (value: string) => string, value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : make(value);
}
