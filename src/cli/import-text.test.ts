import { expect, it } from 'vitest';
import type { ImportResult } from '../contract/import-result.ts';
import { formatRanges, formatResult, plainSentence } from './import-text.ts';

it.each([
  [[[3, 3]], 'row 3'],
  [[[3, 4]], 'rows 3–4'],
  [
    [
      [1, 1],
      [3, 3],
      [7, 9],
    ],
    'rows 1, 3, 7–9',
  ],
  [
    [
      [1, 1],
      [3, 3],
      [5, 5],
      [7, 7],
      [9, 9],
      [11, 12],
      [20, 29],
      [31, 31],
    ],
    'rows 1, 3, 5, 7, 9, 11–12 and 11 more',
  ],
] as const)('%j are %s', (ranges, text) => expect(formatRanges(ranges)).toBe(text));

it('names that the engine marks are quoted', () => {
  expect(plainSentence('Subscriptions go to brand **Tea**, the brand of *Admin panel*.')).toBe(
    'Subscriptions go to brand "Tea", the brand of "Admin panel".',
  );
});

const result: ImportResult = {
  importId: 7,
  type: 'customers',
  status: 'completed',
  pausedBecause: null,
  rows: { total: 1_003, created: 1_000, updated: 0, unchanged: 1, notFound: 0, rejected: 2, blank: 0 },
  warnings: 1,
  issues: [
    {
      code: 'no-identifier',
      level: 'error',
      column: null,
      count: 2,
      rows: [[5, 6]],
      example: 'Nobody can be found.',
    },
    {
      code: 'invalid-sex',
      level: 'warning',
      column: 'Sex',
      count: 1,
      rows: [[9, 9]],
      example: '"Sex" is "?\u001B[2J".',
    },
  ],
  seconds: 0.5,
  rowsPerSecond: 2_006,
};
const shown = { file: 'new.csv', columns: 60, rejected: null };

it('a result says how rows ended, why some were rejected and what to do next', () => {
  expect(formatResult(result, shown))
    .toBe(`Import 7 of new.csv is completed: 1,003 rows in 0.5 s, 2,006 rows/s.

  Rows
  created    1,000  new customers
  updated        0  customers changed
  unchanged      1  nothing new in the row
  rejected       2  nothing of the row was taken
  total      1,003
  warnings       1  values left out or worth a look; the rest of the row was taken

Why rows were rejected (row 1 is the first below the header)

       2  Nobody can be found.
          rows 5–6 · no-identifier

Warnings

       1  "Sex" is "?\uFFFD[2J".
          row 9 · invalid-sex

To get the rejected rows as a file, each with its reason, ready to be corrected and imported:
  muster imports download 7 --rejected rejected.csv
`);
});

it('a result says where the rejected rows are', () => {
  const text = formatResult(result, { ...shown, rejected: 'out/rejected.csv' });
  expect(text).toContain('The rejected rows are in out/rejected.csv, each with its reason.');
});

it('a result without faults needs no advice', () => {
  const clean = { ...result, issues: [], warnings: 0, rows: { ...result.rows, rejected: 0, total: 1_001 } };
  expect(formatResult(clean, shown)).toMatch(/ {2}total {6}1,001\n$/);
});

it('customers that were not found can be created', () => {
  const text = formatResult({ ...result, rows: { ...result.rows, notFound: 3 } }, shown);
  expect(text).toContain('  not found      3  nobody has the identifiers, nothing was created');
  expect(text).toContain('import with --action add-and-edit');
});
