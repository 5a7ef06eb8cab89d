import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/config.ts';
import { migrate, readMigrations, type Migration } from '../../src/store/migrate.ts';
import { createPool } from '../../src/store/pool.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

const first: Migration = {
  number: 1,
  name: 'first',
  sql: 'create table first (id integer); insert into first values (1)',
};
const second: Migration = { number: 2, name: 'second', sql: 'alter table first add column name text' };
const broken: Migration = { number: 2, name: 'broken', sql: 'insert into first values (2); select 1 / 0' };

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
  await database.pool.query('drop schema muster cascade');
});
afterEach(() => database.drop());

async function applied(): Promise<unknown[]> {
  const { rows } = await database.pool.query<{ name: string }>('select name from migration order by number');
  return rows.map(({ name }) => name);
}

async function firstIds(): Promise<number[]> {
  const { rows } = await database.pool.query<{ id: number }>('select id from first order by id');
  return rows.map(({ id }) => id);
}

describe('migrations', () => {
  it('bring an empty base up, and do nothing the second time', async () => {
    await migrate(database.pool, [first, second]);
    await migrate(database.pool, [first, second]);
    expect([await applied(), await firstIds()]).toEqual([['first', 'second'], [1]]);
  });

  it('that are new are added to those the base has', async () => {
    await migrate(database.pool, [first]);
    await migrate(database.pool, [first, second]);
    expect(await applied()).toEqual(['first', 'second']);
  });

  it('run once when six processes start at the same time', async () => {
    const pools = Array.from({ length: 6 }, () => createPool(database.url));
    await Promise.all(pools.map((pool) => migrate(pool, [first, second])));
    await Promise.all(pools.map((pool) => pool.end()));
    expect([await applied(), await firstIds()]).toEqual([['first', 'second'], [1]]);
  });

  it('that fail leave nothing of themselves and keep those before', async () => {
    await expect(migrate(database.pool, [first, broken])).rejects.toThrow('division by zero');
    expect([await applied(), await firstIds()]).toEqual([['first'], [1]]);
  });

  it('of a newer Muster are refused, and the version to install is named', async () => {
    await migrate(database.pool, [first, second]);
    await database.pool.query(`update migration set muster_version = '7.8.9' where number = 2`);
    await expect(migrate(database.pool, [first])).rejects.toMatchObject({
      code: 'database-newer',
      message: `This base was migrated by Muster 7.8.9 and this is ${packageVersion()}: install Muster 7.8.9 or later.`,
    });
  });

  it('that differ from the ones applied are refused', async () => {
    await migrate(database.pool, [first]);
    const changed = { ...first, sql: 'create table first (id bigint)' };
    await expect(migrate(database.pool, [changed])).rejects.toMatchObject({ code: 'database-unfit' });
  });
});

it.each([
  ['in the order of their numbers', ['0002-b.sql', '0001-a.sql', 'schema.sql'], 'a b'],
  ['not with a gap', ['0001-a.sql', '0003-c.sql'], '0003-c.sql: the migration before it is missing'],
  ['not with a number twice', ['0001-a.sql', '0001-b.sql'], '0001-b.sql: the migration before it is missing'],
])('migration files are read %s', async (_, files, expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-migrations-'));
  for (const file of files) await writeFile(join(folder, file), 'select 1');
  const read = await readMigrations(folder).then(
    (all) => all.map(({ name }) => name).join(' '),
    (error: unknown) => String(error),
  );
  await rm(folder, { recursive: true });
  expect(read).toContain(expected);
});
