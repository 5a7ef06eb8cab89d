// oxlint-disable typescript/no-unsafe-type-assertion -- the door of the base: it holds only what the rules wrote, and is taken at its word here
import type { SubscriptionValue } from '../value/subscription.ts';
import type { Customer, CustomValue, Sex } from './customer.ts';
import type { FormerValue, FormerValues } from './draft.ts';
import { isNodeKey } from './subscription.ts';
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

/**
 * A customer's columns as one line of `COPY … FROM STDIN` in text format, without its end. Written out column by
 * column: 100,000 customers a batch pass here, and a list of values each would double its cost.
 */
export function toRecord(customer: Customer): string {
  return (
    `${customer.id}\t${customer.areaId ?? none}\t${customer.birthDate ?? none}` +
    `\t${flag(customer.isEmailConfirmed)}\t${flag(customer.isMobilePhoneConfirmed)}\t${customer.sex ?? none}` +
    `\t${copyText(customer.email)}\t${customer.mobilePhone ?? none}\t${copyText(customer.discountCard)}` +
    `\t${copyText(customer.lastName)}\t${copyText(customer.firstName)}\t${copyText(customer.middleName)}` +
    `\t${customer.timeZone ?? none}\t${copyText(json(customer.externalIdentities))}` +
    `\t${copyText(json(customer.customFields))}\t${nodesJson(customer.subscriptions) ?? none}`
  );
}

/** A text as a value of `COPY` in text format. */
export function copyText(text: string | null): string {
  if (text === null) return none;
  return needsEscape.test(text)
    ? text.replaceAll(escaped, (character) => escapes[character] ?? character)
    : text;
}

const none = '\\N';
const needsEscape = /[\\\t\n\r]/;
const escaped = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

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
    isNodeKey(key) && value !== null ? storedNode(value as SubscriptionNode) : value,
  );
}

/** The former values of a `customer_change.former`. */
export function formerFromJson(text: string): FormerValues {
  const stored = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [
      key,
      isNodeKey(key) && value !== null ? nodeFrom(value as StoredNode) : (value as FormerValue),
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

const flag = (value: boolean | null): string => (value === null ? none : value ? 't' : 'f');
const unflag = (text: RecordText): boolean | null => (text === null ? null : text === 't');

/** Entries keyed by the catalog's ids: JSON.stringify would take three times as long for the usual two or three. */
function json(record: Readonly<Record<string, CustomValue>>): RecordText {
  let text = '';
  for (const key in record) text += `${text === '' ? '{' : ','}"${key}":${jsonValue(record[key])}`;
  return text === '' ? null : `${text}}`;
}

function jsonValue(value: CustomValue | undefined): string {
  return typeof value === 'string' && !needsJsonEscape.test(value) ? `"${value}"` : JSON.stringify(value);
}

// oxlint-disable-next-line no-control-regex -- what JSON escapes, and surrogates, which may stand alone
const needsJsonEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

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
