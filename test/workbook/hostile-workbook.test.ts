import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { unpackSheet } from '../../src/workbook/unpack-sheet.ts';
import { relationships, workbookEntries, workbookFile, worksheet } from './workbook-file.ts';
import type { TestWorkbook } from './workbook-file.ts';
import { zip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

let folder: string;
const usual = process.env['TMPDIR'];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-hostile-'));
  // Other tests of the same process make folders too.
  process.env['TMPDIR'] = folder;
});
afterAll(async () => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  await rm(folder, { recursive: true });
});

let files = 0;

/** What is said of a file, and what it leaves behind. */
async function refusalOf(bytes: Buffer): Promise<{ code: string; sentence: string }> {
  const path = join(folder, `${(files += 1)}.xlsx`);
  await writeFile(path, bytes);
  const answer = await unpackSheet(path, { sheet: null, headerLine: null }).catch((error: unknown) => error);
  expect(await workFolders()).toEqual([]);
  if (!(answer instanceof Refusal)) throw new Error('it was not refused', { cause: answer });
  return { code: answer.code, sentence: answer.message };
}

const workFolders = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('muster-work-'));

const good: TestWorkbook = { sheets: [{ name: 'Sheet1', rows: [['Email'], ['a@example.com']] }] };
const withParts = (parts: Record<string, string | null>): Buffer => workbookFile({ ...good, parts });
const page = 'xl/worksheets/page1.xml';
const withSheet = (data: string): Buffer => withParts({ [page]: worksheet(data) });

/** The parts of a good workbook, one of them changed. */
function changed(name: string, change: Partial<ZipEntry>): Buffer {
  const entries = workbookEntries(good);
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) throw new Error(`there is no ${name}`);
  return zip([...entries.filter((each) => each !== entry), { ...entry, ...change }]);
}

it.each([
  ['that ends too early', workbookFile(good).subarray(0, -30), 'unpacked'],
  [
    'of zeros behind its signature',
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]),
    'unpacked',
  ],
  ['whose part has a wrong check sum', changed(page, { sum: 1 }), 'check sum'],
  ['whose part is longer than announced', changed(page, { size: 10 }), 'unpacked'],
  ['whose part is shorter than announced', changed(page, { size: 10_000 }), 'unpacked'],
  [
    'that has a part twice',
    zip([...workbookEntries(good), { name: page.toUpperCase(), content: 'x' }]),
    'twice',
  ],
  ['without its sheet', withParts({ [page]: null }), 'missing'],
  ['without the relations of its sheets', withParts({ 'xl/_rels/workbook.xml.rels': null }), 'missing'],
  ['without sheets', workbookFile({ sheets: [] }), 'no sheet'],
  [
    'whose only sheet is a chart',
    workbookFile({
      ...good,
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([{ id: 'rId1', type: 'chartsheet', target: 'c.xml' }]),
      },
    }),
    'no sheet',
  ],
  [
    'whose sheet lies outside',
    withParts({
      'xl/_rels/workbook.xml.rels': relationships([
        { id: 'rId1', type: 'worksheet', target: '../../../../etc/passwd' },
      ]),
    }),
    'missing',
  ],
  ['whose sheet is something else', withParts({ [page]: '<html/>' }), 'something else'],
  ['whose texts are something else', withParts({ 'xl/sharedStrings.xml': '<html/>' }), 'something else'],
  [
    'that expands entities',
    withParts({
      [page]: `<!DOCTYPE w [<!ENTITY a "aaaa">]>${worksheet('<row><c t="str"><v>&a;</v></c></row>').replace(/^<\?.*\?>/u, '')}`,
    }),
    'entities',
  ],
  [
    'that reads a file by an entity',
    withParts({
      'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>',
    }),
    'entities',
  ],
  [
    'with an entity that it does not define',
    withSheet('<row><c t="str"><v>&nbsp;</v></c></row>'),
    'no proper XML',
  ],
  ['whose sheet is cut off', withParts({ [page]: worksheet('<row>').slice(0, -20) }), 'no proper XML'],
  ['whose bytes are no text', withParts({ [page]: '\uFFFF<x/>' }), 'no proper XML'],
  [
    'in an encoding of its own',
    withParts({ [page]: '<?xml version="1.0" encoding="EBCDIC"?><worksheet/>' }),
    'encoding',
  ],
  ['with elements in elements in elements', withSheet(`<row><c>${'<v>'.repeat(1_000)}`), 'deeply'],
  ['with rows out of order', withSheet('<row r="2"/><row r="1"/>'), 'order'],
  ['with a row beyond all rows', withSheet('<row r="99999999999"/>'), 'order'],
  ['with a row that is no number', withSheet('<row r="x"/>'), 'order'],
  ['with cells out of order', withSheet('<row r="1"><c r="B1"/><c r="A1"/></row>'), 'order'],
  ['with a cell beyond all columns', withSheet('<row r="1"><c r="ZZZZ1"/></row>'), 'order'],
  ['with a cell without a column', withSheet('<row r="1"><c r="11"/></row>'), 'no place'],
  ['with a cell whose text is not there', withSheet('<row><c t="s"><v>7</v></c></row>'), 'not there'],
  ['with a cell that names no text', withSheet('<row><c t="s"><v>-1</v></c></row>'), 'names no text'],
])('a workbook %s is refused as damaged', async (_, bytes, said) => {
  const { code, sentence } = await refusalOf(bytes);
  expect([code, sentence]).toEqual(['not-a-csv', expect.stringContaining(said)]);
  expect(sentence).toContain('damaged');
});

