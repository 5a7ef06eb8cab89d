import type { Action, Customer, FieldChange, Scalar, Value } from './customer.ts';
import { channels } from './field.ts';
import type { Reference } from './reference.ts';
import { sameName } from './reference.ts';

/** A line of `muster customers export --format ndjson`. */
export interface CustomerJson {
  readonly customerId: number;
  readonly email: Value | null;
  readonly isEmailConfirmed: Value | null;
  readonly mobilePhone: Value | null;
  readonly isMobilePhoneConfirmed: Value | null;
  readonly externalIdentities: Readonly<Record<string, Value>>;
  readonly lastName: Value | null;
  readonly firstName: Value | null;
  readonly middleName: Value | null;
  readonly sex: Value | null;
  readonly birthDate: Value | null;
  readonly timeZone: Value | null;
  readonly area: Value | null;
  readonly discountCard: Value | null;
  readonly customFields: Readonly<Record<string, Value>>;
  readonly subscriptions: readonly SubscriptionJson[];
  readonly segments: readonly string[];
  readonly createdAt: string;
  readonly changedAt: string;
}

export interface SubscriptionJson {
  readonly brand: string;
  readonly channel: string | null;
  readonly topic: string | null;
  readonly value: string;
}

/** The answer of `muster customers history --json`. */
export interface HistoryJson {
  readonly customerId: number;
  readonly changes: readonly ChangeJson[];
  readonly actions: readonly ActionJson[];
}

export interface ChangeJson {
  readonly importId: number;
  readonly row: number;
  readonly at: string;
  readonly pointOfContact: string;
  readonly created: boolean;
  readonly undo: boolean;
  readonly fields: readonly FieldChange[];
}

export type ActionJson = Omit<Action, 'at'> & { readonly at: string };

export function exportCustomer(customer: Customer, reference: Reference): CustomerJson {
  const value = (field: string): Value | null => customer.values.get(field) ?? null;
  return {
    customerId: customer.id,
    email: value('Email'),
    isEmailConfirmed: value('IsEmailConfirmed'),
    mobilePhone: value('MobilePhone'),
    isMobilePhoneConfirmed: value('IsMobilePhoneConfirmed'),
    externalIdentities: valuesOf(customer, 'ExternalIdentity', reference.externalIdentities),
    lastName: value('LastName'),
    firstName: value('FirstName'),
    middleName: value('MiddleName'),
    sex: value('Sex'),
    birthDate: value('BirthDate'),
    timeZone: value('TimeZone'),
    area: value('Area'),
    discountCard: value('DiscountCard'),
    customFields: valuesOf(customer, 'CustomField', reference.customFields),
    subscriptions: exportSubscriptions(customer, reference),
    segments: reference.segments.filter((segment) => customer.segments.has(segment)),
    createdAt: iso(customer.createdAt),
    changedAt: iso(customer.changedAt),
  };
}

/** Changes in the order they were made, fields in the order of docs/spec.md §3; actions as they were recorded. */
export function exportHistory(customer: Customer, reference: Reference): HistoryJson {
  const order = fieldOrder(reference);
  return {
    customerId: customer.id,
    changes: customer.changes.map((change) => ({
      ...change,
      at: iso(change.at),
      undo: false,
      fields: change.fields.toSorted((a, b) => order(a) - order(b)),
    })),
    actions: customer.actions.map((action) => ({ ...action, at: iso(action.at) })),
  };
}

function valuesOf(
  customer: Customer,
  prefix: string,
  entries: readonly { readonly systemName: string }[],
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { systemName } of entries) {
    const value: Scalar | readonly Scalar[] | undefined = customer.values.get(`${prefix}${systemName}`);
    if (value !== undefined) values[systemName] = value;
  }
  return values;
}

/** Brand by brand in the catalog's order, the tree from the top. */
function exportSubscriptions(customer: Customer, reference: Reference): SubscriptionJson[] {
  const place = (node: SubscriptionJson): number[] => [
    reference.brands.findIndex((brand) => sameName(brand.systemName, node.brand)),
    channels.findIndex((channel) => channel === node.channel),
    reference.topics.findIndex(
      (topic) => sameName(topic.brand, node.brand) && topic.externalId === node.topic,
    ),
  ];
  const nodes = customer.subscriptions.map(({ brand, channel, topic, value }) => ({
    brand,
    channel,
    topic,
    value,
  }));
  return nodes.toSorted((a, b) => compareNumbers(place(a), place(b)));
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const leading = [
  'Email',
  'IsEmailConfirmed',
  'MobilePhone',
  'IsMobilePhoneConfirmed',
  'ExternalIdentity',
  'DiscountCard',
  'Area',
  'LastName',
  'FirstName',
  'MiddleName',
  'Sex',
  'BirthDate',
  'TimeZone',
  'IsSubscribed',
  'CustomField',
];

/** The order of the table in docs/spec.md §3, then brands, kinds and fields in the catalog's order. */
function fieldOrder(reference: Reference): (change: FieldChange) => number {
  const brands = reference.brands.map((brand) => brand.systemName);
  const declared = [...reference.externalIdentities, ...reference.customFields].map(
    (each) => each.systemName,
  );
  return ({ field, brand }) => {
    const group = leading.findIndex(
      (each) => field === each || (field.startsWith(each) && prefixes.has(each)),
    );
    const inGroup =
      brand === null ? declared.findIndex((name) => field.endsWith(name)) : brands.indexOf(brand);
    return group * 1000 + inGroup;
  };
}

const prefixes = new Set(['ExternalIdentity', 'IsSubscribed', 'CustomField']);

function iso(at: number): string {
  return new Date(at).toISOString();
}
