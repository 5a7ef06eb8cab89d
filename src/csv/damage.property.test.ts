import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenizer, type RawRow } from './tokenizer.ts';
import { formatRow } from './writer.ts';

const value = fc.constantFrom(
  'Ann',
  'a@example.com',
  '',
  'Berlin, Germany',
  '12" pipe',
  'say "hi"',
  'note\nline two',
  'Dear all,\r\nthank you, and\nbye',
  '2020-01-01',
);

const table = fc
  .integer({ min: 1, max: 16 })
  .chain((columns) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 12 }),
  )
  // A first cell of its own keeps a row from being blank and two rows from being equal.
  .map((rows) => rows.map(([first, ...rest], index) => [`${first} ${index}`, ...rest]));

const writers: readonly ((cells: readonly string[]) => string)[] = [
  (cells) => formatRow(cells, { delimiter: ',', quote: '"' }),
  (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\r\n',
];

function read(text: string, columns: number | null): RawRow[] {
  const rows: RawRow[] = [];
  const tokenizer = createTokenizer({ delimiter: ',', quote: '"' }, { maxRowChars: 100_000, columns });
  tokenizer.push(text, (row) => rows.push(row));
  tokenizer.end((row) => rows.push(row));
  return rows;
}

function lineCount(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

test('a stray quote anywhere in one row leaves all other rows as they are', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...writers),
      fc.tuple(fc.nat(), fc.nat()),
      (rows, write, [pick, place]) => {
        const lines = rows.map(write);
        const broken = pick % rows.length;
        const sound = lines[broken] ?? '';
        const at = place % sound.length;
        lines[broken] = `${sound.slice(0, at)}"${sound.slice(at)}`;
        const byLine = new Map(
          read(lines.join(''), rows[0]?.length ?? 1).map((row) => [row.line, row.cells]),
        );
        const begins = lines.map((_, index) => 1 + lineCount(lines.slice(0, index).join('')));
        const others = rows.filter((_, index) => index !== broken);
        expect(begins.filter((_, index) => index !== broken).map((line) => byLine.get(line))).toEqual(others);
      },
    ),
    { numRuns: 300 },
  );
});

test('sound files stay sound where the usual number of cells is known', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...writers), (rows, write) => {
      const back = read(rows.map(write).join(''), rows[0]?.length ?? 1);
      expect(back.map((row) => row.damage ?? row.cells)).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