it.each([
  ['a password on its parts', changed(page, { encrypted: true }), 'password'],
  [
    'the binary format',
    withParts({
      '_rels/.rels': relationships([{ id: 'a', type: 'officeDocument', target: 'xl/workbook.bin' }]),
    }),
    '.xlsb',
  ],
  [
    'a document of Word in it',
    withParts({
      '_rels/.rels': relationships([{ id: 'a', type: 'officeDocument', target: 'word/document.xml' }]),
    }),
    'no Excel workbook',
  ],
  ['no workbook in it', zip([{ name: 'xl/readme.txt', content: 'hello' }]), 'no Excel workbook'],
])('a file with %s is refused with what to do', async (_, bytes, said) => {
  const { code, sentence } = await refusalOf(bytes);
  expect([code, sentence]).toEqual(['not-a-csv', expect.stringContaining(said)]);
});

it('an archive that unpacks to a thousand times its size is refused before it does', async () => {
  const bomb = changed(page, { content: worksheet(' '.repeat(40 * 1024 ** 2)) });
  expect(bomb.length).toBeLessThan(100_000);
  expect((await refusalOf(bomb)).code).toBe('file-too-large');
});

it('a text that every cell names is refused before it fills the disk', async () => {
  const data = '<row><c t="s"><v>0</v></c></row>'.repeat(2_000);
  const strings = [`<t>${'x'.repeat(30_000)}</t>`];
  const { code, sentence } = await refusalOf(
    workbookFile({ sheets: [{ name: 'S', xml: worksheet(data) }], strings }),
  );
  expect([code, sentence]).toEqual(['file-too-large', expect.stringContaining('more text')]);
});

it('an archive that announces more than any file may have is refused', async () => {
  expect((await refusalOf(changed(page, { size: 0xfffffff0 }))).code).toBe('file-too-large');
});

it('an archive of too many parts is refused', async () => {
  const parts = Array.from({ length: 10_001 }, (_, at) => ({ name: `a/${at}`, content: '', stored: true }));
  expect((await refusalOf(zip([...workbookEntries(good), ...parts]))).sentence).toContain('10000 parts');
});

it('a value without an end is refused, not gathered', async () => {
  const { sentence } = await refusalOf(
    changed(page, {
      content: worksheet(`<row><c t="str"><v>${'x'.repeat(5_000_000)}</v></c></row>`),
      stored: true,
    }),
  );
  expect(sentence).toContain('no end');
});

it('names that lead out of the archive are names like others', async () => {
  const entries = [
    { name: '../../../../tmp/evil.txt', content: 'evil' },
    { name: 'C:\\evil.txt', content: 'evil' },
  ];
  const path = join(folder, 'names.xlsx');
  await writeFile(path, zip([...entries, ...workbookEntries(good)]));
  const sheet = await unpackSheet(path, { sheet: null, headerLine: null });
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('evil.txt'))).toEqual(
    [],
  );
  await sheet.remove();
  expect(await workFolders()).toEqual([]);
});
