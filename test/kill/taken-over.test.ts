import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startImport } from '../../src/import/run.ts';
import type { TestDatabase } from '../database.ts';
import { isSoak, seed } from '../scale.ts';
import type { Arena } from './arena.ts';
import { createArena, proceed } from './arena.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import type { ImportProcess } from './import-process.ts';
import { createStopper, stopPoints } from './stop-points.ts';

const batchRows = 200;
const title = `(seed ${seed})`;

let arena: Arena;
let base: TestDatabase;
let started: ImportProcess[];

beforeAll(async () => {
  arena = await createArena({ seed, rows: 1_400, batchRows });
});

afterAll(() => arena.remove());

beforeEach(async () => {
  started = [];
  base = await arena.createBase();
});

afterEach(async () => {
  for (const one of started) {
    one.signal('SIGKILL');
    await one.end();
  }
  await base.drop();
});

/** A process that does the import, or goes on with it. */
async function run(more: { readonly stopBehindRow?: number } = {}): Promise<ImportProcess> {
  const one = await proceed(arena, base, more);
  started.push(one);
  return one;
}

/** A process that stands still between two batches, behind a row. */
async function runUntil(row: number): Promise<ImportProcess> {
  const one = await run({ stopBehindRow: row });
  await one.untilStopped();
  expect(one.said.at(-1)).toEqual({ rows: row });
  return one;
}

/** Breaks a connection of the server's: that which holds the lock of the one import that writes. */
async function breakLock(): Promise<void> {
  const { rowCount } = await base.pool.query(
    `select pg_terminate_backend(pid, 5000) from pg_locks join pg_stat_activity using (pid)
      where datname = current_database() and application_name like 'muster-%' and locktype = 'advisory' and granted and objsubid = 1 and objid = 7061996`,
  );
  expect(rowCount).toBe(1);
}

/** Breaks all connections but those of the test. */
async function breakAll(): Promise<void> {
  await base.pool.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and application_name like 'muster-%' and pid <> pg_backend_pid()`,
  );
}

/** Before the fence nobody is in anybody's way. */
function afterFence(name: string): boolean {
  return !['claim', 'end'].includes(name);
}

async function expectUndisturbed(): Promise<void> {
  expect(firstDifference(await dumpBase(base.pool), arena.expected)).toBe(null);
}

describe('two processes that continue the same import at once', () => {
  it(`one does, the other waits and finds it over ${title}`, async () => {
    const killed = await runUntil(batchRows);
    killed.signal('SIGKILL');
    await killed.end();
    const ends = await Promise.all((await Promise.all([run(), run()])).map((one) => one.end()));
    const [done, refused] = ends[0]?.status === undefined ? ends.toReversed() : ends;
    expect(done).toEqual({ status: 'completed' });
    expect(refused).toMatchObject({ refused: 'wrong-state' });
    expect(refused?.sentence).toMatch(/Import 2 is (?:over|completed): there is nothing to continue/u);
    await expectUndisturbed();
  });

  it(`the one that waits goes on where the other was killed, not where it was when it asked ${title}`, async () => {
    const first = await runUntil(batchRows);
    const second = await run();
    await second.hear((said) => said.waits !== undefined);
    first.signal('SIGCONT');
    await first.hear((said) => (said.rows ?? 0) > batchRows);
    first.signal('SIGKILL');
    expect(await second.end()).toEqual({ status: 'completed' });
    await expectUndisturbed();
  });
});

describe('a process that was stopped and taken over', () => {
  it(`between two batches finds its import taken over and writes nothing more ${title}`, async () => {
    const stale = await runUntil(batchRows);
    await breakLock();
    const heir = await runUntil(3 * batchRows);
    const before = await dumpBase(base.pool);
    stale.signal('SIGCONT');
    expect(await stale.end()).toMatchObject({ refused: 'wrong-state' });
    expect(firstDifference(await dumpBase(base.pool), before)).toBe(null);
    heir.signal('SIGCONT');
    expect(await heir.end()).toEqual({ status: 'completed' });
    await expectUndisturbed();
  });

  it(`finds it over when the other is through ${title}`, async () => {
    const stale = await runUntil(batchRows);
    await breakLock();
    expect(await (await run()).end()).toEqual({ status: 'completed' });
    stale.signal('SIGCONT');
    expect(await stale.end()).toMatchObject({ refused: 'wrong-state' });
    await expectUndisturbed();
  });

  it.each(stopPoints.filter(({ name }) => name === 'commit' || (isSoak && afterFence(name))))(
    `in $name, its connections broken, can commit nothing ${title}`,
    async (point) => {
      const stopper = await createStopper(base.url);
      await stopper.arm(point, batchRows);
      const stale = await run();
      await stopper.untilStopped(stale);
      stale.signal('SIGSTOP');
      await breakAll();
      await stopper.release();
      await stopper.end();
      const heir = await runUntil(3 * batchRows);
      const before = await dumpBase(base.pool);
      stale.signal('SIGCONT');
      expect(await stale.end()).toMatchObject({ refused: 'wrong-state' });
      expect(firstDifference(await dumpBase(base.pool), before)).toBe(null);
      heir.signal('SIGCONT');
      expect(await heir.end()).toEqual({ status: 'completed' });
      await expectUndisturbed();
    },
  );
});

describe('an import', () => {
  it(`that lost its lock to another one writes nothing more until it is continued ${title}`, async () => {
    const loser = await runUntil(batchRows);
    await breakLock();
    // Another import of the same file; the first must not write in between.
    const other = { ...arena.request, name: 'other' };
    const result = await startImport(base.pool, other, { startedAt: arena.startedAt, sizes: arena.sizes });
    expect(result.status).toBe('completed');
    const before = await dumpBase(base.pool);
    loser.signal('SIGCONT');
    expect(await loser.end()).toMatchObject({ refused: 'interrupted' });
    expect(firstDifference(await dumpBase(base.pool), before)).toBe(null);
    expect(await (await run()).end()).toEqual({ status: 'completed' });
  });
});
