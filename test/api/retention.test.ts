import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchImport } from '../../src/client/watch-import.ts';
import { readConfig } from '../../src/config.ts';
import { tidy } from '../../src/duty/tidy.ts';
import { openUploadRoom } from '../../src/upload/open-upload-room.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const settings = { action: 'add-and-edit' as const };
const { keep } = readConfig({ MUSTER_SOURCE_DAYS: '30' });

async function upload(): Promise<string> {
  const text = 'Email,FirstName\nanna@example.com,Anna\nbad,Eve\n';
  return (await server.client.putUpload({ name: 'a.csv' }, new TextEncoder().encode(text))).uploadId;
}

async function imported(uploadId: string): Promise<number> {
  const { importId } = await server.client.startImport({ uploadId, settings });
  for await (const { status } of watchImport(server.client, importId, { seconds: 20 }))
    expect(status).toBeTruthy();
  return importId;
}

/** Everything happened so long ago. */
const age = (importId: number, days: number) =>
  server.pool.query(
    `with aged as (update import set finished_at = finished_at - $2 * interval '1 day' where id = $1 returning *)
      update upload set touched_at = touched_at - $2 * interval '1 day'
        where id = (select right(file_path, 32) from aged)`,
    [importId, days],
  );

async function files(): Promise<string[]> {
  const names = await readdir(join(server.dataDir, 'files'));
  return names.filter((name) => /^[0-9a-f]{32}$/u.test(name));
}

test('the file of an import goes when it is over for long, by whoever of several looks first, and what needs it says so', async () => {
  const uploadId = await upload();
  const importId = await imported(uploadId);
  const room = await openUploadRoom(server.pool, server.dataDir);
  await age(importId, 29);
  expect((await tidy(server.pool, room, keep)).sources).toBe(0);
  await age(importId, 2);
  expect((await tidy(server.pool, room, { ...keep, sourceDays: 0 })).sources).toBe(0);
  const counts = await Promise.all(Array.from({ length: 5 }, () => tidy(server.pool, room, keep)));
  expect(counts.map(({ sources }) => sources).reduce((sum, each) => sum + each)).toBe(1);
  expect(await files()).not.toContain(uploadId);
  const asked = [
    () => server.client.listRows(importId),
    () => server.client.downloadRejected(importId),
    () => server.client.downloadRows(importId),
    () => server.client.retryImport(importId),
  ];
  for (const each of asked)
    expect(await problemOf(each())).toMatchObject({
      status: 410,
      code: 'file-removed',
      detail: expect.stringContaining('MUSTER_SOURCE_DAYS') as unknown,
    });
  expect(await server.client.getImport(importId)).toMatchObject({ rows: { created: 1, rejected: 1 } });
});

test('a file that a younger import or a draft needs too stays', async () => {
  const uploadId = await upload();
  const old = await imported(uploadId);
  const { importId: draft } = await server.client.startImport({ uploadId, settings, start: false });
  const room = await openUploadRoom(server.pool, server.dataDir);
  await age(old, 60);
  expect((await tidy(server.pool, room, keep)).sources).toBe(0);
  await server.client.startDraft(draft);
  for await (const { status } of watchImport(server.client, draft, { seconds: 20 }))
    expect(status).toBeTruthy();
  await age(draft, 10);
  expect((await tidy(server.pool, room, keep)).sources).toBe(0);
  await age(draft, 60);
  expect((await tidy(server.pool, room, keep)).sources).toBe(1);
});

test('one that somebody begins to use at the same moment stays or is refused, never lost in between', async () => {
  const uploadId = await upload();
  const old = await imported(uploadId);
  await age(old, 60);
  const room = await openUploadRoom(server.pool, server.dataDir);
  const [begun, tidied] = await Promise.allSettled([
    server.client.startImport({ uploadId, settings, start: false }),
    tidy(server.pool, room, keep),
  ]);
  expect(tidied.status).toBe('fulfilled');
  expect((await files()).includes(uploadId)).toBe(begun.status === 'fulfilled');
});

test('keys of starts are forgotten after a week, those of drafts are not', async () => {
  const uploadId = await upload();
  const started = { uploadId, settings };
  const { importId } = await server.client.startImport(started, 'started');
  await server.client.startImport({ ...started, start: false }, 'draft');
  await server.pool.query(`update import_key set created_at = now() - interval '8 days'`);
  const room = await openUploadRoom(server.pool, server.dataDir);
  await tidy(server.pool, room, keep);
  const { rows } = await server.pool.query('select key from import_key');
  expect(rows).toEqual([{ key: 'draft' }]);
  for await (const { status } of watchImport(server.client, importId, { seconds: 20 }))
    expect(status).toBeTruthy();
});
