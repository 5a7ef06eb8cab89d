import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamSink } from '../../src/cli/output.ts';
import { main } from '../../src/main.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
let folder = '';
let file = '';
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'muster-send-'));
  file = join(folder, 'customers.csv');
  await writeFile(file, 'Email,FirstName\nanna@example.com,Anna\nbad,Eve\n');
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function muster(...words: string[]) {
  const out = new PassThrough();
  const err = new PassThrough();
  const status = await main(words, { out: streamSink(out), err: streamSink(err), input: new PassThrough() });
  return { status, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

test('a file is sent to a server, imported there, and its reports come back', async () => {
  const rejected = join(folder, 'rejected.csv');
  const words = ['--action', 'add-and-edit', '--server', server.url, '--rejected', rejected, '--json'];
  const { status, out } = await muster('import', file, ...words);
  expect({ status, out: JSON.parse(out) as unknown }).toMatchObject({
    status: 2,
    out: { status: 'completed', rows: { created: 1, rejected: 1 } },
  });
  expect(await readFile(rejected, 'utf8')).toContain('bad,Eve,rejected');
});

test('an import that is under way there is followed by its number', async () => {
  const { status, out } = await muster('import', '--server', server.url, '--resume', '1');
  expect(status).toBe(2);
  expect(out).toContain('customers.csv');
});

test('recipes are those of the server', async () => {
  const words = ['--action', 'add-and-edit', '--server', server.url];
  const kept = await muster(
    'import',
    file,
    ...words,
    '--map',
    'FirstName=LastName',
    '--save-recipe',
    'Names',
  );
  expect(kept.status).toBe(2);
  expect((await server.client.getRecipe('names')).settings.map).toEqual([
    { header: 'FirstName', field: 'LastName' },
  ]);
  const { out } = await muster('import', file, ...words, '--recipe', 'NAMES', '--json');
  expect(JSON.parse(out)).toMatchObject({ rows: { unchanged: 1 } });
  expect((await muster('import', file, ...words, '--recipe', 'none')).err).toContain(
    'There is no recipe "none"',
  );
});

test('what would be ignored of an import that goes on there is refused', async () => {
  const resumed = ['--server', server.url, '--resume', '1', '--encoding', 'latin1'];
  expect((await muster('import', ...resumed)).err).toBe(
    'Import 1 goes on there as it began. Leave --encoding out to follow it.\n',
  );
});

test('a file is sent, and the server says that it was imported before', async () => {
  const { status, out } = await muster('upload', file, '--server', server.url);
  expect(status).toBe(0);
  expect(out).toMatch(/The same content was imported on .* by anna into brand main \(import 1\)/u);
});

test('a server that is away is told so, with how to go on', async () => {
  const away = ['--server', 'http://127.0.0.1:1', '--wait', '0'];
  const sent = await muster('upload', file, ...away);
  expect(sent.status).toBe(1);
  expect(sent.err).toContain('Go on with: muster upload');
  const followed = await muster('import', '--resume', '7', ...away);
  expect(followed.status).toBe(1);
  expect(followed.err).toContain('--resume 7');
});

test.each([
  [['upload', 'x.csv', '--server', 'ftp://x'], '--server takes an address'],
  [['upload', 'none.csv', '--server', 'http://127.0.0.1:1'], 'There is no file none.csv'],
  [['serve', '--host', '0.0.0.0', '--port', 'x'], '--port takes a number'],
])('%j is refused with a sentence', async (words, sentence) => {
  const { status, err } = await muster(...words);
  expect(status).toBe(1);
  expect(err).toContain(sentence);
});
