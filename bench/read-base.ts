import type pg from 'pg';
import { loadCatalog } from '#src/catalog/load-catalog.ts';
import { cardKind, emailKind, identityKind, ownedKey, phoneKind } from '#src/customer/identifier.ts';
import { exportCustomers } from '#src/registry/export-customers.ts';
import { uuidOf } from '#src/store/hash-key.ts';
import { Checksum } from './checksum.ts';
import type { Columns } from './columns.ts';
import { customerText } from './expected.ts';
import { selectIdentifiersAfter } from './read-base.sql.ts';

/** What a base holds, in short: checksums. */
export interface BaseContent {
  /** Of each customer's `customerText`. */
  readonly customers: string;
  /** Of the identifiers that the customers have, and of those that the base finds them by: must be the same. */
  readonly owned: string;
  readonly found: string;
}

/** Reads every customer, as the export tells them, and every identifier; holds one page of them at a time. */
export async function readBase(pool: pg.Pool, columns: Columns): Promise<BaseContent> {
  const { externalIdentities } = await loadCatalog(pool);
  const shopId = externalIdentities.find(({ systemName }) => systemName === 'Shop')?.id ?? 0;
  const [customers, owned] = [new Checksum(), new Checksum()];
  const request = { format: 'ndjson', brand: null, segment: null } as const;
  for await (const chunk of exportCustomers(pool, request)) {
    for (const line of chunk.split('\n')) {
      if (line === '') continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract of the export
      const customer = JSON.parse(line) as ExportedCustomer;
      customers.add(customerText(cellsOf(customer, columns)));
      for (const text of ownedTexts(customer, shopId)) owned.add(text);
    }
  }
  const found = await readIdentifiers(pool);
  return { customers: customers.toString(), owned: owned.toString(), found: found.toString() };
}

async function readIdentifiers(pool: pg.Pool): Promise<Checksum> {
  const found = new Checksum();
  for (let key = '00000000-0000-0000-0000-000000000000', more = true; more;) {
    const page = await selectIdentifiersAfter(pool, { key, limit: pageRows });
    for (const entry of page) found.add(`${entry.key.replaceAll('-', '')} ${entry.owner}`);
    key = page.at(-1)?.key ?? key;
    more = page.length === pageRows;
  }
  return found;
}

const pageRows = 20_000;

/** What the file of the benchmark can give a customer. */
interface ExportedCustomer {
  readonly customerId: number;
  readonly email: string | null;
  readonly mobilePhone: string | null;
  readonly discountCard: string | null;
  readonly externalIdentities: Readonly<Record<string, string>>;
  readonly customFields: Readonly<Record<string, unknown>>;
  readonly subscriptions: readonly {
    readonly channel: string | null;
    readonly topic: string | null;
    readonly value: string;
  }[];
}

/** A customer as the file's cells say it; what a file's row does not have shows as something no cell says. */
function cellsOf(customer: ExportedCustomer, columns: Columns): string[] {
  const { externalIdentities, customFields, subscriptions } = customer;
  const values = new Map<string, unknown>(Object.entries(customer));
  const [email = '', phone = '', ...others] = profileKeys.map((key) => textOf(values.get(key)));
  const nodes = new Map(
    subscriptions.map(({ channel, topic, value }) => [`${channel} ${topic}`, subscribed(value)]),
  );
  const cells = [
    email,
    phone,
    externalIdentities['Shop'] ?? '',
    ...others,
    ...fileNodes.map((node) => nodes.get(node) ?? ''),
    ...columns.customFields.map((name) => textOf(customFields[name])),
  ];
  const surplus =
    ['area', 'timeZone', 'isMobilePhoneConfirmed'].some((key) => values.get(key) !== null) ||
    Object.keys(externalIdentities).some((name) => name !== 'Shop') ||
    Object.keys(customFields).some((name) => !columns.customFields.includes(name)) ||
    [...nodes.keys()].some((node) => !fileNodes.includes(node));
  if (surplus) cells.push('surplus');
  return cells;
}

/** Channel and topic of the subscription columns. */
const fileNodes = ['Email null', 'Email News', 'Sms null'];

/** In the order of the file's columns. */
const profileKeys = [
  'email',
  'mobilePhone',
  'discountCard',
  'lastName',
  'firstName',
  'middleName',
  'sex',
  'birthDate',
  'isEmailConfirmed',
];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '').replace('""', '');

function subscribed(value: string): string {
  if (value === 'subscribed') return 'true';
  return value === 'unsubscribed' ? 'false' : value;
}

/** Each identifier and the card as the base's key, and whose it is. */
function* ownedTexts(
  { customerId, email, mobilePhone, discountCard, externalIdentities }: ExportedCustomer,
  shopId: number,
): Generator<string, void, undefined> {
  const values = [
    [emailKind, email],
    [phoneKind, mobilePhone],
    [cardKind, discountCard],
    [identityKind(shopId), externalIdentities['Shop']],
  ] as const;
  for (const [kind, value] of values)
    if (typeof value === 'string') yield `${uuidOf(ownedKey(kind, value))} ${customerId}`;
}
