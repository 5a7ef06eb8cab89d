import type pg from 'pg';
import type { Customer } from '../customer/customer.ts';
import { customerColumns, fromRecord } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import { fetchCustomers, openCustomers, selectCustomer, selectCustomers } from './read-customers.sql.ts';

/** A customer as it stands in the base, with what is kept beside it. */
export interface StoredCustomer {
  readonly customer: Customer;
  readonly segmentIds: ReadonlySet<number>;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Customers fetched at a time: 1,000 to 5,000 are equally fast, fewer keep less in memory. */
const fetchSize = 1_000;

/**
 * All customers by id, or those of a segment, in portions; the next one is on its way while one is worked on.
 * @param client inside a transaction, and free until the end
 */
export async function* readCustomers(
  client: pg.ClientBase,
  segmentId: number | null,
): AsyncGenerator<StoredCustomer[], void, undefined> {
  await openCustomers(client, segmentId);
  let next = fetchCustomers(client, fetchSize);
  try {
    for (;;) {
      const records = await next;
      if (records.length === 0) return;
      next = fetchCustomers(client, fetchSize);
      // Taken up at the next turn: not unhandled in between.
      next.catch(() => undefined);
      yield records.map(storedCustomer);
    }
  } finally {
    await next.catch(() => undefined);
  }
}

/** One customer; null: there is none with this id. */
export async function readCustomer(
  client: pg.ClientBase | pg.Pool,
  id: number,
): Promise<StoredCustomer | null> {
  const record = await selectCustomer(client, id);
  return record === undefined ? null : storedCustomer(record);
}

/** Customers in the order of their ids given; who is not there is left out. */
export async function readCustomersById(
  client: pg.ClientBase | pg.Pool,
  ids: readonly number[],
): Promise<StoredCustomer[]> {
  if (ids.length === 0) return [];
  const found = (await selectCustomers(client, ids)).map(storedCustomer);
  const byId = new Map(found.map((stored) => [stored.customer.id, stored]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function storedCustomer(record: readonly RecordText[]): StoredCustomer {
  const [createdAt, changedAt, segments] = record.slice(customerColumns.length);
  return {
    customer: fromRecord(record),
    segmentIds: new Set(idsOf(segments ?? '{}')),
    createdAt: Number(createdAt),
    changedAt: Number(changedAt),
  };
}

/** `{1,2}`; most customers are in no segment. */
function idsOf(array: string): number[] {
  return array === '{}' ? [] : array.slice(1, -1).split(',').map(Number);
}
