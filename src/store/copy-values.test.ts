import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockPool } from './block-pool.ts';
import { CopyRows } from './copy-rows.ts';
import { copyValues } from './copy-values.ts';

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(null, '', '\\N', '\\', '\t\r\n', 'é😀', 'x'.repeat(400_000)),
);

test('a row comes back from where it begins, wherever blocks end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 8 }), (table) => {
      const rows = new CopyRows(new BlockPool(), 3);
      const starts = table.map((values) => {
        const start = rows.bytes;
        rows.begin();
        for (const each of values) {
          if (each === null) rows.none();
          else rows.text(each);
        }
        return start;
      });
      const kinds = ['text', 'text', 'text'] as const;
      expect(starts.map((start) => copyValues(rows.rowAt(start), kinds))).toEqual(table);
    }),
  );
});

test('each kind of value is the text that PostgreSQL writes', () => {
  const rows = new CopyRows(new BlockPool(), 7);
  rows.begin();
  rows.bigint(999_999_999_999_999);
  rows.integer(-7);
  rows.date('0001-01-01');
  rows.boolean(true);
  rows.boolean(false);
  rows.text('é');
  rows.openJson();
  rows.json('{"x1":');
  rows.jsonText('say "hi"');
  rows.json('}');
  rows.closeJson();
  const kinds = ['bigint', 'integer', 'date', 'boolean', 'boolean', 'text', 'json'] as const;
  expect(copyValues(rows.rowAt(0), kinds)).toEqual([
    '999999999999999',
    '-7',
    '0001-01-01',
    't',
    'f',
    'é',
    String.raw`{"x1":"say \"hi\""}`,
  ]);
});
