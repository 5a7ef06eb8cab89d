import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { packageRoot } from '../../src/config.ts';
import { leaveWritingLock, tryWritingLock } from '../../src/import/claim.sql.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { importText } from '../registry/import-text.ts';
import { runCli, type Ran } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-customers-'));
  await runCli(['catalog', 'apply', '-'], { url: database.url, input: catalog });
  const startedAt = Date.UTC(2026, 0, 2, 3, 4, 5);
  await importText(database.pool, text, {
    startedAt,
    segment: { name: 'Known', create: false },
    realValues: ['Note'],
  });
  await importText(database.pool, 'Email,FirstName\nann@example.com,Anna\n', {
    startedAt: startedAt + 86_400_000,
  });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const catalog = `
externalIdentities: [{systemName: Crm}]
customFields: [{systemName: Note, type: string}]
segments: [{name: Known}]
`;
const text = `Email,IsEmailConfirmed,ExternalIdentityCrm,FirstName,Note,IsSubscribedByEmail
ann@example.com,true,A-1,Ann,NULL,false
bob@example.com,,,,,
`;

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });

it('show prints what is known of a customer', async () => {
  expect(await cli('customers', 'show', 'Crm=A-1')).toEqual({
    status: 0,
    err: '',
    out: `Customer 1
  Field       Value
  Email       ann@example.com (confirmed)
  Crm         A-1
  First name  Anna
  Note        NULL
  Created     2026-01-02 03:04:05 UTC
  Changed     2026-01-03 03:04:05 UTC

Subscriptions
  Brand  Channel  Topic  Value
  main   Email    all    unsubscribed

Segments: Known
`,
  });
});

it('show --json is the customer’s line of the export', async () => {
  const exported = await cli('customers', 'export');
  const shown = await cli('customers', 'show', '2', '--json');
  expect(exported.out.split('\n')[1]).toBe(shown.out.trimEnd());
});

it('history prints every change with both values', async () => {
  expect((await cli('customers', 'history', 'ann@example.com')).out).toBe(`Customer 1

2026-01-02 03:04:05 UTC  created by row 1 of import 1, admin-panel

2026-01-03 03:04:05 UTC  changed by row 1 of import 2, admin-panel
  Field      Before  After
  FirstName  Ann     Anna

Actions: none
`);
});

it('history --json is one document', async () => {
  const { out } = await cli('customers', 'history', '1', '--json');
  expect(JSON.parse(out)).toMatchObject({
    customerId: 1,
    changes: [{ created: true }, { created: false }],
    actions: [],
  });
});

it('an export goes to standard output or, whole or not at all, to a file', async () => {
  const printed = await cli('customers', 'export', '--format', 'csv');
  const target = join(folder, 'export.csv');
  const written = await cli('customers', 'export', '--format', 'csv', '--out', target);
  expect(written).toMatchObject({ status: 0, out: '' });
  expect(await readFile(target, 'utf8')).toBe(printed.out);
  expect(await readdir(folder)).toEqual(['export.csv']);
});

it('an export says which columns need --real-value when it is imported elsewhere', async () => {
  const { err } = await cli('customers', 'export', '--format', 'csv');
  expect(err).toBe(
    'Some values look empty, such as "NULL" or "-". To keep them when you import the file elsewhere: --real-value CustomFieldNote\n',
  );
});

it('a link to a file stays a link', async () => {
  const target = join(folder, 'behind-the-link.ndjson');
  const link = join(folder, 'link.ndjson');
  await writeFile(target, 'old');
  await symlink(target, link);
  await cli('customers', 'export', '--out', link);
  expect(await readFile(target, 'utf8')).toMatch(/^\{"customerId":1,/);
});

it('a device is written as it is', async () => {
  expect(await cli('customers', 'export', '--out', '/dev/null')).toMatchObject({
    status: 0,
    out: '',
    err: '',
  });
});

it.each([
  [
    'a customer who does not exist',
    ['show', 'nobody@example.com'],
    /^No customer has nobody@example\.com\.\n$/,
  ],
  ['an unknown brand', ['export', '--brand', 'mian'], /^There is no brand "mian"\. Did you mean "main"\?\n$/],
  ['an unknown format', ['export', '--format', 'xml'], /Allowed choices are ndjson, csv\./],
  ['a folder as target', ['export', '--out', '.'], /^\. is a folder\.\n$/],
])('%s is told in one sentence', async (_, argv, sentence) => {
  const { status, out, err } = await cli('customers', ...argv);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(sentence);
});

it('an import that is stopped says how to go on, and goes on', async () => {
  const path = join(folder, 'stopped.csv');
  await writeFile(path, 'Email\nstopped@example.com\n');
  // As another import does while it writes.
  const blocker = await database.pool.connect();
  expect(await tryWritingLock(blocker)).toBeTypeOf('number');
  const muster = join(packageRoot, 'bin/muster.js');
  const child = spawn(process.execPath, [muster, 'import', path, '--action', 'add-and-edit'], {
    env: { DATABASE_URL: database.url },
  });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  await vi.waitFor(async () => {
    const { rowCount } = await database.pool.query(`select from import where status = 'queued'`);
    expect(rowCount).toBe(1);
  }, 20_000);
  child.kill('SIGINT');
  expect(await ended).toBe(1);
  await leaveWritingLock(blocker);
  blocker.release();
  expect(err).toBe(
    'Stopped by SIGINT. Everything up to the last batch is kept. Continue with: muster import --resume 3\n',
  );
  expect((await cli('imports', 'list')).out).toContain('A queued import waits for the one before it');
  expect(await cli('import', '--resume', '3')).toMatchObject({ status: 0 });
});
