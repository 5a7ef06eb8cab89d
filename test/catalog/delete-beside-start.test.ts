import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteEntry } from '../../src/catalog/delete-entry.ts';
import { createEntry } from '../../src/catalog/entries.ts';
import { holdCatalog } from '../../src/catalog/hold-catalog.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { createJob } from '../../src/import/job.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

let database: TestDatabase;
let folder = '';
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-delete-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const field = { section: 'customFields', entry: { systemName: 'Level', type: 'string' } } as const;

test('who deletes while an import is written down waits, and sees it', async () => {
  const { pool } = database;
  const { entryId } = await createEntry(pool, field);
  const file = join(folder, 'a.csv');
  await writeFile(file, 'Email,Level\nanna@example.com,gold\n');
  const settings = { ...defaultSettings, action: 'add-and-edit' as const };
  const request = { file, name: null, settings, delimiter: null, encoding: null, startedBy: 'test' };
  const deleting: Promise<string>[] = [];
  const job = await createJob(pool, request, {
    async beside() {
      const over = deleteEntry(pool, entryId, null).then(
        () => 'deleted',
        (error: unknown) => String(error),
      );
      deleting.push(over);
      expect(await Promise.race([over, wait(300, 'waits')])).toBe('waits');
    },
  });
  await job.file.remove();
  expect(await deleting[0]).toContain(`import ${job.rules.importId} (queued) uses it`);
});

test('an import whose catalog has lost something is not written down', async () => {
  const { pool } = database;
  const { entryId } = await createEntry(pool, { section: 'segments', entry: { name: 'Gone' } });
  const before = await loadCatalog(pool);
  await deleteEntry(pool, entryId, null);
  const late = inTransaction(pool, (tx) => holdCatalog(tx, before));
  await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('who adds an entry waits for no import that is written down', async () => {
  const { pool } = database;
  const catalog = await loadCatalog(pool);
  await inTransaction(pool, async (tx) => {
    await holdCatalog(tx, catalog);
    await createEntry(pool, { section: 'segments', entry: { name: 'Beside' } });
  });
  expect((await loadCatalog(pool)).segments.map(({ name }) => name)).toContain('Beside');
});
