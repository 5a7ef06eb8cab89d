import { newCustomer, sameCustomValue, scalarKeys } from './customer.ts';
import type { Customer, CustomValue, ScalarKey } from './customer.ts';
import type { OwnedKind } from './identifier.ts';
import type { Nodes, SubscriptionNode } from './subscription.ts';

/**
 * What a row replaced, by value key: a `ScalarKey`, an `identityKind`, a `customFieldKey` or a node key, no two of
 * which can be equal. Null: there was nothing. The means of history and undo (docs/spec.md §7).
 */
export type FormerValues = Readonly<Record<string, FormerValue>>;
export type FormerValue = CustomValue | SubscriptionNode | null;

type Writable = { -readonly [Key in keyof Customer]: Customer[Key] };

/** A customer while a row is written to it; the customer before stays as it was. */
export class CustomerDraft {
  readonly before: Customer;
  #after: Writable | null = null;
  /** The copies that may be written in place; null while they are still those of `before`. */
  #identities: Record<string, string> | null = null;
  #fields: Record<string, CustomValue> | null = null;
  #nodes: Record<string, SubscriptionNode> | null = null;

  constructor(before: Customer) {
    this.before = before;
  }

  /** The draft of a customer of whom nothing is known yet. */
  static ofNew(id: number): CustomerDraft {
    const draft = new CustomerDraft(unknown);
    draft.#after = newCustomer(id);
    return draft;
  }

  get now(): Customer {
    return this.#after ?? this.before;
  }

  set<Key extends ScalarKey>(key: Key, value: Customer[Key]): void {
    if (this.now[key] !== value) this.#writable()[key] = value;
  }

  setIdentity(kind: OwnedKind, value: string | null): void {
    if ((this.now.externalIdentities[kind] ?? null) === value) return;
    this.#identities ??= this.#writable().externalIdentities = { ...this.now.externalIdentities };
    setEntry(this.#identities, kind, value);
  }

  setCustomField(key: string, value: CustomValue | null): void {
    if (sameCustomValue(this.now.customFields[key], value ?? undefined)) return;
    this.#fields ??= this.#writable().customFields = { ...this.now.customFields };
    setEntry(this.#fields, key, value);
  }

  /** A node that gets its former value back keeps its former times (docs/spec.md §6). */
  setNode(key: string, node: SubscriptionNode): void {
    const former = this.before.subscriptions[key];
    const next = former?.value === node.value ? former : node;
    if (this.now.subscriptions[key] === next) return;
    this.#nodes ??= this.#writable().subscriptions = { ...this.now.subscriptions };
    this.#nodes[key] = next;
  }

  get nodes(): Nodes {
    return this.now.subscriptions;
  }

  /** The customer after the row with what it replaced; null: the row changed nothing. */
  finish(): { readonly customer: Customer; readonly former: FormerValues } | null {
    if (this.#after === null) return null;
    const former = formerValues(this.before, this.#after);
    return former === null ? null : { customer: this.#after, former };
  }

  #writable(): Writable {
    this.#after ??= { ...this.before };
    return this.#after;
  }
}

/** Before its creation nothing is known of a customer. */
const unknown = newCustomer(0);

/** Sets or, with null, takes away an entry of a customer's own copy of a record. */
export function setEntry<T>(record: Record<string, T>, key: string, value: T | null): void {
  // oxlint-disable-next-line typescript/no-dynamic-delete -- a record of few entries, keyed by the catalog's ids
  if (value === null) delete record[key];
  else record[key] = value;
}

/** The values of `before` that differ in `after`; null when none does. */
function formerValues(before: Customer, after: Customer): FormerValues | null {
  const former: Record<string, FormerValue> = {};
  for (const key of scalarKeys) if (before[key] !== after[key]) former[key] = before[key];
  collect(former, [before.externalIdentities, after.externalIdentities]);
  collect(former, [before.customFields, after.customFields]);
  collect(former, [before.subscriptions, after.subscriptions]);
  return Object.keys(former).length === 0 ? null : former;
}

type Both<T> = readonly [Readonly<Record<string, T>>, Readonly<Record<string, T>>];

function collect<T extends CustomValue | SubscriptionNode>(
  former: Record<string, FormerValue>,
  [before, after]: Both<T>,
): void {
  if (before === after) return;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[key];
    if (!sameValue(old, after[key])) former[key] = old ?? null;
  }
}

function sameValue(
  a: CustomValue | SubscriptionNode | undefined,
  b: CustomValue | SubscriptionNode | undefined,
): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && sameCustomValue(a, b));
}
