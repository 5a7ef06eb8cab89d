import type pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { customers, makeFiles } from '../../test/queue/files.ts';
import type { Customer } from '../customer/customer.ts';
import { customerColumns } from '../customer/record.ts';
import type { KnownCustomers } from '../import/known-customer.ts';
import { startImport } from '../import/run.ts';
import { Reader } from '../store/reader.ts';
import { Overlay } from './overlay.ts';
import { createOverlay } from './overlay.sql.ts';

let base: TestDatabase;
let session: pg.PoolClient;

beforeAll(async () => {
  base = await createDatabase();
  const files = await makeFiles();
  const { suggested: _, ...request } = await files.request('four.csv', customers('four', 4));
  await startImport(base.pool, request);
  await files.remove();
  session = await base.pool.connect();
  await createOverlay(session);
});

afterAll(async () => {
  session.release();
  await base.drop();
});

it('each customer is asked for once, where he stands: in the base, or beside it once rows changed him', async () => {
  const overlay = new Overlay(new Reader(session), {
    firstId: 5,
    segment: null,
    end: { pool: base.pool, signal: undefined },
  });
  const before: KnownCustomers = new Map();
  await overlay.load([2, 3], before);
  for (const { customer } of before.values()) overlay.keepOriginal(customer);
  const columns = customerColumns.join(', ');
  for (const row of [0, 7])
    await session.query(
      `insert into rehearsed_customer (${columns}, changed_row) select ${columns}, ${row} from customer
        where id in (2, 3)`,
    );
  const asking = vi.spyOn(session, 'query');
  const found: KnownCustomers = new Map();
  await overlay.load([1, 2], found);
  await overlay.settle({ owners: Float64Array.of(), customers: found });
  const asked = asking.mock.calls.map((call: readonly unknown[]) => JSON.stringify(call));
  asking.mockRestore();
  expect(asked.map((query) => /"\{([\d,]*)\}"/u.exec(query)?.[1])).toEqual(['1', '2']);
  const touched = [...found.values()].map((known): [Customer['id'], number | undefined] => [
    known.customer.id,
    known.touched,
  ]);
  expect(touched).toEqual([
    [1, undefined],
    [2, 7],
  ]);
});
