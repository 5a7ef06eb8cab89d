import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { watchImport } from '../../src/client/watch-import.ts';
import { allOperations } from '../../src/contract/operations.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** A request: its path under `/api/v1`, its body, and other headers than those of JSON. */
interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

const settings = { action: 'add-and-edit' };

async function upload(): Promise<string> {
  const text = 'Email,FirstName\nanna@example.com,Anna\nbad,Eve\n';
  return (await server.client.putUpload({ name: 'a.csv' }, new TextEncoder().encode(text))).uploadId;
}

async function draft(): Promise<number> {
  const uploadId = await upload();
  return (await server.client.startImport({ uploadId, settings: { action: 'add-and-edit' }, start: false }))
    .importId;
}

async function finished(): Promise<number> {
  const importId = await draft();
  await server.client.startDraft(importId);
  for await (const { status } of watchImport(server.client, importId, { seconds: 20 }))
    expect(status).toBeTruthy();
  return importId;
}

/** Of a queue that nobody works at, because a worker would be too quick. */
async function waiting(): Promise<number> {
  const importId = await finished();
  await server.pool.query(`update import set status = 'queued', for_workers = false where id = $1`, [
    importId,
  ]);
  return importId;
}

async function paused(): Promise<number> {
  const importId = await finished();
  await server.pool.query(`update import set status = 'paused' where id = $1`, [importId]);
  return importId;
}

/** That nobody runs. */
async function rehearsal(): Promise<number> {
  const { rehearsalId } = await server.client.startRehearsal(await draft());
  await server.pool.query(
    `update rehearsal set status = 'queued', for_workers = false, lease_until = null where id = $1`,
    [rehearsalId],
  );
  return rehearsalId;
}

const tus = (name: string) => ({
  'Tus-Resumable': '1.0.0',
  'Upload-Length': '10',
  'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
});

/** For each operation something to ask for, and the same with another meaning. */
const posts: Readonly<Record<string, () => Promise<readonly [Asked, Asked]>>> = {
  createUpload: () =>
    Promise.resolve([
      { path: '/uploads', headers: tus('a.csv') },
      { path: '/uploads', headers: tus('b.csv') },
    ]),
  async inspectUpload() {
    const path = `/uploads/${await upload()}/inspection`;
    return [
      { path, body: { rows: 1 } },
      { path, body: { rows: 2 } },
    ];
  },
  async gatherEvidence() {
    const path = `/uploads/${await upload()}/evidence`;
    return [
      { path, body: { settings } },
      { path, body: { settings: { ...settings, blank: 'clear' } } },
    ];
  },
  async startImport() {
    const body = { uploadId: await upload(), settings };
    return [
      { path: '/imports', body },
      { path: '/imports', body: { ...body, name: 'other' } },
    ];
  },
  startDraft: async () => [
    { path: `/imports/${await draft()}/start` },
    { path: `/imports/${await draft()}/start` },
  ],
  cancelImport: async () => [
    { path: `/imports/${await waiting()}/cancel` },
    { path: `/imports/${await waiting()}/cancel` },
  ],
  async startRehearsal() {
    const path = `/imports/${await draft()}/rehearsals`;
    return [
      { path, body: {} },
      { path, body: { evidence: false } },
    ];
  },
  cancelRehearsal: async () => [
    { path: `/rehearsals/${await rehearsal()}/cancel` },
    { path: `/rehearsals/${await rehearsal()}/cancel` },
  ],
  resumeImport: async () => [
    { path: `/imports/${await paused()}/resume` },
    { path: `/imports/${await paused()}/resume` },
  ],
  startUndo: async () => [
    { path: `/imports/${await finished()}/undo` },
    { path: `/imports/${await finished()}/undo` },
  ],
  retryImport: async () => [
    { path: `/imports/${await finished()}/retry` },
    { path: `/imports/${await finished()}/retry` },
  ],
  applyCatalog: () =>
    Promise.resolve([
      { path: '/catalog', body: { segments: [{ name: 'One' }] } },
      { path: '/catalog', body: { segments: [{ name: 'Two' }] } },
    ]),
  createEntry: () =>
    Promise.resolve([
      { path: '/catalog/entries', body: { section: 'segments', entry: { name: 'Three' } } },
      { path: '/catalog/entries', body: { section: 'segments', entry: { name: 'Four' } } },
    ]),
  saveRecipe: () =>
    Promise.resolve([
      { path: '/recipes', body: { recipe: { name: 'One', headers: ['Email'] } } },
      { path: '/recipes', body: { recipe: { name: 'Two', headers: ['Email'] } } },
    ]),
  async saveRecipeOfImport() {
    const path = `/imports/${await finished()}/recipe`;
    return [
      { path, body: { name: 'Three' } },
      { path, body: { name: 'Four' } },
    ];
  },
};

async function ask({ path, body, headers }: Asked, key: string) {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { ...json, ...headers, 'Idempotency-Key': key },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, location: response.headers.get('Location') };
}

/** Only a start says whether it was the first one, and only then in words what it will do. */
function comparable({ text, ...rest }: Awaited<ReturnType<typeof ask>>): object {
  // What is told as events may come in other pieces.
  const answer: unknown = text.startsWith('retry:') ? {} : JSON.parse(text || '{}');
  return {
    ...rest,
    answer: { ...z.record(z.string(), z.unknown()).parse(answer), isNew: null, sentences: null },
  };
}

describe('a POST with a key', () => {
  test.each(allOperations.filter(({ method }) => method === 'POST').map(({ id }) => id))(
    'that comes again gives the same answer, and is refused with another meaning: %s',
    async (id) => {
      const [one, other] = (await posts[id]?.()) ?? [];
      if (one === undefined || other === undefined) throw new Error(`add ${id} to the table above`);
      const first = await ask(one, `key-${id}`);
      expect([first.status, first.status < 300 ? '' : first.text]).toEqual([expect.any(Number), '']);
      const again = await ask(one, `key-${id}`);
      expect(comparable(again)).toEqual(comparable(first));
      const refused = await ask(other, `key-${id}`);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('"code":"key-reused"');
    },
  );
});
