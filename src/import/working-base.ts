import type { Customer } from '../customer/customer.ts';
import { cardKind, emailKind, ownedKey, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { Base } from '../row/base.ts';
import { hashInto, keyWords } from '../store/hash-key.ts';
import type { LookedUp } from './look-up.ts';
import { nobody, ownerCode, ownerId } from './owner.ts';
import type { Uncommitted } from './uncommitted.ts';

/**
 * The base while the rows of a slice are applied to it one by one in file order, so that a later row meets what
 * earlier ones did: what was looked up, and over it what planned rows have done since.
 */
export class WorkingBase implements Base {
  readonly #found: LookedUp;
  readonly #uncommitted: Uncommitted;
  /** Where what the row at hand mentions begins and ends. */
  #start = 0;
  #end = 0;

  constructor(found: LookedUp, uncommitted: Uncommitted) {
    this.#found = found;
    this.#uncommitted = uncommitted;
  }

  /** Says which row of the slice is applied next. */
  turnTo(place: number): void {
    const { starts } = this.#found.mentions;
    this.#start = starts[place] ?? 0;
    this.#end = starts[place + 1] ?? 0;
  }

  ownerOf = (kind: OwnedKind, value: string): number | undefined => {
    const owner = this.#ownerCode(this.#mention(kind, value));
    return owner === nobody ? undefined : ownerId(owner);
  };
  customer = (id: number): Customer | undefined => this.#found.customers.get(id)?.customer;
  touchedBy = (id: number): number | undefined => this.#found.customers.get(id)?.touched;
  /** See `KnownCustomer`. */
  originalOf = (id: number): Customer | null => this.#found.customers.get(id)?.original ?? null;

  /** Takes up what a row did: `before` null for a creation. */
  put(before: Customer | null, after: Customer, row: number): void {
    this.#found.customers.set(after.id, {
      customer: after,
      touched: row,
      original: this.originalOf(after.id),
    });
    this.#uncommitted.noteChanged(after.id);
    this.#moveValue(emailKind, after.id, [before?.email, after.email]);
    this.#moveValue(phoneKind, after.id, [before?.mobilePhone, after.mobilePhone]);
    this.#moveValue(cardKind, after.id, [before?.discountCard, after.discountCard]);
    if (before?.externalIdentities !== after.externalIdentities) this.#moveIdentities(before, after);
  }

  /** A contact or card that is replaced or cleared is free at once. */
  #moveValue(
    kind: OwnedKind,
    customerId: number,
    [before = null, after]: readonly [string | null | undefined, string | null],
  ): void {
    if (before === after) return;
    const owner = ownerCode(customerId, false);
    if (before !== null) this.#setOwner({ kind, value: before, unseen: owner }, nobody);
    if (after !== null) this.#setOwner({ kind, value: after, unseen: nobody }, owner);
  }

  /** An external identity that is replaced or cleared still finds its customer, for ever. */
  #moveIdentities(before: Customer | null, { id: customerId, externalIdentities }: Customer): void {
    const formerly = before?.externalIdentities ?? {};
    const current = ownerCode(customerId, false);
    for (const kind in formerly) {
      const value = formerly[kind];
      if (value === undefined || externalIdentities[kind] === value) continue;
      this.#setOwner({ kind, value, unseen: current }, ownerCode(customerId, true));
    }
    for (const kind in externalIdentities) {
      const value = externalIdentities[kind];
      if (value === undefined || formerly[kind] === value) continue;
      this.#setOwner({ kind, value, unseen: nobody }, current);
    }
  }

  /** `unseen`: the owner until now, where the row does not mention the value. */
  #setOwner({ kind, value, unseen }: { kind: OwnedKind; value: string; unseen: number }, now: number): void {
    const mention = this.#mention(kind, value);
    if (mention !== -1) {
      this.#uncommitted.move(this.#found.mentions.keys, mention, { now, before: this.#ownerCode(mention) });
      return;
    }
    hashInto(single, 0, ownedKey(kind, value));
    this.#uncommitted.move(single, 0, { now, before: this.#uncommitted.ownerOf(single, 0) ?? unseen });
  }

  #ownerCode(mention: number): number {
    if (mention === -1) return nobody;
    return ownerNow(this.#found, mention, this.#uncommitted);
  }

  /** Where the row at hand mentions a value, -1: it does not. */
  #mention(kind: OwnedKind, value: string): number {
    const { kinds, values } = this.#found.mentions;
    for (let index = this.#start; index < this.#end; index += 1) {
      if (kinds[index] === kind && values[index] === value) return index;
    }
    return -1;
  }
}

/** The code of who has a mentioned value at this moment: what planned rows did, else what the base has. */
export function ownerNow({ mentions, owners }: LookedUp, mention: number, uncommitted: Uncommitted): number {
  if (uncommitted.isUnknown(mentions.keys, mention)) return nobody;
  return uncommitted.ownerOf(mentions.keys, mention) ?? owners[mention] ?? nobody;
}

/** The key of a value that no row at hand mentions. */
const single = new Uint32Array(keyWords);
