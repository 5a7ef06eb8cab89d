import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKeys } from '../../src/import/load-filter.sql.ts';
import { onConnection } from '../../src/store/transaction.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createDatabase();
  await base.pool.query(
    'insert into customer_identifier select gen_random_uuid(), n, false from generate_series(1, 100000) n',
  );
});
afterAll(() => base.drop());

/** Reads all keys on a connection that is used afterwards, too. */
async function read(signal: AbortSignal, take: () => void): Promise<number | null> {
  return onConnection(base.pool, async (client) => {
    const count = await readKeys(client, { most: 1_000_000, end: { signal, pool: base.pool } }, take);
    expect((await client.query('show enable_seqscan')).rows).toEqual([{ enable_seqscan: 'off' }]);
    await client.query('reset enable_seqscan');
    return count;
  });
}

it('the keys of a base are all handed over', async () => {
  let keys = 0;
  expect(await read(new AbortController().signal, () => (keys += 1))).toBe(100_000);
  expect(keys).toBe(100_000);
});

it('whoever stops waits for none of them', async () => {
  const stopped = new AbortController();
  stopped.abort();
  expect(await read(stopped.signal, () => expect.fail('a key'))).toBeNull();
});

it('whoever stops in the middle does not wait for the rest, and the connection goes on', async () => {
  const stopped = new AbortController();
  await onConnection(base.pool, async (other) => {
    await other.query('begin');
    await other.query('lock table customer_identifier in access exclusive mode');
    const reading = read(stopped.signal, () => undefined);
    const waits = `select from pg_locks where not granted and relation = 'customer_identifier'::regclass`;
    while ((await base.pool.query(waits)).rowCount === 0);
    stopped.abort();
    expect(await reading).toBeNull();
    await other.query('rollback');
  });
});
