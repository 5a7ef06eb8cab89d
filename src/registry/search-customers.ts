import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { CustomerDocument } from '../contract/customer.ts';
import { searchMillis } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { uuidOf } from '../store/hash-key.ts';
import { clean } from '../value/clean.ts';
import { parseMusterId } from '../value/number.ts';
import { customerDescriber } from './describe-customer.ts';
import { keysOf } from './find-customer.ts';
import { customerExists } from './find-customer.sql.ts';
import { namePatterns } from './name-pattern.ts';
import { readCustomersById } from './read-customers.ts';
import { limitTime, selectByName, selectOwners } from './search-customers.sql.ts';
import { inSnapshot } from './snapshot.ts';

export interface CustomerQuery {
  /** An identifier, a card or a part of a name; blank: everybody. */
  readonly search: string;
  readonly sort: 'oldest' | 'newest';
  readonly limit: number;
  /** Id of the last customer that was shown; null: from the beginning. */
  readonly after: number | null;
}

/** Some customers, and the id of the last one where there are more. */
export interface CustomerPage {
  readonly customers: readonly CustomerDocument[];
  readonly last: number | null;
}

/**
 * The customers whom a person may mean: first those who have what he typed as an identifier or a card, of any kind,
 * now or formerly; then those of whose names each word typed is the beginning of a word, in any case and with any
 * accents, by id.
 * @throws Refusal `too-slow` when that takes longer than somebody waits
 */
export async function searchCustomers(pool: pg.Pool, query: CustomerQuery): Promise<CustomerPage> {
  try {
    for await (const page of inSnapshot(pool, (client) => searchIn(client, query))) return page;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '57014') throw tooSlow(error);
    throw error;
  }
  throw new Error('the snapshot gave nothing');
}

function tooSlow(cause: Error): Refusal {
  return new Refusal(
    'too-slow',
    'Looking through all names takes too long. Type more of the name, or an email, a phone or a number.',
    { cause },
  );
}

async function* searchIn(client: pg.PoolClient, query: CustomerQuery): AsyncGenerator<CustomerPage> {
  await limitTime(client, searchMillis);
  const catalog = await loadCatalog(client);
  const text = clean(query.search);
  const owners = text === '' ? [] : await ownersOf(client, text, keysOf(text, catalog));
  const named = await namedLike(client, text, { ...query, limit: query.limit + owners.length + 1 });
  const known = new Set(owners);
  const others = named.filter((id) => !known.has(id));
  const shown = others.slice(0, query.limit);
  const ids = query.after === null ? [...owners, ...shown] : shown;
  const describe = customerDescriber(catalog);
  yield {
    customers: (await readCustomersById(client, ids)).map(describe),
    last: others.length > query.limit ? (shown.at(-1) ?? null) : null,
  };
}

async function ownersOf(client: pg.PoolClient, text: string, keys: readonly string[]): Promise<number[]> {
  const owners = await selectOwners(
    client,
    keys.map((key) => uuidOf(key)),
  );
  const id = /^\d+$/u.test(text) ? parseMusterId(text) : null;
  if (typeof id !== 'number' || owners.includes(id) || !(await customerExists(client, id))) return owners;
  return [id, ...owners];
}

async function namedLike(
  client: pg.PoolClient,
  text: string,
  { sort, limit, after }: CustomerQuery,
): Promise<number[]> {
  const patterns = /[@=]/u.test(text) ? [] : namePatterns(text);
  if (text !== '' && patterns.length === 0) return [];
  return selectByName(client, { patterns, ascending: sort === 'oldest', after, limit });
}
