import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Sizes } from '../../src/import/sizes.ts';
import { previewUndo } from '../../src/registry/preview-undo.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { makeFiles } from './files.ts';
import type { Files } from './files.ts';
import { importLines, undoneHere } from './imports-here.ts';

let base: TestDatabase;
let files: Files;

beforeEach(async () => {
  base = await createDatabase();
  files = await makeFiles();
});

afterEach(async () => {
  await base.drop();
  await files.remove();
});

const imported = (...lines: readonly string[]): Promise<number> => importedIn({}, {}, ...lines);

const importedIn = (
  sizes: Partial<Sizes>,
  settings: Partial<ImportSettings>,
  ...lines: readonly string[]
): Promise<number> => importLines({ pool: base.pool, files, sizes }, settings, lines);

/** Gives one customer emails, one after the other. */
function moved(...emails: readonly string[]): Promise<number> {
  const rows = emails.map((email) => `${email},+4915112345671`);
  return importedIn({}, { onContactChange: 'replace' }, 'Email,MobilePhone', ...rows);
}

async function customersNow(): Promise<string[]> {
  const { rows } = await base.pool.query<{ text: string }>(
    `select concat_ws(' ', id, email, mobile_phone, first_name) as text from customer order by id`,
  );
  return rows.map(({ text }) => text);
}

it.each([
  ['a customer who was there', ['Email,FirstName', 'ann@example.com,Ann'], '1 ann@example.com Ann'],
  ['a customer who had no name', ['Email', 'ann@example.com'], '1 ann@example.com'],
])('undos between imports leave no value of any of them to %s', async (_, first, after) => {
  await imported(...first);
  const renamed = (name: string): Promise<number> => imported('Email,FirstName', `ann@example.com,${name}`);
  const a = await renamed('A');
  const b = await renamed('B');
  await undoneHere(base.pool, a);
  const c = await renamed('C');
  await undoneHere(base.pool, b);
  await undoneHere(base.pool, c);
  expect(await customersNow()).toEqual([after]);
});

it('undos between imports leave no value of the one that created the customer', async () => {
  const a = await imported('Email,FirstName', 'ann@example.com,A');
  const b = await imported('Email,FirstName', 'ann@example.com,B');
  await undoneHere(base.pool, a);
  await imported('Email,LastName', 'ann@example.com,Stays');
  const c = await imported('Email,FirstName', 'ann@example.com,C');
  await undoneHere(base.pool, b);
  await undoneHere(base.pool, c);
  expect(await customersNow()).toEqual(['1 ann@example.com']);
});

it.each([
  ['of a batch', {}],
  ['of each batch of one', { batch: { rows: 1, bytes: 1_000_000 } }],
])('a preview knows that a customer who took a freed email goes first, in rows %s', async (_, sizes) => {
  await imported('Email,MobilePhone', 'x@example.com,+4915112345671');
  const before = await customersNow();
  const importId = await importedIn(
    sizes,
    { onContactChange: 'replace' },
    'Email,MobilePhone',
    'y@example.com,+4915112345671',
    'x@example.com,+4915112345672',
  );
  const { counts } = await previewUndo(base.pool, { importId, windowDays: 30 });
  expect(counts).toMatchObject({ created: { removed: 1 }, updated: { restored: 1 } });
  expect(await undoneHere(base.pool, importId)).toMatchObject({ counts });
  expect(await customersNow()).toEqual(before);
});

it('a customer who stayed only as the member that an import had made it goes with that import', async () => {
  const settings = { segment: { name: 'Guests', create: true } };
  const a = await imported('Email,FirstName', 'ann@example.com,Ann');
  const b = await importedIn({}, settings, 'Email', 'ann@example.com', 'ANN@example.com');
  await undoneHere(base.pool, a);
  expect(await customersNow()).toEqual(['1 ann@example.com']);
  const { counts } = await previewUndo(base.pool, { importId: b, windowDays: 30 });
  expect(counts).toMatchObject({ created: { total: 0, removed: 0 }, updated: { total: 0 }, memberships: 1 });
  expect(await undoneHere(base.pool, b)).toMatchObject({ counts });
  expect(await customersNow()).toEqual([]);
});

it.each([
  ['a portion', 1],
  ['some', 100],
])('an undo goes back row by row above an undone import, however many rows make %s', async (_, steps) => {
  const { pool } = base;
  await moved('a@example.com');
  const below = await moved('b@example.com');
  const importId = await moved('c@example.com', 'd@example.com');
  await imported('Email', 'a@example.com');
  await undoneHere(pool, below);
  const { counts } = await undoneHere(pool, importId, { steps });
  expect(counts).toMatchObject({ updated: { total: 2, restored: 1, kept: 1 }, values: { heldByAnother: 1 } });
  expect((await customersNow())[0]).toBe('1 c@example.com +4915112345671');
});
