import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchRehearsal } from '../../src/client/watch-import.ts';
import { rehearsal, rehearsalSample } from '../../src/contract/rehearsal-answers.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const settings = { action: 'add-and-edit' } as const;

async function draft(name: string, text: string): Promise<number> {
  const { uploadId } = await server.client.putUpload({ name }, new TextEncoder().encode(text));
  return (await server.client.startImport({ uploadId, settings, start: false })).importId;
}

test('a draft is rehearsed over HTTP: begun once, followed to its end, and read with samples and evidence', async () => {
  const importId = await draft('a.csv', 'Email,FirstName\nann@example.com,Ann\nnobody,Bob\n');
  const key = 'once';
  const begun = await server.client.startRehearsal(importId, {}, key);
  expect(await server.client.startRehearsal(importId, {}, key)).toEqual(begun);
  const { rehearsalId } = begun;
  const states: string[] = [];
  for await (const { status } of watchRehearsal(server.client, rehearsalId, { seconds: 10 }))
    states.push(status);
  expect(states.at(-1)).toBe('completed');
  const told = await server.client.getRehearsal(rehearsalId);
  expect(rehearsal.parse(told)).toEqual(told);
  expect(told).toMatchObject({ importId, result: { rows: { created: 1, rejected: 1 } }, outdated: [] });
  expect(await server.client.latestRehearsal(importId)).toEqual({ rehearsal: told });
  const { items } = await server.client.listRehearsalSamples(rehearsalId);
  expect(items.map((item) => rehearsalSample.parse(item))).toEqual(items);
  expect(items.map(({ outcome }) => outcome)).toEqual(['created', 'rejected']);
  const { items: rejected } = await server.client.listRehearsalSamples(rehearsalId, { outcome: 'rejected' });
  expect(rejected).toMatchObject([{ row: 2, cells: ['nobody', 'Bob'], customerId: null }]);
  expect(await server.client.getRehearsalEvidence(rehearsalId)).toMatchObject({ rows: { total: 2 } });
});

test('a start says that its rehearsal is outdated', async () => {
  const importId = await draft('b.csv', 'Email\nb@example.com\n');
  const { rehearsalId } = await server.client.startRehearsal(importId, { evidence: false });
  for await (const _ of watchRehearsal(server.client, rehearsalId, { seconds: 10 }));
  await server.client.applyCatalog({ segments: [{ name: 'Later' }] });
  expect((await server.client.getRehearsal(rehearsalId)).outdated).toEqual(['catalog']);
  expect((await server.client.startDraft(importId)).sentences.at(-1)).toContain('outdated: the catalog');
});

test('what is not there, is over, or was not asked for is refused in a sentence', async () => {
  const { client } = server;
  expect(await problemOf(client.getRehearsal(999))).toMatchObject({
    status: 404,
    code: 'rehearsal-not-found',
  });
  expect(await problemOf(client.startRehearsal(999))).toMatchObject({
    status: 404,
    code: 'import-not-found',
  });
  const importId = await draft('c.csv', 'Email\nc@example.com\n');
  expect(await client.latestRehearsal(importId)).toEqual({ rehearsal: null });
  const { rehearsalId } = await client.startRehearsal(importId, { evidence: false });
  for await (const _ of watchRehearsal(client, rehearsalId, { seconds: 10 }));
  expect(await problemOf(client.cancelRehearsal(rehearsalId))).toMatchObject({ status: 409 });
  expect(await problemOf(client.getRehearsalEvidence(rehearsalId))).toMatchObject({
    status: 409,
    detail: `There is no evidence of values: rehearsal ${rehearsalId} was made without it.`,
  });
});
