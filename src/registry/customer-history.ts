import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { ActionDocument, ChangeDocument, HistoryDocument } from '../contract/history.ts';
import { formerFromJson } from '../customer/record.ts';
import { presentValues } from '../customer/value-key.ts';
import {
  selectActions,
  selectActionsBefore,
  selectChanges,
  selectChangesBefore,
  selectCreation,
  selectValuesBefore,
} from './customer-history.sql.ts';
import { actionDescriber, changeDescriber } from './describe-history.ts';
import type { Values } from './describe-history.ts';
import { readCustomer } from './read-customers.ts';
import { noCustomer } from './customer-details.ts';
import { inSnapshot } from './snapshot.ts';

/**
 * How a customer became what it is (docs/spec.md §7): its creation, every change with the values before and after
 * it, and its actions; oldest first.
 * @throws Refusal `customer-not-found`
 */
export async function customerHistory(pool: pg.Pool, customerId: number): Promise<HistoryDocument> {
  return atOneMoment(pool, async (client) => {
    const catalog = await loadCatalog(client);
    const describe = changeDescriber(catalog, await valuesOf(client, customerId));
    const changes = (await selectChanges(client, customerId)).toReversed().map(describe).toReversed();
    const actions = (await selectActions(client, customerId)).map(actionDescriber(catalog));
    return { customerId, changes, actions };
  });
}

/** A part of a list, and where the next one begins; null: it is the last. */
export interface HistoryPage<T, C> {
  readonly items: readonly T[];
  readonly next: C | null;
}

/**
 * Some changes of a customer, newest first; the creation is the last.
 * @param page `before`: the place that the page before named; null: from the newest on
 * @throws Refusal `customer-not-found`
 */
export async function changePage(
  pool: pg.Pool,
  customerId: number,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<HistoryPage<ChangeDocument, number>> {
  return atOneMoment(pool, async (client) => {
    const catalog = await loadCatalog(client);
    const values = await valuesOf(client, customerId);
    if (before !== null) takeBack(values, await selectValuesBefore(client, customerId, before));
    const changes = await selectChangesBefore(client, customerId, { before, limit: limit + 1 });
    const creation = changes.length > limit ? undefined : await selectCreation(client, customerId);
    const records = creation === undefined ? changes : [...changes, creation];
    const next = records.length > limit ? Number(changes[limit - 1]?.position) : null;
    return { items: records.slice(0, limit).map(changeDescriber(catalog, values)), next };
  });
}

/** Some actions of a customer, newest first. @throws Refusal `customer-not-found` */
export async function actionPage(
  pool: pg.Pool,
  customerId: number,
  { before, limit }: { readonly before: readonly [number, number] | null; readonly limit: number },
): Promise<HistoryPage<ActionDocument, readonly [number, number]>> {
  return atOneMoment(pool, async (client) => {
    await valuesOf(client, customerId);
    const catalog = await loadCatalog(client);
    const records = await selectActionsBefore(client, customerId, { before, limit: limit + 1 });
    const last = records.length > limit ? records[limit - 1] : undefined;
    return {
      items: records.slice(0, limit).map(actionDescriber(catalog)),
      next: last === undefined ? null : [Number(last.at), Number(last.position)],
    };
  });
}

async function valuesOf(client: pg.PoolClient, customerId: number): Promise<Values> {
  const stored = await readCustomer(client, customerId);
  if (stored === null) throw noCustomer(customerId);
  return presentValues(stored.customer);
}

function takeBack(values: Values, former: string | null): void {
  if (former === null) return;
  for (const [key, value] of Object.entries(formerFromJson(former))) values.set(key, value);
}

async function atOneMoment<T>(pool: pg.Pool, read: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  for await (const found of inSnapshot(pool, (client) => one(read(client)))) return found;
  throw new Error('the snapshot gave nothing');
}

async function* one<T>(promise: Promise<T>): AsyncGenerator<T, void, undefined> {
  yield await promise;
}
