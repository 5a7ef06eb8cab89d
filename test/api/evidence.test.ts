import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ worker: false });
});
afterAll(() => server.stop());

const rows = Array.from({ length: 30 }, (_, row) => `a${row}@example.com,0${(row % 9) + 1}/05/1980`);
const text = `Email,BirthDate\n${rows.join('\n')}\n`;
const sentence = 'could be meant with the day or with the month first';
const settings = { action: 'add-and-edit' as const };

async function upload(content: string): Promise<string> {
  const bytes = new TextEncoder().encode(content);
  return (await server.client.putUpload({ name: 'a.csv' }, bytes)).uploadId;
}

test('an inspection calls out what looks wrong about the first values', async () => {
  const { callOuts } = await server.client.inspectUpload(await upload(text), { settings, rows: 0 });
  expect(callOuts).toMatchObject({ rows: 30, isWhole: true, items: [{ code: 'dates-could-be-swapped' }] });
});

test('of a long file it says how far it has looked', async () => {
  const { callOuts } = await server.client.inspectUpload(
    await upload(`Email\n${'x@example.com\n'.repeat(9_000)}`),
  );
  expect(callOuts).toMatchObject({ isWhole: false, items: [{ code: 'contact-on-many-rows' }] });
  expect(callOuts.rows).toBeGreaterThan(1_000);
  expect(callOuts.rows).toBeLessThan(9_000);
});

test('a file without rows has nothing to look at', async () => {
  const { callOuts } = await server.client.inspectUpload(await upload('Email\n'), { settings });
  expect(callOuts).toEqual({ rows: 0, isWhole: true, items: [] });
});

test('all values are gone through on request, with progress', async () => {
  const states = [];
  for await (const { state } of server.client.gatherEvidence(await upload(text), { settings }))
    states.push(state);
  expect(states.at(-1)).toMatchObject({
    rows: 30,
    bytes: text.length,
    totalBytes: text.length,
    evidence: { file: 'a.csv', rows: { total: 30 }, callOuts: [{ code: 'dates-could-be-swapped' }] },
  });
});

test('what an import would be refused for is told before', async () => {
  const events = server.client.gatherEvidence(await upload(text), {
    settings: { ...settings, dataSource: 'x' },
  });
  expect(await problemOf(events.next())).toMatchObject({ status: 422, code: 'settings' });
});

test('a start tells what to look at', async () => {
  const { sentences } = await server.client.startImport({ uploadId: await upload(text), settings });
  expect(sentences.join(' ')).toContain(sentence);
});
