import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resumeImport, startImport } from '../../src/import/run.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-run-'));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

test('a file of new customers creates them, and the same file again changes nothing', async () => {
  const file = join(folder, 'customers.csv');
  await writeFile(
    file,
    'Email,FirstName,IsSubscribed\nann@example.com,Ann,true\nbob@example.com,Bob,false\n,,\nnot an email,Eve,\n',
  );
  const request = {
    file,
    name: null,
    settings: { ...defaultSettings, action: 'add-and-edit' as const },
    delimiter: null,
    startedBy: 'test',
  };
  const first = await startImport(database.pool, request);
  expect(first).toMatchObject({ status: 'completed', rows: { total: 3, created: 2, rejected: 1, blank: 1 } });
  expect(first.issues.map(({ code, rows }) => [code, rows])).toEqual([
    ['no-identifier', [[4, 4]]],
    ['invalid-email', [[4, 4]]],
  ]);
  const second = await startImport(database.pool, request);
  expect(second.rows).toMatchObject({ total: 3, created: 0, unchanged: 2, rejected: 1, blank: 1 });
});

test('a full disk interrupts an import, which goes on when there is room again', async () => {
  const file = join(folder, 'full.csv');
  await writeFile(file, 'Email,FirstName\ncay@example.com,Cay\ndot@example.com,Dot\n');
  await database.pool.query(`create function disk_full() returns trigger language plpgsql as
    $$ begin raise exception 'no space left' using errcode = '53100'; end $$`);
  await database.pool.query('create trigger no_room before insert on customer execute function disk_full()');
  const settings = { ...defaultSettings, action: 'add-and-edit' as const };
  const request = { file, name: null, settings, delimiter: null, startedBy: 'test' };
  let importId = 0;
  const listener = {
    onStart: (started: { importId: number }) => {
      importId = started.importId;
    },
  };
  const stopped = startImport(database.pool, request, { listener });
  await expect(stopped).rejects.toThrow(/no space left.*--resume/u);
  await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
  await database.pool.query('drop trigger no_room on customer');
  const result = await resumeImport(database.pool, { importId, file: null });
  expect(result).toMatchObject({ status: 'completed', rows: { total: 2, created: 2 } });
});
