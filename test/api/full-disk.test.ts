import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from '../../src/api/server.ts';
import { createClient } from '../../src/client/client.ts';
import type { Client } from '../../src/client/client.ts';
import { openFolderStore } from '../../src/store/file-store-folder.ts';
import { ArrivalLooks } from '../../src/upload/arrival-looks.ts';
import { UploadTurns } from '../../src/upload/upload-turns.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ worker: false });
});
afterAll(() => server.stop());

/** Another server whose files lie in a folder, with so much to be left free. */
async function serveFrom(
  folder: string,
  reserveBytes: number,
): Promise<{ client: Client; close: () => Promise<void> }> {
  const { pool } = server;
  const files = await openFolderStore(folder);
  const app = createServer(
    {
      pool,
      uploads: { pool, files, looks: new ArrivalLooks(), maxBytes: 10_000_000, reserveBytes },
      turns: new UploadTurns(pool),
      by: 'anna',
      undoWindowDays: 30,
      closing: new AbortController().signal,
    },
    null,
  );
  const client = createClient(await app.listen({ host: '127.0.0.1', port: 0 }));
  return { client, close: () => app.close() };
}

test('an upload that the disk has no room for is refused before anything is sent, saying what is missing', async () => {
  const { client, close } = await serveFrom(join(server.dataDir, 'reserved'), 2 ** 60);
  for (const asked of [
    client.createUpload({ name: 'a.csv', bytes: 1_000 }),
    client.putUpload({ name: 'a.csv' }, new TextEncoder().encode('Email\na@example.com\n')),
  ])
    expect(await problemOf(asked)).toMatchObject({
      status: 507,
      code: 'no-space',
      detail: expect.stringMatching(/ TB are missing in the data folder/u) as unknown,
    });
  await close();
});

const run = promisify(execFile);

/** Whether a disk of our own can be made here: that takes root, and leave to mount. */
const canMount = await run('unshare', ['--mount', 'true']).then(
  () => process.getuid?.() === 0,
  () => false,
);

describe.runIf(canMount)('a disk that fills up while a file arrives (as root)', () => {
  let folder = '';
  beforeAll(async () => {
    folder = join(server.dataDir, 'small');
    await mkdir(folder);
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  });
  afterAll(async () => {
    await run('umount', [folder]);
    await rm(folder, { recursive: true });
  });

  test('is said with 507; what has arrived stays, and the upload goes on when there is room', async () => {
    const { client, close } = await serveFrom(folder, 0);
    const bytes = new TextEncoder().encode(`Email\n${'anna@example.com\n'.repeat(40_000)}`);
    const headers = await client.createUpload({ name: 'a.csv', bytes: bytes.length });
    const id = headers.get('Location')?.split('/').at(-1) ?? '';
    // Somebody else needs the room meanwhile.
    await writeFile(join(folder, 'ballast'), Buffer.alloc(800_000));
    const refused = await problemOf(client.sendPart(id, { offset: 0, bytes }));
    expect(refused).toMatchObject({ status: 507, code: 'no-space' });
    await rm(join(folder, 'ballast'));
    const offset = Number((await client.findOffset(id)).get('Upload-Offset'));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(bytes.length);
    await client.sendPart(id, { offset, bytes: bytes.subarray(offset) });
    expect(await client.getUpload(id)).toMatchObject({ complete: true, content: { lines: 40_001 } });
    await close();
  });
});
