import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sheetCell } from '../../src/workbook/sheet-line.ts';
import { StringPages } from '../../src/workbook/string-pages.ts';
import { unpackSheet } from '../../src/workbook/unpack-sheet.ts';
import type { SheetChoice } from '../../src/workbook/unpack-sheet.ts';
import { workbookFile, worksheet } from './workbook-file.ts';
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
  const many = Array.from({ length: 3_000 }, (_, row) => [`p${row}@example.com`, 'x'.repeat(100)]);
  const text = await textOf(oneSheet([['Email', 'Name'], ...many, ['z@example.com', 'y', null, 'note']]));
  const lines = text.split('\n');
  expect([lines[0], lines[1], lines.at(-2)]).toEqual([
    'Email,Name,,',
    `p0@example.com,${'x'.repeat(100)},,`,
    'z@example.com,y,,note',
  ]);
});

it('a stray cell beyond all columns stays in its own row', async () => {
  const far = { xml: '<c t="str" ><v>far</v></c>' };
  const rows = [
    ['Email', 'Name'],
    ['a@example.com', 'Ann', ...Array.from({ length: 1_200 }, () => null), far],
  ];
  const lines = (await textOf(oneSheet(rows))).split('\n');
  expect([lines[0], lines[1]?.split(',').length]).toEqual(['Email,Name', 1_203]);
});

it('title lines above the header stay as short as they are', async () => {
  const rows = [
    ['Customers of May'],
    null,
    ['Email', 'First name', 'City'],
    ['a@example.com', 'Ann', null],
    ['b@example.com', 'Bob', 'Bonn'],
    ['c@example.com', null, null],
  ];
  expect(await textOf(oneSheet(rows))).toBe(
    'Customers of May\n\nEmail,First name,City\na@example.com,Ann,\nb@example.com,Bob,Bonn\nc@example.com,,\n',
  );
});

it('the header row can be chosen', async () => {
  const rows = [['a', 'b', 'c'], ['Email', 'Name'], ['x@example.com']];
  expect(await textOf(oneSheet(rows), { sheet: null, headerLine: 2 })).toBe(
    'a,b,c\nEmail,Name\nx@example.com,\n',
  );
});

/** What one cell of the XML becomes. */
async function cellOf(cell: string, book: Partial<TestWorkbook> = {}): Promise<string> {
  const rows = [
    ['Email', 'Note'],
    ['a@example.com', { xml: cell }],
  ];
  const text = await textOf({ ...oneSheet(rows), ...book });
  return text.slice('Email,Note\na@example.com,'.length, -1);
}

it.each([
  ['a number', '<c><v>1E3</v></c>', '1000'],
  ['a phone as a number', '<c><v>4915123456789</v></c>', '4915123456789'],
  ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
  ['a boolean', '<c t="b"><v>1</v></c>', 'TRUE'],
  ['a text of its own', '<c t="inlineStr"><is><t>in </t></is></c>', 'in '],
  ['one in runs', '<c t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>', 'ab'],
  ['CDATA and entities', '<c t="str"><v>a<![CDATA[<b>]]>&amp;&#99;</v></c>', 'a<b>&c'],
  ['the result of a formula', '<c t="str"><f>A1&amp;"x"</f><v>done</v></c>', 'done'],
  ['a formula without a result', '<c><f>1+1</f></c>', ''],
  ['a cell with a format and nothing in it', '<c s="1"/>', ''],
  ['line breaks', '<c t="str"><v>a_x000D_\nb\nc</v></c>', 'a\r\nb\nc'],
  ['half a character', '<c t="str"><v>a_xD83D_</v></c>', 'a\0'],
  ['a whole one in halves', '<c t="str"><v>_xD83D__xDE00_</v></c>', '😀'],
  [
    'characters that programs keep for themselves',
    '<c t="str"><v>\uFDD0\uFDD1\uFDD2</v></c>',
    '\uFDD0\uFDD1\uFDD2',
  ],
])('%s', async (_, cell, text) => {
  expect((await cellOf(cell)).replace(/^"|"$/gu, '')).toBe(text);
});

it('line breaks in cells do not end a line of the text', async () => {
  const path = join(folder, 'breaks.xlsx');
  await writeFile(
    path,
    workbookFile(
      oneSheet([
        ['Email', 'a\nb\rc'],
        ['x', 'y'],
      ]),
    ),
  );
  const sheet = await unpackSheet(path, nothing);
  expect((await readFile(sheet.path, 'utf8')).split(/[\r\n]/u)).toHaveLength(3);
  await sheet.remove();
});

