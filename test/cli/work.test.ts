import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packageRoot } from '../../src/config.ts';
import { importProgress, isOver, subscribeProgress } from '../../src/queue/progress.ts';
import { enqueueImport } from '../../src/queue/start-draft.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { customers, makeFiles } from '../queue/files.ts';
import type { Files } from '../queue/files.ts';

let files: Files;
let folder: string;
let store: Store;

beforeEach(async () => {
  files = await makeFiles();
  folder = await mkdtemp(join(tmpdir(), 'muster-work-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const serverSettings = { shared_buffers: '16MB' };
  store = await openStore({ dataDir: folder, databaseUrl: null, serverSettings });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
  await files.remove();
});

/** `muster work` on the same data folder. */
function work() {
  const child = spawn(process.execPath, [join(packageRoot, 'bin/muster.js'), 'work', '--data-dir', folder], {
    env: { MUSTER_SERVER_SETTINGS: 'shared_buffers=16MB' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  const exited = once(child, 'close').then(([status]: unknown[]) => status);
  return {
    pid: child.pid ?? 0,
    out: () => out,
    stop(signal: NodeJS.Signals): Promise<unknown> {
      child.kill(signal);
      return exited;
    },
  };
}

async function enqueue(name: string, rows: number): Promise<number> {
  const { importId } = await enqueueImport(
    store.pool,
    await files.request(`${name}.csv`, customers(name, rows)),
  );
  return importId;
}

it('"muster work" runs what is queued, outlives a kill -9 of the embedded server, and ends at a signal', async () => {
  const worker = work();
  const first = await enqueue('first', 10);
  for await (const { status } of subscribeProgress(store.pool, first)) if (isOver(status)) break;
  const { rows } = await store.pool.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
  process.kill(Number(rows[0]?.file.split('\n')[0]), 'SIGKILL');
  // Nobody is asked to start it again.
  let second: number | null = null;
  while (second === null) second = await enqueue('second', 10).catch(() => sleep(50).then(() => null));
  for await (const { status } of subscribeProgress(store.pool, second)) if (isOver(status)) break;
  expect(await importProgress(store.pool, second)).toMatchObject({ status: 'completed', rows: 10 });
  expect(await worker.stop('SIGTERM')).toBe(0);
  expect(worker.out()).toContain(`Import ${first} begins.\nImport ${first} is over.\n`);
  expect(worker.out()).toMatch(/Stopped\. An import that was not through goes on with the next worker\.\n$/u);
});

it('of an import that is at work when its worker is killed another one makes the end', async () => {
  const worker = work();
  const importId = await enqueue('large', 60_000);
  for await (const { status } of subscribeProgress(store.pool, importId)) if (status === 'running') break;
  await worker.stop('SIGKILL');
  const heir = work();
  for await (const { status } of subscribeProgress(store.pool, importId)) if (isOver(status)) break;
  expect(await importProgress(store.pool, importId)).toMatchObject({
    status: 'completed',
    counts: { total: 60_000, created: 60_000 },
  });
  expect(await heir.stop('SIGINT')).toBe(0);
});
