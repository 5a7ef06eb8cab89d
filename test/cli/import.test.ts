import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { selectImport } from '../../src/import/job.sql.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { runCli, type Ran } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-import-'));
  await runCli(['catalog', 'apply', '-'], { url: database.url, input: catalog });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const catalog = `
externalIdentities: [{systemName: Crm}]
customFields: [{systemName: Note, type: string}, {systemName: Since, type: date}]
segments: [{name: Known}]
`;

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });
const add = ['--action', 'add-and-edit'];

async function latest(): Promise<number> {
  const { rows } = await database.pool.query<{ id: string }>('select max(id) as id from import');
  return Number(rows[0]?.id);
}

it('a file without faults ends with 0 and a table', async () => {
  const path = await file('good.csv', 'Email,First Name\nann@example.com,Ann\n');
  const { status, out, err } = await cli('import', path, ...add);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain('Subscriptions go to brand "Main", the brand of "Admin panel".\n');
  expect(out).toMatch(/^Import \d+ of good\.csv is completed: 1 row in /m);
  expect(out).toMatch(/^ {2}created {4}1 {2}new customers$/m);
});

it('a rejected row ends with 2; asked for JSON, standard output holds one document and nothing else', async () => {
  const path = await file('bad.csv', 'Email,Sex\nbob@example.com,?\nnobody,m\n\n');
  const { status, out, err } = await cli('import', path, ...add, '--json');
  expect({ status, err }).toEqual({ status: 2, err: '' });
  const { seconds, rowsPerSecond, ...document } = z.record(z.string(), z.unknown()).parse(JSON.parse(out));
  expect([typeof seconds, typeof rowsPerSecond]).toEqual(['number', 'number']);
  expect(Object.keys(document)).toEqual([
    'importId',
    'type',
    'status',
    'pausedBecause',
    'rows',
    'warnings',
    'issues',
  ]);
  expect(document).toMatchObject({
    importId: await latest(),
    type: 'customers',
    status: 'completed',
    rows: { total: 2, created: 1, updated: 0, unchanged: 0, notFound: 0, rejected: 1, blank: 1 },
    warnings: 2,
    issues: [
      { code: 'no-identifier', level: 'error', column: null, count: 1, rows: [[2, 2]] },
      { code: 'invalid-sex', level: 'warning', column: 'Sex', count: 1, rows: [[1, 1]] },
      { code: 'invalid-email', level: 'warning', column: 'Email', count: 1, rows: [[2, 2]] },
    ],
  });
});

it('not found is an outcome, not a failure', async () => {
  const path = await file('unknown.csv', 'Email\nnowhere@example.com\n');
  const { status, out } = await cli('import', path, '--action', 'edit-existing', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ rows: { total: 1, notFound: 1 } });
});

