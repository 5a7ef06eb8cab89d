import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { BlockPool } from '../../src/store/block-pool.ts';
import { copyRowsIn } from '../../src/store/copy.ts';
import { CopyRows } from '../../src/store/copy-rows.ts';
import { hashInto, keyToUuid } from '../../src/store/hash-key.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await database.pool.query(`create table copied (
    big bigint, small integer, day date, yes boolean, at timestamptz, key uuid, words text, document jsonb)`);
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate copied'));

interface Row {
  readonly big: number | null;
  readonly small: number | null;
  readonly day: string | null;
  readonly yes: boolean | null;
  readonly at: number | null;
  readonly hashed: string | null;
  readonly words: string | null;
  readonly document: string | null;
}

/** Everything but NUL, which PostgreSQL cannot keep; half of a surrogate pair alone is no character. */
const words = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('', '\\N', '"\\\t\n\u001F', 'é漢😀'))
  .map((text) => text.replaceAll(/[\0\ud800-\udfff]/gu, ''));

const orNone = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

const anyRow: fc.Arbitrary<Row> = fc.record({
  big: orNone(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
  small: orNone(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })),
  day: orNone(
    fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  yes: orNone(fc.boolean()),
  at: orNone(fc.integer({ min: Date.UTC(1, 0, 1) - 6e13, max: Date.UTC(9999, 11, 31) })),
  hashed: orNone(fc.string()),
  words: orNone(words),
  document: orNone(words),
});

function write(rows: CopyRows, row: Row): void {
  const put = <T>(value: T | null, to: (value: T) => void): void => {
    if (value === null) rows.none();
    else to(value);
  };
  rows.begin();
  put(row.big, (value) => rows.bigint(value));
  put(row.small, (value) => rows.integer(value));
  put(row.day, (value) => rows.date(value));
  put(row.yes, (value) => rows.boolean(value));
  put(row.at, (value) => rows.time(value));
  put(row.hashed, (value) => rows.uuid(keysOf(value), 0));
  put(row.words, (value) => rows.text(value));
  put(row.document, (value) => {
    rows.openJson();
    rows.json('{"x": ');
    rows.jsonText(value);
    rows.json('}');
    rows.closeJson();
  });
}

const uuidOf = (text: string | null): string | null => (text === null ? null : keyToUuid(keysOf(text), 0));

function keysOf(text: string): Uint32Array {
  const keys = new Uint32Array(4);
  hashInto(keys, 0, text);
  return keys;
}

it('rows arrive as they were written, whatever the values are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 20 }), async (table) => {
      await database.pool.query('truncate copied');
      const rows = new CopyRows(new BlockPool(), 8);
      for (const each of table) write(rows, each);
      const copied = await inTransaction(database.pool, (tx) => copyRowsIn(tx, 'copied', rows.takeAll()));
      expect(copied).toBe(table.length);
      const { rows: kept } = await database.pool.query<Row>(
        `select big::float8, small, day::text, yes, (extract(epoch from at) * 1000)::float8 as at,
          replace(key::text, '-', '') as hashed, words, document ->> 'x' as document from copied order by ctid`,
      );
      expect(kept).toEqual(table.map((each) => ({ ...each, hashed: uuidOf(each.hashed) })));
    }),
    { numRuns: 60 },
  );
});

it('a row larger than a block arrives, and what comes behind it', async () => {
  const pool = new BlockPool();
  const rows = new CopyRows(pool, 8);
  const none: Row = {
    big: null,
    small: null,
    day: null,
    yes: null,
    at: null,
    hashed: null,
    words: null,
    document: null,
  };
  const table: readonly Row[] = [
    { ...none, words: 'é'.repeat(300_000), document: '"'.repeat(500_000) },
    { ...none, words: 'x'.repeat(2_000_000), document: 'y'.repeat(900_000) },
    { ...none, big: 7 },
  ];
  for (let round = 1; round <= 3; round += 1) {
    for (const each of table) write(rows, each);
    const { bytes } = rows;
    const blocks = rows.takeAll();
    expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBe(bytes);
    expect(rows.bytes).toBe(0);
    await inTransaction(database.pool, (tx) => copyRowsIn(tx, 'copied', blocks));
    pool.giveBack(blocks);
  }
  const { rows: kept } = await database.pool.query(
    `select big, length(words) as words, length(document ->> 'x') as document from copied order by ctid limit 3`,
  );
  expect(kept).toEqual([
    { big: null, words: 300_000, document: 500_000 },
    { big: null, words: 2_000_000, document: 900_000 },
    { big: '7', words: null, document: null },
  ]);
});

it('half of a surrogate pair is no character', async () => {
  const rows = new CopyRows(new BlockPool(), 1);
  rows.begin();
  rows.text('a\ud83db\udc00');
  await inTransaction(database.pool, (tx) => copyRowsIn(tx, 'copied (words)', rows.takeAll()));
  const { rows: kept } = await database.pool.query('select words from copied');
  expect(kept).toEqual([{ words: 'a\ufffdb\ufffd' }]);
});
