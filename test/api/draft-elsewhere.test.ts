import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchImport, watchRehearsal } from '../../src/client/watch-import.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a draft that another machine made is rehearsed, kept as a recipe and imported from where its file is here', async () => {
  const { client, pool } = server;
  const text = new TextEncoder().encode('Email\nann@example.com\nbob@example.com\n');
  const { uploadId } = await client.putUpload({ name: 'a.csv' }, text);
  const order = { uploadId, settings: { action: 'add-and-edit' as const }, start: false };
  const { importId } = await client.startImport(order);
  await pool.query(`update import_draft set request = jsonb_set(request, '{file}', to_jsonb($1::text))`, [
    `/mnt/files/${uploadId}`,
  ]);
  const { rehearsalId } = await client.startRehearsal(importId);
  for await (const _ of watchRehearsal(client, rehearsalId, { seconds: 10 }));
  expect(await client.getRehearsal(rehearsalId)).toMatchObject({
    status: 'completed',
    file: 'a.csv',
    result: { rows: { created: 2 } },
  });
  expect(await client.saveRecipeOfImport(importId, { name: 'Elsewhere', replace: false })).toMatchObject({
    name: 'Elsewhere',
  });
  await client.startDraft(importId);
  for await (const _ of watchImport(client, importId, { seconds: 10 }));
  expect(await client.getImport(importId)).toMatchObject({ status: 'completed', rows: { created: 2 } });
});
