import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '../cli/run-cli.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

const numbered = z.object({ importId: z.number() });

let server: RunningServer;
let database: TestDatabase;
let folder = '';
beforeAll(async () => {
  server = await startServer({ worker: false });
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-commands-'));
  await writeFile(join(folder, 'customers.csv'), 'Email,LastName\nanna@example.com,Müller\nbad,Eve\n');
  await writeFile(join(folder, 'catalog.yaml'), 'segments: [{name: Spring}]\n');
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

const file = () => join(folder, 'customers.csv');

/** The same commands, asked of a server and done in this process. */
describe.each(['server', 'process'] as const)('over a %s', (door) => {
  async function muster(...words: string[]) {
    const own = ['--data-dir', join(folder, 'data')];
    const where = door === 'server' ? ['--server', server.url] : own;
    return runCli([...words, ...where], door === 'server' ? {} : { url: database.url });
  }
  let importId = '';

  test('the catalog is declared, entry by entry', async () => {
    expect((await muster('catalog', 'apply', join(folder, 'catalog.yaml'))).out).toContain('1 added');
    expect(
      (await muster('catalog', 'add', 'topics', '{brand: main, externalId: News, name: News}')).out,
    ).toBe('Added.\n');
    expect((await muster('catalog', 'change', 'topics', 'news', '{name: Latest}')).out).toBe('Changed.\n');
    expect((await muster('catalog', 'list', 'topics')).out).toMatch(
      /Topics \(1\)\n.*\n +main +News +Latest/u,
    );
    expect((await muster('catalog', 'delete', 'topics', 'main:News')).out).toBe('Deleted.\n');
    expect((await muster('catalog', 'list', 'topics', '--json')).out).toBe('');
    expect((await muster('catalog', 'show', '--json')).out).toContain('"name": "Spring"');
    expect((await muster('catalog', 'delete', 'topics', 'News')).err).toContain(
      'There is no "News" in topics',
    );
    expect((await muster('catalog', 'add', 'tpics', '{}')).err).toContain(
      'The catalog has no section "tpics"',
    );
  });

  test('a file is looked into', async () => {
    const shown = await muster('inspect', file());
    expect(shown.out).toContain('2 columns, 2 rows.');
    expect(shown.out).toMatch(/Row 1 \(line 2\)\n.*Field +Stored[^]*Email +anna@example\.com/u);
    expect(shown.out).toContain('Row 2 (line 3): rejected');
    expect((await muster('suggest', file())).out).toContain('LastName');
    expect(JSON.parse((await muster('evidence', file(), '--json')).out)).toMatchObject({
      rows: { total: 2 },
    });
    expect((await muster('fields')).out).toContain('IsSubscribedByEmail');
  });

  test('an import is kept, started and cancelled', async () => {
    const { out } = await muster('upload', file(), '--json');
    const { uploadId } = z.object({ uploadId: z.string() }).parse(JSON.parse(out));
    const kept = await muster('start', '--upload', uploadId, '--action', 'add-and-edit', '--keep-draft');
    importId = /Import (\d+) is kept/u.exec(kept.out)?.[1] ?? '';
    const other = await muster('start', file(), '--action', 'edit-existing', '--keep-draft', '--json');
    const draft = numbered.parse(JSON.parse(other.out));
    expect((await muster('imports', 'delete', String(draft.importId))).out).toContain('is deleted');
    expect((await muster('start', '--draft', importId)).out).toContain(`muster follow ${importId}`);
    expect((await muster('imports', 'list', '--status', 'queued')).out).toContain('customers.csv');
    expect((await muster('imports', 'cancel', importId)).out).toContain('is cancelled');
    expect((await muster('follow', importId)).status).toBe(1);
  });

  test('one that has run is seen, row by row, and retried', async () => {
    const over = new AbortController();
    const worker = runWorker(server.pool, { owner: 'test', signal: over.signal, listener: {} });
    const words = ['import', file(), '--action', 'add-and-edit', '--save-recipe', 'CRM'];
    expect((await muster(...words)).status).toBe(2);
    over.abort();
    await worker;
    const [last] = z.array(numbered).parse(JSON.parse((await muster('imports', 'list', '--json')).out));
    importId = String(last?.importId);
    expect((await muster('imports', 'show', importId)).out).toContain('completed');
    expect((await muster('imports', 'rows', importId, '--outcome', 'rejected')).out).toMatch(
      /2 +3 +rejected/u,
    );
    const page = await muster('imports', 'rows', importId, '--limit', '1');
    expect(page.out).toContain('go on with --cursor');
    const target = join(folder, `${door}.csv`);
    expect((await muster('imports', 'download', importId, '--rejected', target)).status).toBe(0);
    expect(await readFile(target, 'utf8')).toContain('bad,Eve,rejected');
    const retried = await muster('retry', importId);
    expect(retried.out).toContain('is queued for a worker');
    const next = /Import (\d+) is queued/u.exec(retried.out)?.[1] ?? '';
    // Its file is one that was sent.
    expect((await muster('imports', 'rows', next)).out).toBe('There are no such rows.\n');
    expect((await muster('retry', '999')).err).toContain('There is no import 999');
  });

  test('customers are searched, seen and exported', async () => {
    expect((await muster('customers', 'search', 'muller')).out).toContain('anna@example.com');
    expect((await muster('customers', 'search', 'nobody', 'here')).out).toBe('Nobody is found.\n');
    expect((await muster('customers', 'show', 'anna@example.com')).out).toContain('Müller');
    const history = await muster('customers', 'history', 'anna@example.com', '--json');
    expect(JSON.parse(history.out)).toMatchObject({ changes: [{ created: true }], actions: [] });
    const exported = (await muster('customers', 'export')).out;
    expect((await muster('customers', 'show', 'anna@example.com', '--json')).out).toBe(exported);
    expect((await muster('customers', 'export', '--format', 'csv')).out).toContain('anna@example.com');
    expect((await muster('customers', 'show', 'x@example.com')).err).toContain(
      'No customer has x@example.com',
    );
  });

  test('recipes are listed, copied and deleted', async () => {
    expect((await muster('recipes', 'list')).out).toMatch(/^CRM +2/mu);
    expect((await muster('recipes', 'show', 'crm')).out).toContain('Recipe CRM');
    const target = join(folder, 'recipe.json');
    await writeFile(target, (await muster('recipes', 'export', 'CRM')).out);
    expect((await muster('recipes', 'delete', 'CRM')).out).toBe('Deleted: CRM\n');
    expect((await muster('recipes', 'import', target)).out).toBe('Kept: CRM\n');
    expect((await muster('recipes', 'show', 'none')).err).toContain('There is no recipe "none"');
  });
});
