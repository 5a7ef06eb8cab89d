import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resumeImport, startImport } from '../../src/import/run.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { runCli } from '../cli/run-cli.ts';
import type { Ran } from '../cli/run-cli.ts';
import { dumpBase, firstDifference } from '../kill/dump-base.ts';
import { startProcess } from '../kill/import-process.ts';
import { workbookFile } from './workbook-file.ts';
import type { TestCell, TestWorkbook } from './workbook-file.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-workbook-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });
const add = ['--action', 'add-and-edit'];

async function refusal(command: Promise<Ran>): Promise<string> {
  const { status, err } = await command;
  return status === 1 ? err : `it ended with ${status}`;
}

async function file(name: string, book: TestWorkbook): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, workbookFile(book));
  return path;
}

const date = (serial: number): TestCell => ({ xml: `<c s="1"><v>${serial}</v></c>` });
const customers: TestWorkbook = {
  formats: ['dd/mm/yyyy'],
  sheets: [
    { name: 'Old ones', state: 'hidden', rows: [['Email'], ['old@example.com']] },
    {
      name: 'May',
      rows: [
        ['Email', 'MobilePhone', 'FirstName', 'BirthDate', 'Remark'],
        ['ann@example.com', 4_915_123_456_789, 'Ann', date(33_000)],
        null,
        ['nobody', null, 'Bob', date(33_001), 'two\nlines; and "quotes"'],
        ['cay@example.com', null, null, null, '=1'],
      ],
    },
    { name: 'June', rows: [['Email'], ['june@example.com'], ['ann@example.com']] },
  ],
};

