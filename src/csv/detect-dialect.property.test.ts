import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectDialect, nothingChosen } from './detect-dialect.ts';
import type { Dialect } from './dialect.ts';
import { createTokenizer, type RawRow } from './tokenizer.ts';
import { formatRow } from './writer.ts';

/** Columns as lists of customers have them. */
const columns: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Email: fc.nat(9_999).map((number) => `ann${number}@example.com`),
  Name: fc.constantFrom('Ann', 'Bo Lind', "O'Neil", 'Zoë', 'Lind, Bo', 'van der Berg', ''),
  Points: fc.nat(9_999).map(String),
  Sum: fc.nat(9_999).map((cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`),
  Since: fc.nat(27).map((day) => `2024-02-${String(day + 1).padStart(2, '0')}`),
  Time: fc.nat(59).map((minute) => `12:${String(minute).padStart(2, '0')}:00`),
  Tags: fc.constantFrom('new', 'new|gold', 'a;b;c', ''),
  Note: fc.constantFrom(
    '',
    'called, no answer',
    'say "hi"',
    'line one\nline two',
    'x~y^z',
    "Boys' shoes",
    'a\\b',
  ),
};

const anyTable = fc.subarray(Object.keys(columns), { minLength: 2 }).chain((names) =>
  fc
    .array(fc.tuple(...names.map((name) => columns[name] ?? fc.constant(''))), {
      minLength: 3,
      maxLength: 30,
    })
    .map((rows) => rows.toSpliced(0, 0, names)),
);

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', '\u001F', '¦'),
  quote: fc.constantFrom('"', "'"),
  escape: fc.constantFrom('double', 'backslash'),
});

function read(text: string, dialect: Dialect): RawRow[] {
  const rows: RawRow[] = [];
  const tokenizer = createTokenizer(dialect, { maxRowChars: 100_000, columns: null });
  tokenizer.push(text, (row) => rows.push(row));
  tokenizer.end((row) => rows.push(row));
  return rows;
}

test('what the writer wrote in any dialect is detected so that it reads as it was', () => {
  fc.assert(
    fc.property(anyTable, anyDialect, (table, dialect) => {
      const text = table.map((cells) => formatRow(cells, dialect)).join('');
      const guess = detectDialect(text, true, nothingChosen);
      expect(read(text, guess.dialect).map((row) => row.damage ?? row.cells)).toEqual(table);
      expect(guess.headerLine).toBe(1);
    }),
    { numRuns: 1000 },
  );
});

test('any text at all is given a dialect that reads it, whole or cut', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom('"', "'", '\\', ',', ';', '\t', '|', ':', ' ', '\n', '\r', '\0', 'a', '7', 'sep='),
        {
          maxLength: 200,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), fc.option(fc.integer({ min: 1, max: 9 })), (head, whole, headerLine) => {
      const guess = detectDialect(head, whole, { ...nothingChosen, headerLine });
      expect(read(head, guess.dialect).at(-1)?.end ?? 0).toBe(head.length);
      expect(guess.columns).toBeGreaterThan(0);
      expect(guess.headerLine).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
