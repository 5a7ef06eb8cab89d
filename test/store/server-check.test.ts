import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { judgeServer } from '../../src/store/server-check.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { startPooler, type Choice } from './transaction-pooler.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

function changed(part: Partial<Pick<URL, 'port' | 'password' | 'pathname' | 'hostname'>>): string {
  return Object.assign(new URL(database.url), part).href;
}

describe('a database the user names', () => {
  it('is migrated and used', async () => {
    const store = await openStore({ dataDir: '/nowhere', databaseUrl: database.url });
    const { rowCount } = await store.pool.query('select from project');
    await store.close();
    expect(rowCount).toBeLessThan(2);
  });

  it.each([
    ['nobody listens there', { port: '1' }, 'does not answer'],
    ['the password is wrong', { password: 'wrong' }, 'refuses the user or password'],
    ['it does not exist', { pathname: '/nowhere' }, 'does not exist on that server'],
    ['its host does not exist', { hostname: 'nowhere.invalid' }, 'is on a host that cannot be found'],
  ])('is refused without its password when %s', async (_, part, sentence) => {
    const opening = openStore({ dataDir: '/nowhere', databaseUrl: changed(part) });
    const refusal = await opening.then(() => null, String);
    expect(refusal).toContain(sentence);
    expect(refusal).not.toContain(new URL(database.url).password);
  });

  it('is refused when it is not UTF-8', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.pool.query(
      `create database ${name}_ascii encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0`,
    );
    const opening = openStore({ dataDir: '/nowhere', databaseUrl: changed({ pathname: `/${name}_ascii` }) });
    await expect(opening).rejects.toThrow('encoding is SQL_ASCII, and Muster needs UTF8');
    await database.pool.query(`drop database ${name}_ascii`);
  });

  it.each<[Choice]>([['used-last'], ['used-longest-ago']])(
    'is refused behind a transaction pooler that lends the session %s, naming the setting',
    async (choice) => {
      const pooler = await startPooler(database.url, choice);
      const opening = openStore({ dataDir: '/nowhere', databaseUrl: pooler.url });
      await expect(opening).rejects.toThrow('set pool_mode = session');
      await pooler.close();
    },
  );

  it.each([
    [{ version: 150_000, encoding: 'UTF8', standby: false }, undefined],
    [{ version: 140_011, encoding: 'UTF8', standby: false }, 'database-too-old'],
    [{ version: 180_000, encoding: 'LATIN1', standby: false }, 'database-unfit'],
    [{ version: 180_000, encoding: 'UTF8', standby: true }, 'database-unfit'],
  ])('that says %o: %s', (facts, code) => {
    expect(judgeServer({ ...facts, versionName: 'x' })?.code).toBe(code);
  });
});
