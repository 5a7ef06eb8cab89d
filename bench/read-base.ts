import type pg from 'pg';
import { loadCatalog } from '#src/catalog/load-catalog.ts';
import type { Catalog } from '#src/customer/catalog.ts';
import type { Customer } from '#src/customer/customer.ts';
import { cardKind, emailKind, identityKind, ownedKey, phoneKind } from '#src/customer/identifier.ts';
import { fromRecord } from '#src/customer/record.ts';
import { nodeKey } from '#src/customer/subscription.ts';
import { hashKey, hashToUuid } from '#src/store/hash-key.ts';
import { Checksum } from './checksum.ts';
import { customerText } from './expected.ts';
import { selectCustomersAfter, selectIdentifiersAfter } from './read-base.sql.ts';

/** What a base holds, in short. */
export interface BaseContent {
  /** Of each one's `customerText`. */
  readonly customers: string;
  /** The identifiers that the customers have, and those that the base finds them by: must be the same. */
  readonly owned: string;
  readonly found: string;
}

/** Reads every customer and every identifier, page by page. */
export async function readBase(pool: pg.Pool): Promise<BaseContent> {
  const ids = catalogIds(await loadCatalog(pool));
  const [customers, owned, found] = [new Checksum(), new Checksum(), new Checksum()];
  for (let id = 0, more = true; more;) {
    const page = await selectCustomersAfter(pool, { id, limit: pageRows });
    for (const customer of page.map(fromRecord)) {
      customers.add(customerText(cellsOf(customer, ids)));
      for (const text of ownedTexts(customer)) owned.add(text);
      id = customer.id;
    }
    more = page.length === pageRows;
  }
  for (let key = '00000000-0000-0000-0000-000000000000', more = true; more;) {
    const page = await selectIdentifiersAfter(pool, { key, limit: pageRows });
    for (const entry of page) found.add(`${entry.key.replaceAll('-', '')} ${entry.owner}`);
    key = page.at(-1)?.key ?? key;
    more = page.length === pageRows;
  }
  return { customers: customers.toString(), owned: owned.toString(), found: found.toString() };
}

const pageRows = 20_000;

interface CatalogIds {
  readonly shop: number;
  readonly city: number;
  readonly points: number;
  readonly tier: number;
  readonly byEmail: string;
  readonly news: string;
  readonly bySms: string;
}

function catalogIds(catalog: Catalog): CatalogIds {
  const field = (name: string): number => idOf(catalog.customFields, name);
  const brandId = idOf(catalog.brands, 'main');
  const topicId = catalog.topics.find(({ externalId }) => externalId === 'News')?.id ?? 0;
  return {
    shop: idOf(catalog.externalIdentities, 'Shop'),
    city: field('City'),
    points: field('Points'),
    tier: field('Tier'),
    byEmail: nodeKey({ brandId, channel: 'Email', topicId: null }),
    news: nodeKey({ brandId, channel: 'Email', topicId }),
    bySms: nodeKey({ brandId, channel: 'Sms', topicId: null }),
  };
}

function idOf(list: readonly { readonly id: number; readonly systemName: string }[], name: string): number {
  const found = list.find(({ systemName }) => systemName === name);
  if (found === undefined) throw new Error(`the catalog has no ${name}`);
  return found.id;
}

/** A customer as the file's cells say it; what a file's row does not have shows as something no cell says. */
function cellsOf(customer: Customer, ids: CatalogIds): string[] {
  const { externalIdentities, customFields, subscriptions } = customer;
  const [email, phone, ...others] = profileKeys.map((key) => String(customer[key] ?? ''));
  const cells = [
    email ?? '',
    phone ?? '',
    externalIdentities[ids.shop] ?? '',
    ...others,
    ...[ids.byEmail, ids.news, ids.bySms].map((key) => subscribed(subscriptions[key]?.value)),
    ...[ids.city, ids.points, ids.tier].map((id) => String(customFields[id] ?? '')),
  ];
  const entries = [externalIdentities, customFields, subscriptions].map((each) => Object.keys(each).length);
  const surplus = [customer.areaId, customer.timeZone, customer.isMobilePhoneConfirmed];
  if (entries.join() !== '1,3,3' || surplus.some((value) => value !== null)) cells.push('surplus');
  return cells;
}

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
] as const;

function subscribed(value: string | undefined): string {
  if (value === 'subscribed') return 'true';
  return value === 'unsubscribed' ? 'false' : String(value);
}

/** Each identifier and the card as the base's key, and whose it is. */
function* ownedTexts(customer: Customer): Generator<string, void, undefined> {
  const values: [string, string | null][] = [
    [emailKind, customer.email],
    [phoneKind, customer.mobilePhone],
    [cardKind, customer.discountCard],
    ...Object.entries(customer.externalIdentities).map(([id, value]): [string, string] => [
      identityKind(id),
      value,
    ]),
  ];
  for (const [kind, value] of values)
    if (value !== null) yield `${hashToUuid(hashKey(ownedKey(kind, value)))} ${customer.id}`;
}