it.each([
  ['rich text, joined', '<r><t>An</t></r><r><rPr/><t xml:space="preserve">na </t></r>', 'Anna '],
  [
    'its sound left out',
    '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>',
    '東京',
  ],
  ['nothing', '', ''],
])('a shared text: %s', async (_, item, text) => {
  expect(await cellOf('<c t="s"><v>0</v></c>', { strings: [item] })).toBe(text);
});

it.each([
  ['dd.mm.yyyy', 44_000, '2020-06-18'],
  ['m/d/yy h:mm', 44_000.5, '2020-06-18T12:00:00'],
  ['[$-409]h:mm AM/PM', 0.75, '18:00:00'],
  ['0.00%', 0.15, '0.15'],
  ['"year" 0', 2020, '2020'],
])('a number in the format %s', async (format, value, text) => {
  expect(await cellOf(`<c s="1"><v>${value}</v></c>`, { formats: [format] })).toBe(text);
});

it('dates count from 1904 where the workbook says so', async () => {
  const cell = '<c s="1"><v>42538</v></c>';
  expect(await cellOf(cell, { formats: ['yyyy-mm-dd'], date1904: true })).toBe('2020-06-18');
});

it('rows and cells without references follow one another', async () => {
  const data =
    '<row><c t="str"><v>Email</v></c><c t="str"><v>Name</v></c></row><row><c/><c t="str"><v>Ann</v></c></row>';
  expect(await textOf({ sheets: [{ name: 'S', xml: worksheet(data) }] })).toBe('Email,Name\n,Ann\n');
});

const list = (items: string): string => `<p:Relationships xmlns:p="urn:p">${items}</p:Relationships>`;

it('prefixes, strict namespaces and other relations of a workbook are understood', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const relation = (id: string, type: string, target: string): string =>
    `<p:Relationship Id="${id}" Type="${strict}/${type}" Target="${target}"/>`;
  const text = await textOf({
    sheets: [],
    parts: {
      '_rels/.rels': list(relation('a', 'officeDocument', '/Book/Main%20part.xml')),
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'Book/Main part.xml':
        '<x:workbook xmlns:x="urn:x" xmlns:q="urn:q"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="S" sheetId="7" q:id="b"/></x:sheets></x:workbook>',
      'Book/_rels/Main part.xml.rels': list(relation('b', 'worksheet', '../Sheets/One.XML')),
      'sheets/one.xml':
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="2"><x:c r="B2" t="d"><x:v>2020-06-18T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  expect(text).toBe('\n,2020-06-18\n');
});

it('UTF-16 is read too', async () => {
  const data = '\uFEFF<worksheet><sheetData><row><c t="str"><v>Имя</v></c></row></sheetData></worksheet>';
  const parts = { 'xl/worksheets/page1.xml': Buffer.from(data, 'utf16le') };
  expect(await textOf({ sheets: [{ name: 'S' }], parts })).toBe('Имя\n');
});

const three: TestWorkbook = {
  sheets: [
    { name: 'Old', state: 'hidden', rows: [['old']] },
    { name: 'New', rows: [['new']] },
    { name: '1', rows: [['one']] },
  ],
};

it.each([
  ['the first visible one', null, 'new'],
  ['by its name', 'New', 'new'],
  ['by its name in any case', 'nEW ', 'new'],
  ['a hidden one', 'old', 'old'],
  ['by its number', '2', 'new'],
  ['by a name that is a number', '1', 'one'],
  ['as it was chosen before', 1, 'old'],
])('a sheet is chosen: %s', async (_, chosen, text) => {
  expect(await textOf(three, { sheet: chosen, headerLine: null })).toBe(`${text}\n`);
});

it('a sheet that is not there is refused with those that are', async () => {
  const refused = textOf(three, { sheet: 'Customers', headerLine: null });
  await expect(refused).rejects.toMatchObject({ name: 'Refusal', code: 'settings' });
  await expect(refused).rejects.toThrow('1 "Old" (hidden), 2 "New", 3 "1"');
});

it('more texts than memory may hold come back from the file', async () => {
  const pages = new StringPages(join(folder, 'texts'), 10_000);
  const texts = Array.from({ length: 5_000 }, (_, at) =>
    at % 500 === 7 ? `"${'ж'.repeat(40_000)}\n` : `text ${at} \0`,
  );
  for (const text of texts) if (pages.add(text)) await pages.flush();
  await pages.flush();
  const order = [...texts.keys(), ...texts.keys()].map((at) => (at * 7919) % texts.length);
  const wrong: number[] = [];
  for (const at of order) if ((pages.get(at) ?? (await pages.load(at))) !== texts[at]) wrong.push(at);
  expect(wrong).toEqual([]);
  expect([pages.get(5_000), await pages.load(5_000)]).toEqual([undefined, undefined]);
  await pages.remove();
  expect(await readdir(folder)).not.toContain('texts');
});
