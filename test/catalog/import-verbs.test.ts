import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEnumValues } from '../../src/catalog/add-enum-values.ts';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { ensureSegment } from '../../src/catalog/ensure-segment.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import type { CustomField } from '../../src/customer/catalog.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await applyCatalog(database.pool, {
    customFields: [{ systemName: 'Level', type: 'enum', values: ['Gold'], createMissingValues: true }],
  });
});
afterAll(() => database.drop());

async function field(): Promise<CustomField> {
  const [first] = (await loadCatalog(database.pool)).customFields;
  if (first === undefined) throw new Error('the field is gone');
  return first;
}

async function add(values: readonly string[]): Promise<string[]> {
  const { id: customFieldId } = await field();
  return inTransaction(database.pool, (tx) => addEnumValues(tx, { customFieldId, values }));
}

it('a segment is made once and then found in any case', async () => {
  const made = await inTransaction(database.pool, (tx) => ensureSegment(tx, '  Größte Kunden '));
  const found = await inTransaction(database.pool, (tx) => ensureSegment(tx, 'GRÖßTE KUNDEN'));
  expect(made.name).toBe('Größte Kunden');
  expect(found).toEqual(made);
});

it('a segment that several imports make at once is one', async () => {
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      inTransaction(database.pool, (tx) => ensureSegment(tx, at % 2 === 0 ? 'spring' : 'SPRING')),
    ),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});

it('a segment of a transaction that is taken back never was', async () => {
  const before = await loadCatalog(database.pool);
  const failing = inTransaction(database.pool, async (tx) => {
    await ensureSegment(tx, 'gone');
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await loadCatalog(database.pool)).toEqual(before);
});

it.each([[''], ['a\nb'], ['x'.repeat(251)]])('no segment is called %j', async (name) => {
  const made = inTransaction(database.pool, (tx) => ensureSegment(tx, name));
  await expect(made).rejects.toMatchObject({ code: 'catalog' });
});

it('enum values are added behind those there are, each once in its first spelling', async () => {
  expect(await add(['silver', 'GOLD', 'Silver', 'bronze'])).toEqual(['Gold', 'silver', 'bronze']);
  expect(await add(['SILVER'])).toEqual(['Gold', 'silver', 'bronze']);
  expect((await field()).values).toEqual(['Gold', 'silver', 'bronze']);
});

it('enum values that several imports add at once all arrive, once', async () => {
  const there = (await field()).values.length;
  await Promise.all(Array.from({ length: 10 }, (_, at) => add([`shared`, `own ${at}`])));
  const { values } = await field();
  expect(values).toHaveLength(there + 11);
  expect(values.filter((value) => value === 'shared')).toHaveLength(1);
});

it('a file applied meanwhile waits for the values and keeps them', async () => {
  const { id: customFieldId } = await field();
  let applied: Promise<unknown> = Promise.resolve();
  await inTransaction(database.pool, async (tx) => {
    await addEnumValues(tx, { customFieldId, values: ['early'] });
    const values = ['Early', 'late'];
    applied = applyCatalog(database.pool, { customFields: [{ systemName: 'Level', type: 'enum', values }] });
  });
  await applied;
  expect((await field()).values.slice(-2)).toEqual(['early', 'late']);
});