it('--rejected and --results hold the rows, and a file without any has its header', async () => {
  const path = await file('rows.csv', 'Email;Note\nrow@example.com;=1\nwrong;+2\n');
  const [rejected, results] = [join(folder, 'rejected.csv'), join(folder, 'results.csv')];
  const first = await cli('import', path, ...add, '--rejected', rejected, '--results', results);
  expect(first.status).toBe(2);
  expect(first.out).toContain(`The rejected rows are in ${rejected}`);
  const lines = (await readFile(rejected, 'utf8')).split('\n');
  expect(lines[0]).toBe('\uFEFFEmail;Note;ImportResult;ImportMessage');
  expect(lines[1]).toMatch(/^wrong;'\+2;rejected;/);
  expect((await readFile(results, 'utf8')).split('\n')[0]).toBe('\uFEFFRow,Line,Outcome,CustomerId,Messages');
  const good = await file('one.csv', 'Email\nrow@example.com\n');
  expect((await cli('import', good, ...add, '--rejected', rejected)).status).toBe(0);
  expect(await readFile(rejected, 'utf8')).toBe('\uFEFFEmail,ImportResult,ImportMessage\n');
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('the rows of an import can be had later', async () => {
  const path = await file('later.csv', 'Email\nlater\n');
  await cli('import', path, ...add);
  const target = join(folder, 'later-rejected.csv');
  const { status, out } = await cli('imports', 'download', String(await latest()), '--rejected', target);
  expect({ status, out }).toEqual({ status: 0, out: `Written: ${target}\n` });
  expect(await readFile(target, 'utf8')).toContain('\nlater,rejected,');
});

it('every option becomes its setting', async () => {
  const path = await file(
    'all.csv',
    'A=B,Phone,Since,Old,Note,Point\ncrm-1,+12025550101,02/01/2020,x,NULL,\n',
  );
  const { status, err } = await cli(
    'import',
    path,
    '--action',
    'add-and-edit',
    '--name',
    'All of it',
    '--data-source',
    'admin-panel',
    '--point-of-contact',
    'from-file',
    '--segment',
    'Fresh',
    '--create-segment',
    '--map',
    'A=B=ExternalIdentityCrm',
    '--map',
    'Phone=MobilePhone',
    '--map',
    'Point=LastUpdatePointOfContact',
    '--ignore',
    'Old',
    '--delimiter',
    ',',
    '--encoding',
    'UTF-8',
    '--blank',
    'keep',
    '--blank',
    'Note=clear',
    '--policy',
    'Note=fill-empty',
    '--real-value',
    'Note',
    '--allow-clear',
    '--on-conflict',
    'strongest',
    '--on-contact-change',
    'keep',
    '--consent',
    'trust-file',
    '--consent-reason',
    'signed on paper',
    '--data-as-of',
    '2020-01-01',
    '--unsubscribe-below',
    '--stop-rejected',
    '50%',
    '--stop-changed',
    '99.5 %',
    '--stop-consent-gained',
    '0',
    '--action-time',
    '2020-01-02',
    '--day-first',
    'Since',
    '--phone-style',
    'mixed',
    '--default-country',
    'DE',
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const record = await selectImport(database.pool, await latest());
  expect(record?.settings).toEqual({
    action: 'add-and-edit',
    dataSource: 'admin-panel',
    pointOfContact: { kind: 'from-file' },
    actionTemplateFromFile: false,
    segment: { name: 'Fresh', create: true },
    map: [
      { header: 'A=B', field: 'ExternalIdentityCrm' },
      { header: 'Phone', field: 'MobilePhone' },
      { header: 'Point', field: 'LastUpdatePointOfContact' },
    ],
    ignore: ['Old'],
    blank: 'keep',
    blankByField: [{ field: 'Note', blank: 'clear' }],
    policies: [{ field: 'Note', policy: 'fill-empty' }],
    realValues: ['Note'],
    dayFirst: ['Since'],
    phoneStyle: 'mixed',
    defaultCountry: 'DE',
    allowClear: true,
    onConflict: 'strongest',
    onContactChange: 'keep',
    consent: 'trust-file',
    consentReason: 'signed on paper',
    dataAsOf: '2020-01-01',
    actionTime: '2020-01-02',
    unsubscribeBelow: true,
    stopRejected: 50,
    stopChanged: 99.5,
    stopConsentGained: 0,
  });
  const { rows } = await database.pool.query('select name, started_by from import where id = $1', [
    record?.id,
  ]);
  expect(rows).toEqual([{ name: 'All of it', started_by: userInfo().username }]);
});

it.each([
  ['no action', [], /^Say with --action what to do: add-and-edit /],
  ['an unknown action', ['--action', 'upsert'], /Allowed choices are add-and-edit, edit-existing/],
  [
    'a map without a field',
    [...add, '--map', 'Mail'],
    /^"Mail" has no two sides: write --map "Header=Field"\./,
  ],
  [
    'an unknown policy',
    [...add, '--policy', 'Note=fil-empty'],
    /^--policy does not know "fil-empty"\. Did you mean fill-empty\?/,
  ],
  [
    'an unknown blank handling',
    [...add, '--blank', 'erase'],
    /^--blank does not know "erase"\. It takes keep or clear\./,
  ],
  [
    'trust without a reason',
    [...add, '--consent', 'trust-file'],
    /^--consent-reason is missing: who trusts a file/,
  ],
  [
    'a reason without trust',
    [...add, '--consent-reason', 'x'],
    /^--consent-reason goes only with the consent "trust-file"\./,
  ],
  ['creating a segment without a name', [...add, '--create-segment'], /^--create-segment needs the name/],
  [
    'an encoding that does not exist',
    [...add, '--encoding', 'windows-1521'],
    /^There is no encoding "windows-1521"\. Did you mean windows-1251\?/,
  ],
  [
    'an encoding that cannot be resumed',
    [...add, '--encoding', 'utf-7'],
    /^utf-7 cannot be read: what its bytes mean depends/,
  ],
  [
    'two characters as delimiter',
    [...add, '--delimiter', '::'],
    /^--delimiter takes one character or the word tab, not "::"\./,
  ],
  ['a number that is none', ['--resume', 'last'], /^"last" is not the number of an import/],
  ['a segment that is not there', [...add, '--segment', 'Knwon'], /^There is no segment "Knwon"\./],
  ['rejected rows over the file itself', [...add, '--rejected', 'SELF'], /must be different files/],
  [
    'rejected rows in no folder',
    [...add, '--rejected', 'nowhere/at/all.csv'],
    /^There is no folder nowhere\/at for /,
  ],
  ['blanks that would clear', [...add, '--blank', 'clear'], /--allow-clear/],
] as const)('%s is refused in one sentence and leaves no trace', async (_, argv, sentence) => {
  const path = await file('refused.csv', 'Email,Note\nrefused@example.com,\n');
  const before = await latest();
  const { status, out, err } = await cli(
    'import',
    path,
    ...argv.map((word) => (word === 'SELF' ? path : word)),
  );
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trimEnd()).not.toContain('\n');
  expect(await latest()).toBe(before);
});

it('a file that is not there is refused before an output file is made', async () => {
  const target = join(folder, 'untouched.csv');
  await writeFile(target, 'as it was');
  const { status, err } = await cli('import', join(folder, 'none.csv'), ...add, '--rejected', target);
  expect(status).toBe(1);
  expect(err).toMatch(/^There is no file .*none\.csv\.\n$/);
  expect(await readFile(target, 'utf8')).toBe('as it was');
});

/** An import whose process died before its first batch. */
async function interrupted(name: string, text: string): Promise<{ id: string; path: string }> {
  const path = await file(name, text);
  await cli('import', path, ...add, '--on-conflict', 'strongest');
  const id = String(await latest());
  await database.pool.query(
    `update import set status = 'running', next_offset = b.file_offset,
        next_row = 1, next_line = 2, created = 0, updated = 0, unchanged = 0, not_found = 0, rejected = 0
      from import_batch b where b.import_id = id and id = $1`,
    [id],
  );
  await database.pool.query('delete from import_batch where import_id = $1', [id]);
  return { id, path };
}

it('an interrupted import is shown as such and continued, also by the command line that began it', async () => {
  const { id, path } = await interrupted('broken-off.csv', 'Email\nbroken@example.com\n');
  const listed = await cli('imports', 'list');
  expect(listed.out).toContain(
    `Import ${id} was interrupted. Continue it with: muster import --resume ${id}\n`,
  );
  const { status, out } = await cli(
    'import',
    path,
    ...add,
    '--on-conflict',
    'strongest',
    '--resume',
    id,
    '--json',
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ importId: Number(id), status: 'completed', rows: { total: 1 } });
  expect((await cli('import', '--resume', id)).err).toMatch(
    /^Import \d+ is completed: there is nothing to continue\./,
  );
});

it('what cannot change on the way is refused', async () => {
  const { id, path } = await interrupted('changing.csv', 'Email\nchanging@example.com\n');
  expect((await cli('import', '--resume', id, '--on-conflict', 'reject')).err).toBe(
    `Import ${id} began with another --on-conflict, which cannot change on the way. Leave --on-conflict out to continue it.\n`,
  );
  for (const [option, value] of [
    ['--encoding', 'windows-1251'],
    ['--delimiter', ';'],
    ['--quote', 'none'],
    ['--escape', 'backslash'],
    ['--header-row', '2'],
    ['--sheet', 'One'],
  ] as const)
    expect((await cli('import', '--resume', id, option, value)).err).toBe(
      `Import ${id} began with another ${option}, which cannot change on the way. Leave ${option} out to continue it.\n`,
    );
  await writeFile(path, 'Email\nanother@example.com\n');
  expect((await cli('import', '--resume', id, '--encoding', 'UTF8')).err).toMatch(
    /is not the one import \d+ began with/,
  );
  expect((await cli('import', '--resume', '999')).err).toMatch(/^There is no import 999\./);
});

it('imports are listed newest first', async () => {
  const { out } = await cli('imports', 'list', '--json');
  const listed = z
    .array(z.looseObject({ importId: z.number(), file: z.string(), startedAt: z.iso.datetime() }))
    .parse(JSON.parse(out));
  expect(listed.map(({ importId }) => importId)).toEqual(
    listed.map(({ importId }) => importId).sort((a, b) => b - a),
  );
  const { importId, startedAt, ...entry } = listed.find(({ file: name }) => name === 'bad.csv') ?? {};
  expect(importId).toBeGreaterThan(0);
  expect(startedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(entry).toEqual({
    type: 'customers',
    status: 'completed',
    action: 'add-and-edit',
    file: 'bad.csv',
    startedBy: userInfo().username,
    rows: { total: 2, created: 1, updated: 0, unchanged: 0, notFound: 0, rejected: 1, blank: 1 },
  });
});

it('the demo shows every outcome it can, and changes nothing the second time', async () => {
  const fresh = await createDatabase();
  const run = (): Promise<Ran> => runCli(['demo', '--data-dir', folder], { url: fresh.url });
  const first = await run();
  const second = await run();
  await fresh.drop();
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(first.out).toMatch(/^ {2}created {4}298 /m);
  expect(second.out).toMatch(/^ {2}created {6}0 /m);
  expect(second.out).toMatch(/^ {2}updated {6}0 /m);
  expect(second.out).toMatch(/^ {2}unchanged {2}301 /m);
  expect(second.out).toContain(`The rejected rows are in ${join(folder, 'demo-rejected.csv')}`);
});
