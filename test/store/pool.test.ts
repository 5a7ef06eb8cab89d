import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('what the base wrote arrives as it wrote it', () => {
  it.each([
    ['9007199254740993::int8', '9007199254740993'],
    ['1.50::numeric', '1.50'],
    [`'0001-02-03'::date`, '0001-02-03'],
    [`'2024-02-03 04:05:06.789'::timestamp`, '2024-02-03 04:05:06.789'],
    [`'2024-02-03 04:05:06.789+03'::timestamptz`, '2024-02-03 01:05:06.789+00'],
    ['array[9007199254740993]::int8[]', ['9007199254740993']],
    ['array[1.50]::numeric[]', ['1.50']],
    [`array['0001-02-03']::date[]`, ['0001-02-03']],
    [`array['2024-02-03 04:05:06+03']::timestamptz[]`, ['2024-02-03 01:05:06+00']],
    ['7::int4', 7],
    ['true', true],
    [`'{"a": 1}'::jsonb`, { a: 1 }],
  ])('%s', async (expression, expected) => {
    const { rows } = await database.pool.query<{ value: unknown }>(`select ${expression} as value`);
    expect(rows[0]?.value).toEqual(expected);
  });
});

it('tables are looked for in the schema muster', async () => {
  const { rows } = await database.pool.query('select current_schema() as schema');
  expect(rows).toEqual([{ schema: 'muster' }]);
});
