import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { copyIn, copyOut } from '../../src/store/copy.ts';
import { inTransaction, onConnection } from '../../src/store/transaction.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await database.pool.query('create table copied (n integer, text text)');
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate copied'));

const COPY = 'copy copied from stdin';

async function count(): Promise<string> {
  const { rows } = await database.pool.query<{ count: string }>('select count(*) from copied');
  return rows[0]?.count ?? '';
}

function* lines(rows: number): Generator<string> {
  for (let n = 1; n <= rows; n += 1) yield `${n}\t${'x'.repeat(100)}\n`;
}

async function* slowly(chunks: Iterable<string>): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    await new Promise(setImmediate);
    yield Buffer.from(chunk);
  }
}

it('chunks of a generator arrive, more than any buffer holds', async () => {
  expect(await inTransaction(database.pool, (tx) => copyIn(tx, COPY, lines(50_000)))).toBe(50_000);
  expect(await count()).toBe('50000');
});

it('chunks may come later and be cut anywhere', async () => {
  const copied = await inTransaction(database.pool, (tx) =>
    copyIn(tx, COPY, slowly(['1\tä', 'ö\n2', '\tü\n'])),
  );
  expect(copied).toBe(2);
});

it('no chunks are no rows', async () => {
  expect(await inTransaction(database.pool, (tx) => copyIn(tx, COPY, []))).toBe(0);
});

it('a wrong statement rejects, and the connection goes on', async () => {
  const copying = inTransaction(database.pool, (tx) => copyIn(tx, 'copy nowhere from stdin', lines(10)));
  await expect(copying).rejects.toThrow('relation "nowhere" does not exist');
  expect(await count()).toBe('0');
});

it.each([
  ['first', 0],
  ['middle', 20_000],
  ['last', 49_999],
])('bad data in the %s row rejects with the server’s error and leaves nothing', async (_, bad) => {
  function* spoiled(): Generator<string> {
    let n = 0;
    for (const line of lines(50_000)) yield n++ === bad ? 'not a number\tx\n' : line;
  }
  const copying = inTransaction(database.pool, (tx) => copyIn(tx, COPY, spoiled()));
  await expect(copying).rejects.toThrow('invalid input syntax for type integer');
  expect(await count()).toBe('0');
});

it.each([
  ['before the first chunk', 0],
  ['after some', 3],
  ['after many', 30_000],
])('chunks that throw %s call the COPY off, and the connection goes on', async (_, good) => {
  function* failing(): Generator<string> {
    yield* lines(good);
    throw new Error('the file ends here');
  }
  const copying = inTransaction(database.pool, async (tx) => {
    await tx.query(`insert into copied values (0, 'before')`);
    await copyIn(tx, COPY, failing());
  });
  await expect(copying).rejects.toThrow('the file ends here');
  expect(await count()).toBe('0');
  expect(database.pool.totalCount).toBe(1);
});

it('a session that is ended meanwhile rejects', async () => {
  const copying = inTransaction(database.pool, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    async function* endless(): AsyncGenerator<string> {
      for (const line of lines(1_000_000)) {
        if (line.startsWith('100\t'))
          await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        yield line;
      }
    }
    await copyIn(tx, COPY, endless());
  });
  await expect(copying).rejects.toThrow(/terminating connection|Connection terminated|EPIPE|ECONNRESET/u);
  expect(await count()).toBe('0');
});

it('what was copied in comes out again', async () => {
  await inTransaction(database.pool, (tx) => copyIn(tx, COPY, lines(30_000)));
  const text = await onConnection(database.pool, async (connection) => {
    let all = '';
    for await (const chunk of copyOut(connection, 'copy copied to stdout')) all += chunk.toString();
    return all;
  });
  expect(text).toBe([...lines(30_000)].join(''));
});

it('a wrong statement rejects on the way out too', async () => {
  const reading = onConnection(database.pool, async (connection) => {
    for await (const _ of copyOut(connection, 'copy nowhere to stdout'));
  });
  await expect(reading).rejects.toThrow('relation "nowhere" does not exist');
});

it('an error in the middle rejects on the way out', async () => {
  await inTransaction(database.pool, (tx) => copyIn(tx, COPY, lines(30_000)));
  const reading = onConnection(database.pool, async (connection) => {
    for await (const _ of copyOut(connection, 'copy (select 1 / (n - 29000) from copied) to stdout'));
  });
  await expect(reading).rejects.toThrow('division by zero');
});

it('leaving early closes the connection, not the pool', async () => {
  await inTransaction(database.pool, (tx) => copyIn(tx, COPY, lines(30_000)));
  await onConnection(database.pool, async (connection) => {
    for await (const chunk of copyOut(connection, 'copy copied to stdout')) if (chunk.length > 0) break;
  });
  expect(await count()).toBe('30000');
});
