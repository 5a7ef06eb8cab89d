import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { packageRoot, packageVersion } from '../../src/config.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { runCli } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
let url: string;
beforeAll(async () => {
  database = await createDatabase();
  url = database.url;
  folder = await mkdtemp(join(tmpdir(), 'muster-cli-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});
afterEach(() => void vi.unstubAllEnvs());

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

it('apply says what it did, kind by kind; the second time nothing', async () => {
  const path = await file(
    'a.yaml',
    'brands: [{systemName: shop, name: Shop}, {systemName: main, name: Main}]',
  );
  const first = await runCli(['catalog', 'apply', path], { url });
  expect(first).toEqual({
    status: 0,
    err: '',
    out: [
      'Catalog applied: 1 added, 0 changed, 1 unchanged.',
      '',
      '          added  changed  unchanged',
      '  Brands      1        0          1',
      '',
    ].join('\n'),
  });
  const second = await runCli(['catalog', 'apply', path], { url });
  expect(second.out).toBe('Catalog applied: 0 added, 0 changed, 2 unchanged.\n');
});

it('what show prints as JSON is a file for apply, also through standard input', async () => {
  const shown = await runCli(['catalog', 'show', '--json'], { url });
  const applied = await runCli(['catalog', 'apply', '-'], { url, input: shown.out });
  expect(applied).toMatchObject({ status: 0, err: '' });
  expect(applied.out).toMatch(/^Catalog applied: 0 added, 0 changed, \d+ unchanged\.\n$/);
  expect(await runCli(['catalog', 'show', '--json'], { url })).toEqual(shown);
});

it('show prints a table for each kind', async () => {
  const { out } = await runCli(['catalog', 'show'], { url });
  expect(out).toContain('Brands (2)\n  systemName  name\n  main        Main\n  shop        Shop\n');
  expect(out).toContain('Segments: none\n');
});

it('nothing in the catalog reaches the terminal as a command to it', async () => {
  await database.pool.query(`insert into segment values (99, E'\\u001b[2Jgone')`);
  const { out } = await runCli(['catalog', 'show'], { url });
  await database.pool.query('delete from segment where id = 99');
  expect(out).toContain('\uFFFD[2Jgone');
  expect(out).not.toContain('\u001B');
});

it('the mistakes of a file stand on standard error, each by its path, and nothing is applied', async () => {
  const path = await file('wrong.yaml', 'brands: [{systemName: a}]\nsegments: [{name: "\\e[31m"}]');
  expect(await runCli(['catalog', 'apply', path], { url })).toEqual({
    status: 1,
    out: '',
    err: [
      'The catalog was not applied, because the file has 2 errors:',
      '  brands[0].name: is missing',
      '  segments[0].name: must not contain line breaks or control characters',
      '',
    ].join('\n'),
  });
});

it.each([
  ['a file that is not there', 'nowhere.yaml', null, /^There is no file .*nowhere\.yaml\.\n$/],
  ['a folder', '.', null, /is a folder, not a file\.\n$/],
  ['a broken file', 'broken.yaml', 'brands: [', /cannot be read at line 1, column \d+/],
  [
    'a file in another encoding',
    'latin.yaml',
    Buffer.from('# Kö', 'latin1'),
    /is not UTF-8 text; save it as UTF-8/,
  ],
  [
    'a file as large as a film',
    'large.yaml',
    Buffer.alloc(33 * 1024 * 1024, 0x20),
    /is larger than 32 MB\.\n$/,
  ],
])('%s is refused in one sentence', async (...[, name, content, sentence]) => {
  const path = content === null ? join(folder, name) : await file(name, content);
  const { status, out, err } = await runCli(['catalog', 'apply', path], { url });
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trimEnd()).not.toContain('\n');
});

it.each([
  [['--dta-dir', 'x'], "Unknown option '--dta-dir'. Did you mean --data-dir?"],
  [['catlog', 'show'], "Unknown command 'catlog'. Did you mean catalog?"],
  [['catalog', 'aply', 'x'], "Unknown command 'aply'. Did you mean apply?"],
  [['catalog', 'show', '--jsn'], "Unknown option '--jsn'. Did you mean --json?"],
  [['catalog', 'show', '--databse', 'x'], "Unknown option '--databse'. Did you mean --database?"],
  [['catalog', 'apply'], "Missing required argument 'file'."],
  [['catalog', 'apply', 'a', 'b'], "Too many arguments for 'apply'. Expected 1 argument but got 2."],
  [['catalog', 'show', '--data-dir'], "Option '--data-dir <folder>' argument missing."],
])('%j is answered with what was meant', async (argv, sentence) => {
  const { status, out, err } = await runCli(argv);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toBe(`${sentence} Add --help to see what can be written.\n`);
});

it('the version is that of the package', async () => {
  expect(await runCli(['--version'])).toEqual({ status: 0, out: `${packageVersion()}\n`, err: '' });
});

it('without a command the help is shown, as for a mistake', async () => {
  const { status, err } = await runCli([]);
  expect(status).toBe(1);
  expect(err).toContain('Usage: muster [options] [command]');
});

it('a variable turns an option on, an empty one does not', async () => {
  vi.stubEnv('MUSTER_JSON', 'true');
  expect((await runCli(['catalog', 'show'], { url })).out).toMatch(/^\{/);
  vi.stubEnv('MUSTER_JSON', '');
  expect((await runCli(['catalog', 'show'], { url })).out).toMatch(/^Project/);
});

it('DATABASE_URL names the base, --database wins over it', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
  expect(await runCli(['catalog', 'show'])).toMatchObject({ status: 1, out: '' });
  expect(await runCli(['catalog', 'show'], { url })).toMatchObject({ status: 0, err: '' });
});

it('a fault of Muster itself is told in a sentence, its place only when asked for', async () => {
  const broken = await createDatabase();
  await broken.pool.query('alter table brand rename to brand_gone');
  const plain = await runCli(['catalog', 'show'], { url: broken.url });
  vi.stubEnv('MUSTER_DEBUG', '1');
  const debugged = await runCli(['catalog', 'show'], { url: broken.url });
  await broken.drop();
  expect(plain).toMatchObject({ status: 1, out: '' });
  expect(plain.err).toMatch(/^Muster failed by a fault of its own: .*brand.* Set MUSTER_DEBUG=1 .*\n$/);
  expect(debugged.err).toContain('    at ');
});

const muster = join(packageRoot, 'bin/muster.js');

it('a reader who leaves early is no error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${muster}" --help | head -1`], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.each(['SIGINT', 'SIGTERM'] as const)('%s breaks a waiting command off, cleanly', async (signal) => {
  const path = await file('waiting.yaml', 'segments: [{name: never}]');
  const blocker = await database.pool.connect();
  await blocker.query('begin; select from project for update');
  const child = spawn(process.execPath, [muster, 'catalog', 'apply', path], { env: { DATABASE_URL: url } });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  await vi.waitFor(async () => {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    expect((await database.pool.query(waiting)).rowCount).toBe(1);
  }, 20_000);
  child.kill(signal);
  expect(await ended).toBe(1);
  await blocker.query('rollback');
  blocker.release();
  expect(err).toBe(`Stopped by ${signal}. Nothing is left half done.\n`);
  const { rowCount } = await database.pool.query(`select from segment where name = 'never'`);
  expect(rowCount).toBe(0);
});
