// oxlint-disable typescript/no-unsafe-type-assertion -- the door of the base: it holds only what the rules wrote, and is taken at its word here
import type { SubscriptionValue } from '../value/subscription.ts';
import type { Customer, CustomValue, Sex } from './customer.ts';
import type { FormerValue, FormerValues } from './draft.ts';
import type { Nodes, SubscriptionNode } from './subscription.ts';

/**
 * How a customer stands in the base: the columns of table `customer` that hold its values, in the order of
 * `toRecord` and `fromRecord`.
 */
export const customerColumns = [
  'id',
  'area_id',
  'birth_date',
  'is_email_confirmed',
  'is_mobile_phone_confirmed',
  'sex',
  'email',
  'mobile_phone',
  'discount_card',
  'last_name',
  'first_name',
  'middle_name',
  'time_zone',
  'external_identities',
  'custom_fields',
  'subscriptions',
] as const;

/** A value as PostgreSQL writes and reads it in text form; null: no value. */
export type RecordText = string | null;

/** The texts of a customer's columns; what is empty is null. */
export function toRecord(customer: Customer): RecordText[] {
  return [
    String(customer.id),
    customer.areaId === null ? null : String(customer.areaId),
    customer.birthDate,
    flag(customer.isEmailConfirmed),
    flag(customer.isMobilePhoneConfirmed),
    customer.sex,
    customer.email,
    customer.mobilePhone,
    customer.discountCard,
    customer.lastName,
    customer.firstName,
    customer.middleName,
    customer.timeZone,
    json(customer.externalIdentities),
    json(customer.customFields),
    nodesJson(customer.subscriptions),
  ];
}

/** The customer whose columns have these texts. */
export function fromRecord(texts: readonly RecordText[]): Customer {
  const at = (index: number): RecordText => texts[index] ?? null;
  const area = at(1);
  return {
    id: Number(at(0)),
    areaId: area === null ? null : Number(area),
    birthDate: at(2),
    isEmailConfirmed: unflag(at(3)),
    isMobilePhoneConfirmed: unflag(at(4)),
    sex: at(5) as Sex | null,
    email: at(6),
    mobilePhone: at(7),
    discountCard: at(8),
    lastName: at(9),
    firstName: at(10),
    middleName: at(11),
    timeZone: at(12),
    externalIdentities: unjson(at(13)) as Record<string, string>,
    customFields: unjson(at(14)) as Record<string, CustomValue>,
    subscriptions: nodesFrom(unjson(at(15)) as Record<string, StoredNode>),
  };
}

/** What an update replaced, as `customer_change.former` keeps it. */
export function formerToJson(former: FormerValues): string {
  return JSON.stringify(former, (key, value: unknown) =>
    key.startsWith('s.') && value !== null ? storedNode(value as SubscriptionNode) : value,
  );
}

/** The former values of a `customer_change.former`. */
export function formerFromJson(text: string): FormerValues {
  const stored = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [
      key,
      key.startsWith('s.') && value !== null ? nodeFrom(value as StoredNode) : (value as FormerValue),
    ]),
  );
}

/** A node in jsonb: value, as of, import, point of contact. */
type StoredNode = readonly [keyof typeof valueOf, number, number, number];

const valueOf = {
  s: 'subscribed',
  u: 'unsubscribed',
  w: 'waiting-for-confirmation',
} as const satisfies Record<string, SubscriptionValue>;

const letterOf = {
  subscribed: 's',
  unsubscribed: 'u',
  'waiting-for-confirmation': 'w',
} as const satisfies Record<SubscriptionValue, keyof typeof valueOf>;

const flag = (value: boolean | null): RecordText => (value === null ? null : value ? 't' : 'f');
const unflag = (text: RecordText): boolean | null => (text === null ? null : text === 't');

function json(record: Readonly<Record<string, unknown>>): RecordText {
  for (const _ in record) return JSON.stringify(record);
  return null;
}

const noEntries: Readonly<Record<string, never>> = {};
const unjson = (text: RecordText): unknown => (text === null ? noEntries : JSON.parse(text));

function nodesJson(nodes: Nodes): RecordText {
  let text = '';
  for (const key in nodes) {
    const node = nodes[key];
    if (node === undefined) continue;
    const { value, asOf, importId, pointOfContactId } = node;
    text += `${text === '' ? '{' : ','}"${key}":["${letterOf[value]}",${asOf},${importId},${pointOfContactId}]`;
  }
  return text === '' ? null : `${text}}`;
}

function nodesFrom(stored: Readonly<Record<string, StoredNode>>): Nodes {
  if (stored === noEntries) return noEntries;
  const nodes: Record<string, SubscriptionNode> = {};
  for (const key in stored) {
    const node = stored[key];
    if (node !== undefined) nodes[key] = nodeFrom(node);
  }
  return nodes;
}

function storedNode({ value, asOf, importId, pointOfContactId }: SubscriptionNode): StoredNode {
  return [letterOf[value], asOf, importId, pointOfContactId];
}

function nodeFrom([letter, asOf, importId, pointOfContactId]: StoredNode): SubscriptionNode {
  return { value: valueOf[letter], asOf, importId, pointOfContactId };
}
