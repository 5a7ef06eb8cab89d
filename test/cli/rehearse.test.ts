import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { rehearsal, rehearsalSample } from '../../src/contract/rehearsal-answers.ts';
import { valueEvidence } from '../../src/contract/value-evidence.ts';
import { startServer } from '../api/running-server.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { runCli, type Ran } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-rehearse-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });
const create = ['--action', 'add-and-edit'];

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

/** Without what is another moment each time. */
const untimed = (ran: Ran): string => ran.out.replaceAll(/\([\d.]+ s\)|on 20\d\d-\S+\s+\S+/gu, '');
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

it('rehearse and import --dry-run say what an import would do to the customers, and import nothing', async () => {
  const first = await file(
    'first.csv',
    'Email,LastName,IsSubscribed',
    'ann@example.com,Smith,true',
    'bob@example.com,Jones,false',
  );
  await cli('import', first, ...create);
  const second = await file(
    'second.csv',
    'Email,LastName,IsSubscribed',
    'ann@example.com,%CLEAR%,false',
    'bob@example.com,Jones,true',
    'dora@example.com,Dee,true',
    'nobody,,',
  );
  const options = [...create, '--segment', 'Autumn', '--create-segment'];
  const { status, out, err } = await cli('rehearse', second, ...options);
  expect({ status, err }).toEqual({ status: 2, err: '' });
  const text = plain(out);
  expect(text).toContain('Subscriptions go to brand "Main"');
  expect(text).toContain('An import of second.csv would do this, as the base was on 20');
  expect(text).toContain('created 1 new customers updated 1 customers changed unchanged 1');
  expect(text).toContain('of the base, meant by rows 2 of these, changed 1');
  expect(text).toContain('Values erased Customers LastName 1');
  expect(text).toContain('Subscriptions Gained Lost main Email 1 1');
  expect(text).toContain('The consent guard keeps 1 cell');
  expect(text).toContain('3 customers would join the new segment "Autumn".');
  expect(text).toContain('row 4 · no-identifier');
  const dry = await cli('import', second, ...options, '--dry-run');
  expect(untimed(dry)).toBe(untimed({ status, out, err }));
  const { rows } = await database.pool.query('select id from import');
  expect(rows).toHaveLength(1);
});

const printed = z.object({
  rehearsal: rehearsal.strict(),
  samples: z.array(rehearsalSample.strict()),
  evidence: valueEvidence.nullable(),
});

it('--json prints one document as the contract has it, with evidence when asked for', async () => {
  const path = await file('json.csv', 'Email,LastName', 'eve@example.com,');
  const clearing = [...create, '--blank', 'clear'];
  const { status, out, err } = await cli('rehearse', path, ...clearing, '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(printed.parse(JSON.parse(out))).toMatchObject({
    rehearsal: { importId: null, status: 'completed', outdated: [] },
    samples: [{ outcome: 'created', cells: ['eve@example.com', ''] }],
    evidence: null,
  });
  const full = await cli('rehearse', path, ...clearing, '--json', '--evidence');
  expect(printed.parse(JSON.parse(full.out)).evidence).toMatchObject({ file: 'json.csv' });
});

it('an import says when its rehearsal is outdated, and only then', async () => {
  const path = await file('again.csv', 'Email', 'fay@example.com');
  await cli('rehearse', path, ...create);
  expect((await cli('import', path, ...create)).out).not.toContain('outdated');
  const { out, status } = await cli('import', path, ...create);
  expect(plain(out)).toContain('The rehearsal is outdated: the customers changed since');
  expect(status).toBe(0);
});

it.each([
  ['--resume', ['--resume', '7']],
  ['--rejected', ['--rejected', 'rejected.csv']],
  ['--save-recipe', ['--save-recipe', 'Till']],
])('--dry-run does not go with %s', async (option, argv) => {
  const { status, err } = await cli('import', 'x.csv', ...create, '--dry-run', ...argv);
  expect({ status, err }).toEqual({
    status: 1,
    err: `--dry-run imports nothing: leave ${option} or it out.\n`,
  });
});

it('a server rehearses what is sent to it and keeps no draft', async () => {
  const server = await startServer();
  try {
    const path = await file('sent.csv', 'Email', 'gil@example.com', 'nobody');
    const argv = ['rehearse', path, ...create, '--server', server.url];
    const { status, out, err } = await runCli(argv);
    expect({ status, err }).toEqual({ status: 2, err: '' });
    expect(plain(out)).toContain('created 1 new customers');
    const { rows } = await server.pool.query('select id from import_draft');
    expect(rows).toEqual([]);
  } finally {
    await server.stop();
  }
});
