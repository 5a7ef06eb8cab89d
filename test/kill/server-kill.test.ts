import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDraft } from '../../src/queue/draft.ts';
import { importProgress, isOver } from '../../src/queue/progress.ts';
import { startDraft } from '../../src/queue/start-draft.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createPool } from '../../src/store/pool.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/store/store.ts';
import { isSoak, seed } from '../scale.ts';
import type { Arena, Base } from './arena.ts';
import { checkpoint, createArena, proceed } from './arena.ts';
import { Dice } from './dice.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import { startProcess } from './import-process.ts';
import type { Said } from './import-process.ts';

const rows = isSoak ? 20_000 : 1_600;
const batchRows = isSoak ? 1_000 : 200;
const dice = new Dice(seed);

let arena: Arena;
let folder: string;
let store: Store;

beforeAll(async () => {
  arena = await createArena({ seed, rows, batchRows });
  folder = await mkdtemp(join(tmpdir(), 'muster-crash-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  store = await start();
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
  await arena.remove();
});

/** A server that is as durable as a user's; its base `muster` is only the door to the others. */
function start(): Promise<Store> {
  return openStore({ dataDir: folder, databaseUrl: null, serverSettings: { shared_buffers: '16MB' } });
}

async function ask(query: string): Promise<readonly string[]> {
  const { rows: found } = await store.pool.query<[string]>({ text: query, rowMode: 'array' });
  return found.map(([value]) => value);
}

/** Does something with a base of the server that may have died since the last time. */
async function inBase<T>(name: string, work: (base: Base) => Promise<T>): Promise<T> {
  const url = new URL(store.url);
  url.pathname = `/${name}`;
  const pool = createPool(url.href);
  try {
    return await work({ url: url.href, pool });
  } finally {
    await pool.end();
  }
}

/** Signals the server's first process and starts it anew once that is gone. */
async function crashServer(signal: NodeJS.Signals): Promise<void> {
  const [file] = await ask(`select pg_read_file('postmaster.pid')`);
  process.kill(Number(file?.split('\n')[0]), signal);
  await store.close();
  store = await start();
}

/** One of the connections of the import at work; none when it is through. */
async function someConnection(name: string): Promise<string | undefined> {
  const pids = await ask(`select pid::text from pg_stat_activity where datname = '${name}' order by pid`);
  return pids.length === 0 ? undefined : dice.one(pids);
}

/** What befalls a server, and what is left when the promise resolves: one that takes connections. */
const crashes: Readonly<Record<string, (name: string) => Promise<void>>> = {
  'kill -9 of the server': () => crashServer('SIGKILL'),
  'pg_ctl stop -m immediate': () => crashServer('SIGQUIT'),
  async 'kill -9 of a connection'(name) {
    const pid = await someConnection(name);
    if (pid === undefined) return;
    process.kill(Number(pid), 'SIGKILL');
    // The server breaks all connections and recovers by itself.
    await sleep(100);
    while ((await ask('select 1').catch(() => null)) === null) await sleep(20);
  },
  async 'the end of a connection'(name) {
    const pid = await someConnection(name);
    if (pid !== undefined) await ask(`select pg_terminate_backend(${pid})`);
  },
};

/** Lets an import commit some batches, then has something befall the server; returns its last words. */
async function crashSometime(name: string, crash: string): Promise<Said | null> {
  const victim = await inBase(name, (base) => proceed(arena, base));
  const batches = dice.upTo(isSoak ? 4 : 2);
  await victim.hear(({ started }) => started !== undefined);
  await victim.hear(() => victim.said.filter((line) => line.rows !== undefined).length >= batches);
  await sleep(dice.next() * (isSoak ? 300 : 60));
  await crashes[crash]?.(name);
  return victim.end();
}

/** It is, or was so before, when the server died before it could say so. */
const isThrough = (last: Said | null): boolean =>
  last?.status === 'completed' || /Import 2 is completed/u.test(last?.sentence ?? '');

/** Lets crash after crash befall an import until it is through, or there were enough. */
async function survive(name: string, story: string[]): Promise<Said | null> {
  const kinds = Object.keys(crashes);
  for (let left = isSoak ? 12 : kinds.length; left > 0; left -= 1) {
    const crash = kinds[left % kinds.length] ?? '';
    const last = await crashSometime(name, crash);
    story.push(`${crash} behind row ${(await inBase(name, ({ pool }) => checkpoint(pool)))?.rows}`);
    if (isThrough(last)) return { status: 'completed' };
    expect([...story, last?.refused]).toEqual([...story, 'interrupted']);
    expect(last?.sentence).toContain('muster import --resume 2');
  }
  return inBase(name, async (base) => (await proceed(arena, base)).end());
}

it.each(Array.from({ length: isSoak ? 8 : 1 }, (_, trial) => trial + 1))(
  `whatever befalls the server, an import ends in a sentence and is continued to the same end (seed ${seed}), trial %i`,
  { timeout: isSoak ? 600_000 : 180_000 },
  async (trial) => {
    const name = `trial_${trial}`;
    await ask(`create database ${name}`);
    await inBase(name, async ({ pool }) => {
      await migrate(pool);
      await arena.fill(pool);
    });
    const story: string[] = [];
    const last = await survive(name, story);
    expect([...story, last]).toEqual([...story, { status: 'completed' }]);
    const dump = await inBase(name, ({ pool }) => dumpBase(pool));
    expect([...story, firstDifference(dump, arena.expected)]).toEqual([...story, null]);
  },
);

/** An address that stays when the server comes back on another port, as a foreign one stays by itself. */
async function openDoor(): Promise<Server> {
  const door = createServer((visitor) => {
    const server = connect(Number(new URL(store.url).port), '127.0.0.1');
    for (const [one, other] of [
      [visitor, server],
      [server, visitor],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return door;
}

/** A new port on an old address. */
function throughDoor(door: Server, name: string): string {
  const url = new URL(store.url);
  const address = door.address();
  if (typeof address === 'object') url.port = String(address?.port);
  url.pathname = `/${name}`;
  return url.href;
}

it(`a worker outlives whatever befalls the server, and so does its import (seed ${seed})`, async () => {
  const name = 'worker';
  await ask(`create database ${name}`);
  const importId = await inBase(name, async ({ pool }) => {
    await migrate(pool);
    await arena.fill(pool);
    const { file, name: title, settings, delimiter, startedBy } = arena.request;
    const draft = await createDraft(pool, { file, name: title, settings, delimiter, startedBy });
    await startDraft(pool, draft, { moment: arena.startedAt });
    return draft;
  });
  const progress = () => inBase(name, ({ pool }) => importProgress(pool, importId));
  const door = await openDoor();
  const { sizes } = arena;
  const worker = startProcess({ url: throughDoor(door, name), sizes, worker: true, pollMillis: 100 });
  try {
    const befalling: typeof crashes = { 'pg_ctl stop -m fast': () => crashServer('SIGINT'), ...crashes };
    for (const crash of Object.values(befalling)) {
      const { rows: done, status } = await progress();
      if (isOver(status)) break;
      await worker.hear(() => worker.said.some((said) => (said.rows ?? 0) > done));
      await crash(name);
    }
    while (!isOver((await progress()).status)) await sleep(50);
    expect(await progress()).toMatchObject({ status: 'completed', trouble: null });
    const dump = await inBase(name, ({ pool }) => dumpBase(pool));
    expect(firstDifference(dump, arena.expected)).toBe(null);
    worker.signal('SIGTERM');
    expect(await worker.end()).toEqual({ status: 'stopped' });
  } finally {
    worker.signal('SIGKILL');
    door.close();
  }
}, 180_000);
