import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenizer, type RawRow, type TokenizerLimits } from './tokenizer.ts';
import { formatRow } from './writer.ts';

const dialects = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, quote: '"' }));
const anyDialect = fc.constantFrom(...dialects);

/** Text made of what matters to a tokenizer, so that quotes, breaks and delimiters meet often. */
const brokenText = fc
  .array(
    fc.constantFrom(
      '"',
      '"',
      '""',
      ',',
      ',',
      '\n',
      '\r',
      '\r\n',
      'a',
      'b ',
      ' ',
      '1,"x",2\n',
      'p,q,r\n',
      '😀',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const anyLimits: fc.Arbitrary<TokenizerLimits> = fc.record({
  maxRowChars: fc.constantFrom(1, 5, 20, 1000),
  columns: fc.constantFrom(null, 1, 2, 3, 12),
});

const cuts = fc.array(fc.nat(200), { maxLength: 8 });

function pieces(text: string, at: readonly number[]): string[] {
  const bounds = [0, ...at.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
}

function read(parts: readonly string[], delimiter: string, limits: TokenizerLimits): RawRow[] {
  const rows: RawRow[] = [];
  const tokenizer = createTokenizer({ delimiter, quote: '"' }, limits);
  for (const part of parts) tokenizer.push(part, (row) => rows.push(plain(row)));
  tokenizer.end((row) => rows.push(plain(row)));
  return rows;
}

/** All of a row that equality is to look at: its cells are cut when asked for. */
function plain({ cells, line, end, damage, text }: RawRow): RawRow {
  return { cells, line, end, damage, text };
}

test('cells written by the writer come back identical, however the text is cut', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), brokenText);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(table, anyDialect, cuts, (rows, { delimiter }, at) => {
      const text = rows.map((cells) => formatRow(cells, { delimiter, quote: '"' })).join('');
      const back = read(pieces(text, at), delimiter, { maxRowChars: 100_000, columns: null });
      expect(back.map((row) => row.cells)).toEqual(rows);
      expect(back.every((row) => row.damage === null)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('any text gives the same rows however it is cut', () => {
  fc.assert(
    fc.property(brokenText, anyLimits, cuts, (text, limits, at) => {
      const whole = read([text], ',', limits);
      expect(read(pieces(text, at), ',', limits)).toEqual(whole);
      expect(read(text.split(''), ',', limits)).toEqual(whole);
    }),
    { numRuns: 3000 },
  );
});

test('reading on behind any row gives the same following rows', () => {
  fc.assert(
    fc.property(brokenText, anyLimits, (text, limits) => {
      const rows = read([text], ',', limits);
      for (const [index, row] of rows.entries()) {
        const rest = read([text.slice(row.end)], ',', limits);
        const shift = rows[index + 1]?.line ?? 0;
        const moved = rest.map(({ cells, line, end, damage, text: record }) => {
          return { cells, line: line + shift - 1, end: end + row.end, damage, text: record };
        });
        expect(moved).toEqual(rows.slice(index + 1));
      }
    }),
    { numRuns: 1000 },
  );
});

test('rows cover the text from end to end, line by line', () => {
  fc.assert(
    fc.property(brokenText, anyLimits, (text, limits) => {
      const rows = read([text], ',', limits);
      expect(rows.at(-1)?.end ?? 0).toBe(text.length);
      for (const [index, row] of rows.entries()) {
        const before = text.slice(0, rows[index - 1]?.end ?? 0);
        expect(row.line).toBe(1 + (before.match(/\r\n|\r|\n/g)?.length ?? 0));
      }
    }),
    { numRuns: 1000 },
  );
});