it('the first visible sheet is read, its rows are named by their numbers, and the rejected ones come back as CSV', async () => {
  const path = await file('customers.xlsx', customers);
  const [rejected, results] = [join(folder, 'rejected.csv'), join(folder, 'results.csv')];
  const ran = await cli('import', path, ...add, '--rejected', rejected, '--results', results);
  expect({ status: ran.status, err: ran.err }).toEqual({ status: 2, err: '' });
  expect(ran.out).toContain('Rows are read from row 2 of the sheet "May".\n');
  expect(ran.out).toContain('Not read: the sheets "Old ones", "June" (--sheet chooses another).');
  expect((await readFile(rejected, 'utf8')).split('\n').slice(0, 3)).toEqual([
    '\uFEFFEmail,MobilePhone,FirstName,BirthDate,Remark,ImportResult,ImportMessage',
    'nobody,,Bob,1990-05-08,"two',
    expect.stringMatching(/^lines; and ""quotes""",rejected,/u),
  ]);
  const lines = (await readFile(results, 'utf8'))
    .split('\n')
    .map((line) => line.split(',').slice(0, 3).join());
  expect(lines).toEqual(['\uFEFFRow,Line,Outcome', '1,2,created', '3,4,rejected', '4,5,created', '']);
  const shown = await cli('customers', 'show', 'ann@example.com', '--json');
  expect(JSON.parse(shown.out)).toMatchObject({ mobilePhone: '+4915123456789', birthDate: '1990-05-07' });
});

it('the file is kept by its own name, size and hash, and its rows can be had again', async () => {
  const path = await file('again.xlsx', customers);
  const { size } = await stat(path);
  await cli('import', path, ...add);
  const { rows } = await database.pool.query<{ id: string; file_name: string; file_bytes: string }>(
    'select id, file_name, file_bytes from import order by id desc limit 1',
  );
  expect(rows).toMatchObject([{ file_name: 'again.xlsx', file_bytes: String(size) }]);
  const target = join(folder, 'again.csv');
  const { status } = await cli('imports', 'download', rows[0]?.id ?? '', '--rejected', target);
  expect([status, (await readFile(target, 'utf8')).split('\n')[1]]).toEqual([
    0,
    'nobody,,Bob,1990-05-08,"two',
  ]);
});

it('rejected rows of a workbook can be corrected and imported', async () => {
  const path = await file('wrong.xlsx', {
    sheets: [
      {
        name: 'S',
        rows: [
          ['Email', 'FirstName'],
          ['wrong', 'Bob'],
          ['right@example.com', 'Eve'],
        ],
      },
    ],
  });
  const rejected = join(folder, 'to-correct.csv');
  await cli('import', path, ...add, '--rejected', rejected);
  await writeFile(rejected, (await readFile(rejected, 'utf8')).replace('wrong,', 'bob@example.com,'));
  const { status, out } = await cli('import', rejected, ...add, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ rows: { total: 1, created: 1 } });
});

it.each([
  ['its name', 'june'],
  ['its number', '3'],
])('--sheet chooses by %s', async (_, sheet) => {
  const path = await file('sheets.xlsx', customers);
  const { out, status } = await cli('import', path, ...add, '--sheet', sheet);
  expect(status).toBe(0);
  expect(out).toContain('row 2 of the sheet "June"');
});

it('a sheet that is not there is refused, and so is one of a text', async () => {
  const path = await file('none.xlsx', customers);
  expect(await refusal(cli('import', path, ...add, '--sheet', 'July'))).toContain(
    '1 "Old ones" (hidden), 2 "May", 3 "June"',
  );
  const text = join(folder, 'text.csv');
  await writeFile(text, 'Email\na@example.com\n');
  expect(await refusal(cli('import', text, ...add, '--sheet', '1'))).toContain('Leave it out');
});

it('an empty sheet, a workbook whose formulas have no results, and one with titles above are told', async () => {
  const empty = await file('empty.xlsx', { sheets: [{ name: 'Nothing' }] });
  expect(await refusal(cli('import', empty, ...add))).toContain('The sheet "Nothing" is empty.');
  const formulas = await file('formulas.xlsx', {
    sheets: [
      {
        name: 'S',
        rows: [
          ['Email', 'FirstName'],
          ['f@example.com', { xml: '<c><f>A1</f></c>' }],
        ],
      },
    ],
  });
  expect((await cli('import', formulas, ...add)).out).toContain('1 cell with a formula is empty');
  const titles = await file('titles.xlsx', {
    sheets: [
      {
        name: 'S',
        rows: [
          ['Our customers'],
          null,
          ['Email', 'FirstName', 'City'],
          ['t@example.com', 'Tom', 'Bonn'],
          ['u@example.com', 'Una'],
        ],
      },
    ],
  });
  const { out, status } = await cli('import', titles, ...add);
  expect(status).toBe(0);
  expect(out).toContain('row 4 of the sheet "S"');
  expect(out).toContain('The names of the columns are taken from line 3');
});

it('its columns are suggested like those of a text', async () => {
  const path = await file('suggest.xlsx', {
    sheets: [
      {
        name: 'S',
        rows: [
          ['Correo', 'Apellidos'],
          ['ana@example.com', 'Ruiz'],
          ['luz@example.com', 'Sanz'],
        ],
      },
    ],
  });
  const { status, out } = await cli('suggest', path, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject([{ field: 'Email' }, { field: 'LastName' }]);
});

it('an import of a workbook that was killed goes on as if it had not been, and leaves nothing behind', async () => {
  const [killed, undisturbed] = [await createDatabase(), await createDatabase()];
  try {
    const rows = Array.from({ length: 60 }, (_, at) => [
      `p${at % 40}@example.com`,
      `Name ${at}\nof many`,
      at % 7 ? 'x' : '',
    ]);
    const request = {
      file: await file('long.xlsx', {
        sheets: [{ name: 'S', rows: [['Email', 'LastName', 'Sex'], ...rows] }],
      }),
      name: null,
      settings: { ...defaultSettings, action: 'add-and-edit' as const },
      delimiter: null,
      startedBy: 'test',
    };
    const startedAt = Date.UTC(2026, 4, 1);
    const few = { rows: 7, bytes: 1e9 };
    const sizes = { batch: few, slice: few };
    await startImport(undisturbed.pool, request, { startedAt, sizes });
    const victim = startProcess({
      url: killed.url,
      sizes,
      request,
      startedAt,
      stopBehindRow: 21,
    });
    const behind = await victim.hear(({ rows: done }) => (done ?? 0) >= 21);
    victim.signal('SIGKILL');
    await victim.end();
    expect(behind).toMatchObject({ rows: 21 });
    const result = await resumeImport(killed.pool, { importId: 1, file: null }, { sizes });
    expect(result).toMatchObject({ status: 'completed', rows: { total: 60 } });
    expect(firstDifference(await dumpBase(killed.pool), await dumpBase(undisturbed.pool))).toBeNull();
    expect((await readdir(tmpdir())).filter((name) => name.includes(`-${victim.pid}-`))).toEqual([]);
  } finally {
    await killed.drop();
    await undisturbed.drop();
  }
});
