import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { runCli } from './run-cli.ts';
import type { Ran } from './run-cli.ts';

let base: TestDatabase;
let folder: string;

beforeAll(async () => {
  base = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-undo-'));
});
afterAll(async () => {
  await base.drop();
  await rm(folder, { recursive: true });
});

const run = (...argv: readonly string[]): Promise<Ran> => runCli(argv, { url: base.url });

async function importFile(text: string): Promise<void> {
  const file = join(folder, 'a.csv');
  await writeFile(file, text);
  expect(await run('import', file, '--action', 'add-and-edit')).toMatchObject({ status: 0 });
}

it('an undo is told beforehand, done with --yes without any worker, and stands in the history', async () => {
  await importFile('Email,FirstName\nann@example.com,Anna\n');
  await importFile('Email,FirstName\nann@example.com,Ann\nbob@example.com,Bob\n');
  const before = await run('customers', 'export', '--format', 'ndjson');
  const asked = await run('imports', 'undo', '2', '--preview', '--yes');
  expect(asked.out).toContain('Undoing import 2 of a.csv would do this');
  expect(await run('customers', 'export', '--format', 'ndjson')).toEqual(before);
  const done = await run('imports', 'undo', '2', '--yes');
  expect(done.out).toMatch(/^Import 2 of a\.csv is undone: 2 rows/u);
  expect(done.out).toMatch(/restored\s+1 {2}all of it is put back/u);
  expect((await run('imports', 'list')).out).toContain('undone');
  const history = await run('customers', 'history', 'ann@example.com');
  expect(history.out).toContain('put back: undo of row 1 of import 2');
});

it('an import that is not there, or ended too long ago, is refused', async () => {
  expect(await run('imports', 'undo', '77')).toMatchObject({
    status: 1,
    err: 'There is no import 77 that was started. "muster imports list" shows all.\n',
  });
  expect(await run('imports', 'undo', '1', '--undo-window-days', 'x')).toMatchObject({
    status: 1,
    err: '--undo-window-days takes a number from 0 to 36500, not "x".\n',
  });
});
