/** A value as the export writes it; a list is that of a field with the flag *multiple*. */
export type Value = Scalar | readonly Scalar[];
export type Scalar = string | number | boolean;

export type Consent = 'subscribed' | 'unsubscribed' | 'waiting-for-confirmation';

/** An explicit value in the subscription tree of a brand, with what each node keeps (docs/spec.md §6). */
export interface SubscriptionNode {
  readonly brand: string;
  readonly channel: string | null;
  readonly topic: string | null;
  readonly value: Consent;
  /** Epoch ms: the action time of the row that set it. */
  readonly asOf: number;
  readonly written: number;
  readonly importId: number;
  readonly pointOfContact: string;
}

export type NodePlace = Pick<SubscriptionNode, 'brand' | 'channel' | 'topic'>;

/** One person in the base. Every single value stands under its column name of docs/spec.md §3; absent: no data. */
export interface Customer {
  readonly id: number;
  readonly values: Map<string, Value>;
  /** Former values of external identities by column name: they find the customer for ever (docs/spec.md §5). */
  readonly former: Map<string, Set<Value>>;
  subscriptions: SubscriptionNode[];
  readonly segments: Set<string>;
  readonly createdAt: number;
  changedAt: number;
  /** The latest import that created or changed the customer, and its row. */
  touchedBy: { importId: number; row: number };
  readonly changes: Change[];
  readonly actions: Action[];
}

export interface Change {
  readonly importId: number;
  readonly row: number;
  readonly at: number;
  readonly pointOfContact: string;
  readonly created: boolean;
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  /** Only of subscriptions. */
  readonly brand: string | null;
  readonly before: Value | null;
  readonly after: Value | null;
}

export interface Action {
  readonly importId: number;
  readonly row: number;
  readonly template: string;
  readonly at: number;
  readonly pointOfContact: string;
  readonly dataSource: string;
}

/** A copy on which a row is tried out; the history is shared because only the end of a row adds to it. */
export function draftOf(customer: Customer): Customer {
  return {
    ...customer,
    values: new Map(customer.values),
    former: new Map([...customer.former].map(([field, values]) => [field, new Set(values)])),
    subscriptions: [...customer.subscriptions],
  };
}

export function newCustomer(id: number, at: number, touchedBy: { importId: number; row: number }): Customer {
  return {
    id,
    values: new Map(),
    former: new Map(),
    subscriptions: [],
    segments: new Set(),
    createdAt: at,
    changedAt: at,
    touchedBy,
    changes: [],
    actions: [],
  };
}

/** What differs between a customer before and after a row: nothing means *unchanged* (docs/spec.md §7). */
export function differences(before: Customer, after: Customer): FieldChange[] {
  const fields = new Set([...before.values.keys(), ...after.values.keys()]);
  const values = [...fields].map((field) => ({
    field,
    brand: null,
    before: before.values.get(field) ?? null,
    after: after.values.get(field) ?? null,
  }));
  const places = [...before.subscriptions, ...after.subscriptions.filter((node) => !nodeAt(before, node))];
  const nodes = places.map((place) => ({
    field: subscriptionField(place),
    brand: place.brand,
    before: nodeAt(before, place)?.value ?? null,
    after: nodeAt(after, place)?.value ?? null,
  }));
  return [...values, ...nodes].filter((each) => !sameValue(each.before, each.after));
}

/** The explicit value a node holds, if any. */
export function nodeAt(customer: Customer, place: NodePlace): SubscriptionNode | undefined {
  return customer.subscriptions.find(
    (node) => node.brand === place.brand && node.channel === place.channel && node.topic === place.topic,
  );
}

/** The column name of a node (docs/spec.md §3). */
function subscriptionField(place: NodePlace): string {
  if (place.channel === null) return 'IsSubscribed';
  return place.topic === null
    ? `IsSubscribedBy${place.channel}`
    : `IsSubscribedBy${place.channel}On${place.topic}`;
}

export function sameValue(a: Value | null, b: Value | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
