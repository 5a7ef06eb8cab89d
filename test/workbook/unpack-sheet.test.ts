import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sheetCell } from '../../src/workbook/sheet-line.ts';
import { unpackSheet } from '../../src/workbook/unpack-sheet.ts';
import type { SheetChoice } from '../../src/workbook/unpack-sheet.ts';
import { workbookFile } from './workbook-file.ts';
import type { TestCell, TestWorkbook } from './workbook-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-sheet-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
const nothing: SheetChoice = { sheet: null, headerLine: null };

async function textOf(book: TestWorkbook, choice: SheetChoice = nothing): Promise<string> {
  const path = join(folder, `${(files += 1)}.xlsx`);
  await writeFile(path, workbookFile(book));
  const sheet = await unpackSheet(path, choice);
  try {
    return sheetCell(await readFile(sheet.path, 'utf8'));
  } finally {
    await sheet.remove();
  }
}

const oneSheet = (rows: readonly (readonly TestCell[] | null)[]): TestWorkbook => ({
  sheets: [{ name: 'Sheet1', rows }],
});

it('a sheet becomes CSV', async () => {
  const rows = [
    ['Email', 'Name', 'Age'],
    ['ann@example.com', 'Smith, "Ann"', 42],
    ['bob@example.com', '', 0.1 + 0.2],
  ];
  expect(await textOf(oneSheet(rows))).toBe(
    'Email,Name,Age\nann@example.com,"Smith, ""Ann""",42\nbob@example.com,,0.3\n',
  );
});

it('what a row lacks is empty, rows that are not there are empty lines, and none stand behind the last', async () => {
  const rows = [
    null,
    ['Email', 'Name', 'City'],
    ['a@example.com', null, null],
    null,
    [null, 'Bob'],
    [''],
    ['', ''],
  ];
  expect(await textOf(oneSheet(rows))).toBe('\nEmail,Name,City\na@example.com,,\n\n,Bob,\n');
});

it('cells right of the header make all rows wider, wherever they stand', async () => {
  const many = Array.from({ length: 30_000 }, (_, row) => [`p${row}@example.com`, 'x']);
  const text = await textOf(oneSheet([['Email', 'Name'], ...many, ['z@example.com', 'y', null, 'note']]));
  const lines = text.split('\n');
  expect([lines[0], lines[1], lines.at(-2)]).toEqual([
    'Email,Name,,',
    'p0@example.com,x,,',
    'z@example.com,y,,note',
  ]);
});
