import type { Customer } from '../customer/customer.ts';
import { cardKind, emailKind, ownedKey, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { Base } from '../row/base.ts';
import { hashKey } from '../store/hash-key.ts';
import type { Mention, Mentions, RowMentions } from './mentions.ts';
import { nobody, ownerCode, ownerId } from './moved-keys.ts';
import type { MovedKeys } from './moved-keys.ts';

/** What the rows of a slice can see of the base, as the slices before left it. */
export interface LoadedBase {
  readonly mentions: Mentions;
  /** What each row of the slice mentions. */
  readonly ofRows: RowMentions;
  /** Everyone whom those values or a `MusterId` find, by id. */
  readonly customers: Map<number, KnownCustomer>;
}

/** A customer as earlier rows left it. */
export interface KnownCustomer {
  readonly customer: Customer;
  /** The latest earlier row of this import that created or changed it. */
  readonly touched: number | undefined;
}

/**
 * The base while the rows of a slice are applied to it one by one in file order, so that a later row meets what
 * earlier ones did. Every value that changes hands is noted in the batch's moved keys.
 */
export class WorkingBase implements Base {
  readonly #loaded: LoadedBase;
  readonly #moved: MovedKeys;
  /** Where what the row at hand mentions begins and ends. */
  #start = 0;
  #end = 0;

  constructor(loaded: LoadedBase, moved: MovedKeys) {
    this.#loaded = loaded;
    this.#moved = moved;
  }

  /** Says which row of the slice is applied next. */
  turnTo(place: number): void {
    const { starts } = this.#loaded.ofRows;
    this.#start = starts[place] ?? 0;
    this.#end = starts[place + 1] ?? 0;
  }

  ownerOf = (kind: OwnedKind, value: string): number | undefined => {
    const owner = this.#mention(kind, value)?.owner ?? nobody;
    return owner === nobody ? undefined : ownerId(owner);
  };
  customer = (id: number): Customer | undefined => this.#loaded.customers.get(id)?.customer;
  touchedBy = (id: number): number | undefined => this.#loaded.customers.get(id)?.touched;

  /** Takes up what a row did: `before` null for a creation. */
  put(before: Customer | null, after: Customer, row: number): void {
    this.#loaded.customers.set(after.id, { customer: after, touched: row });
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

  /** `unseen`: the owner that the base has, when no row of the slice mentions the value. */
  #setOwner(
    { kind, value, unseen }: { kind: OwnedKind; value: string; unseen: number },
    owner: number,
  ): void {
    const mention = this.#mention(kind, value);
    if (mention === undefined) this.#moved.move(hashKey(ownedKey(kind, value)), owner, unseen);
    else {
      this.#moved.move(mention.hash, owner, mention.owner);
      mention.owner = owner;
    }
  }

  /** Nearly always one of the row's own few. */
  #mention(kind: OwnedKind, value: string): Mention | undefined {
    const { mentions } = this.#loaded.ofRows;
    for (let index = this.#start; index < this.#end; index += 1) {
      const mention = mentions[index];
      if (mention?.kind === kind && mention.value === value) return mention;
    }
    return this.#loaded.mentions.find(kind, value);
  }
}
