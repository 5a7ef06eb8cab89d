import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/api/serve.ts';
import type { Serving } from '../../src/api/serve.ts';
import { createClient } from '../../src/client/client.ts';
import type { Client } from '../../src/client/client.ts';
import { readConfig } from '../../src/config.ts';
import { processName } from '../../src/store/pool.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

/*
 * Two servers on one base and one folder, as behind a proxy that sends each request somewhere else.
 */
let one: RunningServer;
let other: Serving;
let otherClient: Client;
beforeAll(async () => {
  one = await startServer({ worker: false });
  const store = { pool: one.pool, url: '', close: () => Promise.resolve() };
  other = await serve(store, {
    host: '127.0.0.1',
    port: 0,
    worker: false,
    config: readConfig({}),
    undoWindowDays: 30,
    dataDir: one.dataDir,
    by: 'anna',
    log: null,
  });
  otherClient = createClient(other.url);
});
afterAll(async () => {
  await other.close();
  await one.stop();
});

const line = (): string => `${randomBytes(6).toString('hex')}@example.com\n`;
const file = (lines: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`Email\n${Array.from({ length: lines }, line).join('')}`);

async function announce(bytes: Uint8Array): Promise<string> {
  const headers = await one.client.createUpload({ name: 'a.csv', bytes: bytes.length });
  return headers.get('Location')?.split('/').at(-1) ?? '';
}

/** Begins to send a part and does not get on with it. */
function beginPart(
  url: string,
  id: string,
  { offset, length }: { offset: number; length: number },
): ClientRequest {
  const sending = request(`${url}/api/v1/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': offset,
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': length,
    },
  });
  sending.on('error', () => undefined);
  return sending;
}

const offsetIn = (headers: Headers): number => Number(headers.get('Upload-Offset'));

/** What is there of a file, and what the server says it is. */
async function stored(id: string) {
  const { content } = await otherClient.getUpload(id);
  const bytes = new Uint8Array(await readFile(join(one.dataDir, 'files', id)));
  return { isWhole: content?.sha256 === sha256(bytes), sha256: sha256(bytes) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('who goes on in another process breaks off a sender that stands still, and keeps what that has brought', async () => {
  const bytes = file(2_000);
  const id = await announce(bytes);
  const half = bytes.length / 2;
  const stuck = beginPart(one.url, id, { offset: 0, length: bytes.length });
  const broken = new Promise((resolve) => stuck.once('close', resolve));
  stuck.write(bytes.subarray(0, half));
  while (
    (await one.pool.query('select from upload where id = $1 and sender is not null', [id])).rowCount === 0
  )
    await wait(20);
  await wait(200);
  const received = offsetIn(await otherClient.findOffset(id));
  await broken;
  expect(received).toBe(half);
  await otherClient.sendPart(id, { offset: half, bytes: bytes.subarray(half) });
  expect(await stored(id)).toEqual({ isWhole: true, sha256: sha256(bytes) });
});

test('of two who send at once in both processes neither damages the file', async () => {
  const bytes = file(5_000);
  const id = await announce(bytes);
  const tries = [one.client, otherClient].map(async (client, index) => {
    for (let received = 0; received < bytes.length;) {
      try {
        received = offsetIn(await client.findOffset(id));
        if (received === bytes.length) return;
        const end = Math.min(bytes.length, received + 30_000);
        const part = { offset: received, bytes: bytes.subarray(received, end) };
        received = offsetIn(await client.sendPart(id, part));
      } catch {
        // Whoever comes back at once is broken off at once.
        await wait(50 + 150 * index);
      }
    }
  });
  await Promise.all(tries);
  expect(await stored(id)).toEqual({ isWhole: true, sha256: sha256(bytes) });
});

test('an upload whose process was killed, or has stood still for ten seconds, is free', async () => {
  const bytes = file(10);
  const id = await announce(bytes);
  const had = `update upload set sender = $2, sender_until = now() + $3 * interval '1 second' where id = $1`;
  await one.pool.query(had, [id, 'killed x', 1_000]);
  expect(offsetIn(await otherClient.findOffset(id))).toBe(0);
  await one.pool.query(had, [id, `${processName} x`, 0.3]);
  await otherClient.sendPart(id, { offset: 0, bytes });
  expect(await stored(id)).toEqual({ isWhole: true, sha256: sha256(bytes) });
});
