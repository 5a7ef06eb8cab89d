import { afterAll, beforeAll, expect, it } from 'vitest';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { formerFromJson, fromRecord } from '../../src/customer/record.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await database.pool.query('drop schema muster cascade');
});
afterAll(() => database.drop());

const node = { value: 'subscribed', asOf: -1_700_000_000_000, importId: 12, pointOfContactId: 3 };

it('what bases hold from before subscription nodes were strings is read as it was', async () => {
  const migrations = await readMigrations(join(packageRoot, 'migrations'));
  await migrate(database.pool, migrations.slice(0, 8));
  const { pool } = database;
  await pool.query(`
    insert into customer (id, created_import, changed_import, created_at, changed_at, created_row, changed_row,
      created_point, subscriptions)
    values (1, 1, 1, now(), now(), 1, 1, 1, '{"b1": ["s", -1700000000000, 12, 3], "b1.0.4": ["w", 5, 6, 7]}'),
      (2, 1, 1, now(), now(), 1, 1, 1, null);
    insert into customer_change (customer_id, position, import_id, row_number, point_of_contact_id, former)
    values (1, 9, 1, 9, 1, '{"b1": ["s", -1700000000000, 12, 3], "b2": null, "f3": ["s", "x"], "email": "b1@x.example"}');
    insert into import_undo_kept (import_id, row_number, value_key, customer_id, reason, present, former)
    values (1, 1, 'b1', 1, 'changed-since', '{"b1": ["s", -1700000000000, 12, 3]}', '{"b1": null}'),
      (1, 1, 'f3', 1, 'changed-since', '{"f3": ["s", "x"]}', '{"f3": null}')`);
  await migrate(pool, migrations);
  const { rows: customers } = await pool.query<{ subscriptions: string | null }>(
    'select subscriptions::text from customer order by id',
  );
  const nodes = customers.map(({ subscriptions }) => {
    const texts = Array.from({ length: 15 }, (_, place) => (place === 0 ? '1' : null));
    return fromRecord([...texts, subscriptions]).subscriptions;
  });
  const waiting = { value: 'waiting-for-confirmation', asOf: 5, importId: 6, pointOfContactId: 7 };
  expect(nodes).toEqual([{ b1: node, 'b1.0.4': waiting }, {}]);
  const { rows: changes } = await pool.query<{ former: string }>('select former::text from customer_change');
  expect(changes.map(({ former }) => formerFromJson(former))).toEqual([
    { b1: node, b2: null, f3: ['s', 'x'], email: 'b1@x.example' },
  ]);
  const { rows: kept } = await pool.query<{ present: string; former: string }>(
    'select present::text, former::text from import_undo_kept order by value_key',
  );
  expect(kept.map(({ present, former }) => [formerFromJson(present), formerFromJson(former)])).toEqual([
    [{ b1: node }, { b1: null }],
    [{ f3: ['s', 'x'] }, { f3: null }],
  ]);
});
