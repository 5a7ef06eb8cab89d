import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from './dialect.ts';
import { createTokenizer, type RawRow, type TokenizerLimits } from './tokenizer.ts';
import { formatRow } from './writer.ts';

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', ':', ' ', '\u001F', ', ', '::', '||'),
  quote: fc.constantFrom('"', "'", '', '%'),
  escape: fc.constantFrom('double', 'backslash'),
});

/** Text made of what matters to a tokenizer of commas and double quotes, so that they meet often. */
const brokenText = fc
  .array(
    fc.constantFrom(
      '"',
      '"',
      '""',
      '\\',
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

/** The same in another dialect. */
const inDialect = (text: string, { delimiter, quote }: Dialect): string =>
  text.replaceAll(/[",]/g, (char) => (char === ',' ? delimiter : quote));

function read(parts: readonly string[], dialect: Dialect, limits: TokenizerLimits): SeenRow[] {
  const rows: SeenRow[] = [];
  const tokenizer = createTokenizer(dialect, limits);
  for (const part of parts) tokenizer.push(part, (row) => rows.push(plain(row)));
  tokenizer.end((row) => rows.push(plain(row)));
  return rows;
}

type SeenRow = Omit<RawRow, 'cellAt'>;

/** All of a row that equality is to look at: its cells are cut when asked for. */
function plain({ cells, line, end, damage, text }: RawRow): SeenRow {
  return { cells, line, end, damage, text };
}

const anyCell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), brokenText);
const anyTable = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

/** Without quotes no cell can hold a delimiter or a line end. */
function writable(rows: readonly (readonly string[])[], { delimiter, quote }: Dialect): string[][] {
  const loses = (cell: string): boolean =>
    /[\r\n]/.test(cell) || delimiter.split('').some((char) => cell.includes(char));
  return rows.map((cells) => cells.map((cell) => (quote === '' && loses(cell) ? 'x' : cell)));
}

function compareCells(row: RawRow): void {
  const { cells } = row;
  for (let index = 0; index <= cells.length; index++) expect(row.cellAt(index)).toBe(cells[index]);
}

test('a cell that is cut alone is the one among all', () => {
  fc.assert(
    fc.property(fc.tuple(anyTable, brokenText), anyDialect, ([table, broken], dialect) => {
      const rows = writable(table, dialect).map((cells) => formatRow(cells, dialect));
      const tokenizer = createTokenizer(dialect, { maxRowChars: 1000, columns: null });
      tokenizer.push(rows.join('') + inDialect(broken, dialect), compareCells);
      tokenizer.end(compareCells);
    }),
  );
});

test('any table comes back identical from any dialect, however the text is cut', () => {
  fc.assert(
    fc.property(anyTable, anyDialect, cuts, (table, dialect, at) => {
      const rows = writable(table, dialect);
      const text = rows.map((cells) => formatRow(cells, dialect)).join('');
      const back = read(pieces(text, at), dialect, { maxRowChars: 100_000, columns: null });
      expect(back.map((row) => row.damage ?? row.cells)).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

test('any text gives the same rows in any dialect, however it is cut', () => {
  fc.assert(
    fc.property(brokenText, fc.tuple(anyDialect, anyLimits), cuts, (broken, [dialect, limits], at) => {
      const text = inDialect(broken, dialect);
      const whole = read([text], dialect, limits);
      expect(read(pieces(text, at), dialect, limits)).toEqual(whole);
      expect(read(text.split(''), dialect, limits)).toEqual(whole);
    }),
    { numRuns: 3000 },
  );
});

test('reading on behind any row gives the same following rows', () => {
  fc.assert(
    fc.property(brokenText, anyDialect, anyLimits, (broken, dialect, limits) => {
      const text = inDialect(broken, dialect);
      const rows = read([text], dialect, limits);
      for (const [index, row] of rows.entries()) {
        const rest = read([text.slice(row.end)], dialect, limits);
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
      const rows = read([text], { delimiter: ',', quote: '"' }, limits);
      expect(rows.at(-1)?.end ?? 0).toBe(text.length);
      for (const [index, row] of rows.entries()) {
        const before = text.slice(0, rows[index - 1]?.end ?? 0);
        expect(row.line).toBe(1 + (before.match(/\r\n|\r|\n/g)?.length ?? 0));
      }
    }),
    { numRuns: 1000 },
  );
});
