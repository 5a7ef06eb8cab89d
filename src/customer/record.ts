// oxlint-disable typescript/no-unsafe-type-assertion -- the door of the base: it holds only what the rules wrote, and is taken at its word here
import type { SubscriptionValue } from '../value/subscription.ts';
import type { Customer, CustomValue, Sex } from './customer.ts';
import type { FormerValue, FormerValues } from './draft.ts';
import { isNodeKey } from './subscription.ts';
import type { Nodes, SubscriptionNode } from './subscription.ts';

/**
 * How a customer stands in the base: the columns of table `customer` that hold its values, in the order of
 * `writeRecord` and `fromRecord`.
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

/** A line of `COPY … FROM STDIN` that values are written into: see store/copy-blocks.ts. */
export interface RecordLine {
  tab(): void;
  none(): void;
  ascii(text: string): void;
  integer(value: number): void;
  text(value: string | null): void;
  jsonText(value: string): void;
}

/** Writes a customer's columns, in the order of `customerColumns`, without the end of the line. */
export function writeRecord(customer: Customer, line: RecordLine): void {
  line.integer(customer.id);
  line.tab();
  if (customer.areaId === null) line.none();
  else line.integer(customer.areaId);
  line.tab();
  writeAscii(line, customer.birthDate);
  writeAscii(line, flag(customer.isEmailConfirmed));
  writeAscii(line, flag(customer.isMobilePhoneConfirmed));
  writeAscii(line, customer.sex);
  writeText(line, customer.email);
  writeAscii(line, customer.mobilePhone);
  writeText(line, customer.discountCard);
  writeText(line, customer.lastName);
  writeText(line, customer.firstName);
  writeText(line, customer.middleName);
  writeAscii(line, customer.timeZone);
  writeValues(line, customer.externalIdentities);
  line.tab();
  writeValues(line, customer.customFields);
  line.tab();
  writeNodes(line, customer.subscriptions);
}

function writeAscii(line: RecordLine, value: string | null): void {
  if (value === null) line.none();
  else line.ascii(value);
  line.tab();
}

function writeText(line: RecordLine, value: string | null): void {
  line.text(value);
  line.tab();
}

/** JSON of entries keyed by the catalog's ids, which nothing in JSON is escaped in. */
function writeValues(line: RecordLine, record: Readonly<Record<string, CustomValue>>): void {
  let isFirst = true;
  for (const key in record) {
    writeKey(line, key, isFirst);
    isFirst = false;
    const value = record[key];
    if (typeof value === 'string') line.jsonText(value);
    else line.text(JSON.stringify(value));
  }
  if (isFirst) line.none();
  else line.ascii('}');
}

function writeNodes(line: RecordLine, nodes: Nodes): void {
  let isFirst = true;
  for (const key in nodes) {
    const node = nodes[key];
    if (node === undefined) continue;
    writeKey(line, key, isFirst);
    isFirst = false;
    line.ascii(nodeStarts[node.value]);
    line.integer(node.asOf);
    line.ascii(',');
    line.integer(node.importId);
    line.ascii(',');
    line.integer(node.pointOfContactId);
    line.ascii(']');
  }
  if (isFirst) line.none();
  else line.ascii('}');
}

function writeKey(line: RecordLine, key: string, isFirst: boolean): void {
  line.ascii(isFirst ? '{"' : ',"');
  line.ascii(key);
  line.ascii('":');
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
    subscriptions: nodesOf(at(15)),
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

/** The beginning of a stored node, `["s",` */
const nodeStarts = {
  subscribed: '["s",',
  unsubscribed: '["u",',
  'waiting-for-confirmation': '["w",',
} as const satisfies Record<SubscriptionValue, string>;

const flag = (value: boolean | null): string | null => (value === null ? null : value ? 't' : 'f');
const unflag = (text: RecordText): boolean | null => (text === null ? null : text === 't');

const noEntries: Readonly<Record<string, never>> = {};
const unjson = (text: RecordText): unknown => (text === null ? noEntries : JSON.parse(text));

/**
 * Subscriptions by their texts: those that one import wrote at one time are of a few kinds, and parsing them is most
 * of what parsing a customer takes. Nobody changes them, so customers share them.
 */
const knownNodes = new Map<string, Nodes>();
const mostKnownNodes = 1_000;
/** Characters of a text that is worth keeping; 1,000 of them are 4 MB. */
const longestKnown = 2_000;

function nodesOf(text: RecordText): Nodes {
  if (text === null) return noEntries;
  const known = knownNodes.get(text);
  if (known !== undefined) return known;
  const nodes = nodesFrom(JSON.parse(text) as Record<string, StoredNode>);
  if (text.length > longestKnown) return nodes;
  if (knownNodes.size >= mostKnownNodes) knownNodes.clear();
  knownNodes.set(text, nodes);
  return nodes;
}

function nodesFrom(stored: Readonly<Record<string, StoredNode>>): Nodes {
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
