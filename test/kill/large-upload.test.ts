import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { watchImport } from '../../src/client/watch-import.ts';
import { packageRoot } from '../../src/config.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { isSoak, seed } from '../scale.ts';

let base: TestDatabase;
let dataDir: string;
let server: ChildProcess | null = null;
beforeEach(async () => {
  base = await createDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'muster-large-'));
});
afterEach(async () => {
  server?.kill('SIGKILL');
  await base.drop();
  // However large it was.
  await rm(dataDir, { recursive: true });
});

/** `muster serve` as a process of its own. @returns its address */
async function start(port: number): Promise<string> {
  const args = ['serve', '--port', String(port), '--data-dir', dataDir, '--database', base.url];
  server = spawn(process.execPath, [join(packageRoot, 'bin/muster.js'), ...args], {
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout === null) throw new Error('no output');
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const first: IteratorResult<string, undefined> = await lines.next();
  return /http:\/\/[\d.:]+\d/u.exec(first.value ?? '')?.[0] ?? '';
}

/** A process is started, on a machine that may be busy. */
const timeout = isSoak ? 3_600_000 : 180_000;

const note = 'x'.repeat(960);
const header = Buffer.from('Email,Note\n');
const row = (index: number): string => `a${String(index).padStart(8, '0')}@example.com,${note}\n`;

/** So many rows of 986 bytes, made as they are sent. */
function* rows(count: number): Generator<Buffer> {
  yield header;
  for (let from = 0; from < count; from += 100) {
    const part = Array.from({ length: Math.min(100, count - from) }, (_, place) => row(from + place));
    yield Buffer.from(part.join(''));
  }
}

async function put(url: string, count: number): Promise<string> {
  const sending = request(`${url}/api/v1/uploads?name=large.csv`, { method: 'PUT' });
  const answered = once(sending, 'response');
  await pipeline(Readable.from(rows(count)), sending);
  await answered;
  const { rows: found } = await base.pool.query<{ id: string }>('select id from upload');
  return found[0]?.id ?? '';
}

/** The most memory the server has ever had, in MB. */
async function mostMegabytes(): Promise<number> {
  const status = await readFile(`/proc/${server?.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1]) / 1024;
}

const count = isSoak ? 1_089_000 : 20_000;
const megabytes = Math.round((count * row(0).length) / 1024 ** 2);

describe.runIf(existsSync('/proc/self/status'))('memory, where Linux tells of it', () => {
  it(`is at most 400 MB for upload, inspection and import of ${megabytes} MB`, { timeout }, async () => {
    const url = await start(0);
    const client = createClient(url);
    const uploadId = await put(url, count);
    const settings = { action: 'add-and-edit' as const, ignore: ['Note'] };
    expect(await client.inspectUpload(uploadId, { settings })).toMatchObject({ problem: null });
    const { importId } = await client.startImport({ uploadId, settings });
    for await (const { status } of watchImport(client, importId, { seconds: 60 }))
      expect(status).toBeTruthy();
    expect(await client.getImport(importId)).toMatchObject({ status: 'completed', rows: { created: count } });
    const most = await mostMegabytes();
    process.stderr.write(`${megabytes} MB: VmHWM ${Math.round(most)} MB\n`);
    expect(most).toBeLessThanOrEqual(400);
  });
});

/** Where the rest of the file is cut each time, as a share of it; the same for the same seed. */
function cuts(): number[] {
  if (!isSoak) return [0.5];
  const random = Array.from({ length: 50 }, (_, index) => (((seed + index) * 7_919) % 9_973) / 9_973);
  return [0, 0.01, 0.5, 0.99, ...random];
}

it('an upload goes on where it was when its server was killed, each time', { timeout }, async () => {
  const bytes = new Uint8Array(Buffer.concat([...rows(isSoak ? 20_000 : 3_000)]));
  let url = await start(0);
  const { port } = new URL(url);
  const headers = await createClient(url).createUpload({ name: 'a.csv', bytes: bytes.length });
  const id = headers.get('Location')?.split('/').at(-1) ?? '';
  const offset = async (): Promise<number> =>
    Number((await createClient(url).findOffset(id)).get('Upload-Offset'));
  for (const cut of cuts()) {
    const from = await offset();
    const end = from + Math.floor((bytes.length - from) * cut);
    const sending = request(`${url}/api/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': from,
        'Content-Type': 'application/offset+octet-stream',
        'Content-Length': bytes.length - from,
      },
    });
    sending.on('error', () => undefined);
    await new Promise((resolve) => sending.write(bytes.subarray(from, end), resolve));
    const killed = once(server ?? sending, 'exit');
    server?.kill('SIGKILL');
    await killed;
    url = await start(Number(port));
    const arrived = await offset();
    expect(arrived).toBeGreaterThanOrEqual(from);
    expect(arrived).toBeLessThanOrEqual(end);
  }
  const from = await offset();
  await createClient(url).sendPart(id, { offset: from, bytes: bytes.subarray(from) });
  expect(await createClient(url).getUpload(id)).toMatchObject({ complete: true, received: bytes.length });
  const stored = new Uint8Array(await readFile(join(dataDir, 'files', id)));
  expect(Buffer.compare(stored, bytes)).toBe(0);
});
