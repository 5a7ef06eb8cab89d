import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchImport } from '../../src/client/watch-import.ts';
import { runCli } from '../cli/run-cli.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function imported(text: string): Promise<number> {
  const { uploadId } = await server.client.putUpload({ name: 'a.csv' }, new TextEncoder().encode(text));
  const { importId } = await server.client.startImport({ uploadId, settings: { action: 'add-and-edit' } });
  for await (const { status } of watchImport(server.client, importId, { seconds: 20 }))
    if (status === 'failed') throw new Error('the import failed');
  return importId;
}

const people = (names: readonly string[]): string =>
  `Email,FirstName\n${names.map((name) => `${name}@example.com,${name}\n`).join('')}`;

test('an import is undone over HTTP: seen beforehand, begun once, followed, and what stays listed', async () => {
  const importId = await imported(people(['ann', 'bob', 'cora']));
  await imported('Email,FirstName\nann@example.com,Anna\nbob@example.com,Bobby\n');
  expect(await problemOf(server.client.getUndo(importId))).toMatchObject({ code: 'wrong-state' });
  const preview = await server.client.previewUndo(importId);
  expect(preview).toMatchObject({
    possible: true,
    reason: null,
    counts: {
      created: { total: 3, removed: 1, kept: 2 },
      values: { total: 4, restored: 0, changedSince: 2, lastIdentifier: 2 },
    },
  });
  expect(await server.client.startUndo(importId)).toEqual({ importId, status: 'undoing', isNew: true });
  const told = [];
  for await (const { state } of server.client.followUndo(importId)) told.push(state);
  const last = told.at(-1);
  expect(last).toMatchObject({ status: 'undone', rows: 3, counts: preview.counts });
  expect(await server.client.getUndo(importId)).toEqual(last);
  expect(await server.client.startUndo(importId)).toMatchObject({ isNew: false });
  expect(await server.client.getImport(importId)).toMatchObject({ status: 'undone' });
  const first = await server.client.listKept(importId, { limit: 3 });
  const second = await server.client.listKept(importId, { limit: 3, cursor: first.next ?? '' });
  const fields = [...first.items, ...second.items].map(({ row, field }) => `${row} ${field}`);
  expect(fields).toEqual(['1 Email', '1 FirstName', '2 Email', '2 FirstName']);
  expect(second.next).toBe(null);
  expect(await server.client.previewUndo(importId)).toMatchObject({ possible: false });
});

test('the command line undoes an import on a server, and says beforehand what that would do', async () => {
  const importId = await imported(people(['dora', 'emil']));
  const undo = ['imports', 'undo', String(importId), '--server', server.url];
  const asked = await runCli(undo);
  expect(asked).toMatchObject({ status: 0, err: '' });
  expect(asked.out).toMatch(/removed\s+2 /u);
  expect(asked.out).toContain(`muster imports undo ${importId} --yes`);
  expect(await server.client.getImport(importId)).toMatchObject({ status: 'completed' });
  const done = await runCli([...undo, '--yes', '--json']);
  expect(JSON.parse(done.out)).toMatchObject({
    importId,
    status: 'undone',
    counts: { created: { removed: 2 } },
  });
  expect(await runCli([...undo, '--preview'])).toMatchObject({
    status: 1,
    err: `Import ${importId} is undone already.\n`,
  });
});
