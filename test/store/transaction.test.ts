import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction, onConnection } from '../../src/store/transaction.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await database.pool.query('create table written (text text)');
});
afterAll(() => database.drop());

async function isWritten(text: string): Promise<boolean> {
  const { rowCount } = await database.pool.query('select from written where text = $1', [text]);
  return rowCount === 1;
}

it('what the work wrote is there when it returns', async () => {
  const result = await inTransaction(database.pool, async (tx) => {
    await tx.query(`insert into written values ('kept')`);
    return 7;
  });
  expect([result, await isWritten('kept')]).toEqual([7, true]);
});

it('what the work wrote is gone when it throws, and the connection is used again', async () => {
  const work = inTransaction(database.pool, async (tx) => {
    await tx.query(`insert into written values ('thrown')`);
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect([await isWritten('thrown'), database.pool.totalCount]).toEqual([false, 1]);
});

it('a failed statement that the work passes over does not look like success', async () => {
  const work = inTransaction(database.pool, async (tx) => {
    await tx.query(`insert into written values ('passed over')`);
    await tx.query('select 1 / 0').catch(() => undefined);
  });
  await expect(work).rejects.toThrow('rolled back');
  expect(await isWritten('passed over')).toBe(false);
});

it.each([
  ['during a statement', 'select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)'],
  ['between statements', null],
])('a connection that breaks %s rejects and is replaced', async (_, statement) => {
  const work = inTransaction(database.pool, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    if (statement !== null) await tx.query(statement);
    await database.pool.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await tx.query(`insert into written values ('broken')`);
  });
  await expect(work).rejects.toThrow(/terminat|not queryable|connection error/u);
  expect(await isWritten('broken')).toBe(false);
});

it('a connection without a transaction commits each statement', async () => {
  const work = onConnection(database.pool, async (connection) => {
    await connection.query(`insert into written values ('at once')`);
    throw new Error('too late');
  });
  await expect(work).rejects.toThrow('too late');
  expect(await isWritten('at once')).toBe(true);
});
