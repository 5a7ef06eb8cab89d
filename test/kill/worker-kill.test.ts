import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDraft } from '../../src/queue/draft.ts';
import { importProgress, isOver, subscribeProgress } from '../../src/queue/progress.ts';
import { enqueueImport, startDraft } from '../../src/queue/start-draft.ts';
import type { TestDatabase } from '../database.ts';
import { isSoak, seed } from '../scale.ts';
import type { Arena } from './arena.ts';
import { createArena } from './arena.ts';
import { Dice } from './dice.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import type { ImportProcess, Task } from './import-process.ts';
import { createStopper } from './stop-points.ts';
import { WorkerProcesses } from './worker-processes.ts';

const rows = isSoak ? 40_000 : 6_000;
const batchRows = isSoak ? 400 : 200;
const dice = new Dice(seed);
const title = `(seed ${seed})`;

let arena: Arena;
let base: TestDatabase;
let workers: WorkerProcesses;

beforeAll(async () => {
  arena = await createArena({ seed, rows, batchRows });
});

afterAll(() => arena.remove());

beforeEach(async () => {
  base = await arena.createBase();
  workers = new WorkerProcesses(arena, base);
});

afterEach(async () => {
  await workers.killAll();
  await base.drop();
});

const worker = (more?: Partial<Task>) => workers.start(more);

/** Queues the arena's import, by its start at a fixed moment. */
async function enqueue(): Promise<number> {
  const { file, name, settings, delimiter, startedBy } = arena.request;
  const importId = await createDraft(base.pool, { file, name, settings, delimiter, startedBy });
  await startDraft(base.pool, importId, { moment: arena.startedAt });
  return importId;
}

async function untilOver(importId: number): Promise<string> {
  let status = '';
  for await (const report of subscribeProgress(base.pool, importId)) ({ status } = report);
  return status;
}

async function expectUndisturbed(): Promise<void> {
  expect(firstDifference(await dumpBase(base.pool), arena.expected)).toBe(null);
}

/** Has at most two attempts in a row die without a batch: the third would be the import's end. */
class Killer {
  #dead = 0;
  #rows = 0;
  kills = 0;

  async kill(victim: ImportProcess, importId: number): Promise<void> {
    const hasBatch = (): boolean => victim.said.some((said) => (said.rows ?? 0) > this.#rows);
    if (this.#dead >= 1 || dice.chance(0.7)) await victim.hear(() => hasBatch());
    await sleep(dice.next() * (isSoak ? 150 : 40));
    victim.signal('SIGKILL');
    await victim.end();
    this.kills += 1;
    const { rows: done } = await importProgress(base.pool, importId);
    this.#dead = done > this.#rows ? 0 : this.#dead + 1;
    this.#rows = done;
  }
}

it.each(Array.from({ length: isSoak ? 10 : 1 }, (_, trial) => trial + 1))(
  `an import whose workers are killed again and again leaves what an undisturbed one does ${title}, trial %i`,
  { timeout: 600_000 },
  async () => {
    const importId = await enqueue();
    const killer = new Killer();
    const seen: number[] = [];
    const watching = (async () => {
      for await (const report of subscribeProgress(base.pool, importId)) seen.push(report.rows);
    })();
    while (killer.kills < (isSoak ? 20 : 10)) {
      if (isOver((await importProgress(base.pool, importId)).status)) break;
      await killer.kill(worker(), importId);
    }
    worker();
    expect(await untilOver(importId)).toBe('completed');
    await watching;
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(killer.kills).toBeGreaterThanOrEqual(5);
    await expectUndisturbed();
  },
);

/** As if the lease of whoever runs the import had run out. */
async function expireLease(importId: number): Promise<void> {
  await base.pool.query(
    `update import_control set lease_until = now() - interval '1 second' where import_id = $1`,
    [importId],
  );
}

describe('an import is taken over by a worker that waits', () => {
  it(`when the one that runs it is killed ${title}`, async () => {
    const importId = await enqueue();
    const first = worker({ stopBehindRow: 2 * batchRows });
    await first.untilStopped();
    const heir = worker();
    // Long enough to see that it does not take what somebody has.
    await sleep(1_000);
    expect(heir.said).toEqual([]);
    first.signal('SIGKILL');
    expect(await untilOver(importId)).toBe('completed');
    expect(heir.said[0]).toEqual({ started: importId });
    await expectUndisturbed();
  });

  it(`when the one that runs it stands still past its lease, and then writes nothing more ${title}`, async () => {
    const importId = await enqueue();
    const stale = worker({ stopBehindRow: batchRows });
    await stale.untilStopped();
    await expireLease(importId);
    const heir = worker({ stopBehindRow: 3 * batchRows });
    await heir.untilStopped();
    const before = await dumpBase(base.pool);
    stale.signal('SIGCONT');
    expect(await stale.hear(({ ended }) => ended !== undefined)).toMatchObject({ refused: 'wrong-state' });
    expect(firstDifference(await dumpBase(base.pool), before)).toBe(null);
    heir.signal('SIGCONT');
    expect(await untilOver(importId)).toBe('completed');
    await expectUndisturbed();
  });

  it(`when that stands still in the middle of a batch ${title}`, async () => {
    const importId = await enqueue();
    const stopper = await createStopper(base.url);
    try {
      await stopper.arm({ name: 'members', table: 'segment_member', on: 'before insert', nth: 5 }, batchRows);
      const stale = worker();
      await stopper.untilStopped(stale);
      stale.signal('SIGSTOP');
      await stopper.release();
      await expireLease(importId);
      const heir = worker();
      expect(await untilOver(importId)).toBe('completed');
      expect(heir.said[0]).toEqual({ started: importId });
      await expectUndisturbed();
      stale.signal('SIGCONT');
      expect(await stale.hear(({ ended }) => ended !== undefined)).toMatchObject({ refused: 'wrong-state' });
      await expectUndisturbed();
    } finally {
      await stopper.end();
    }
  });
});

it(`an import that kills three workers in a row is failed with the reason, and the next one runs ${title}`, async () => {
  const importId = await enqueue();
  const stopper = await createStopper(base.url);
  try {
    for (let death = 1; death <= 3; death += 1) {
      await stopper.arm({ name: 'creations', table: 'customer', on: 'before insert' }, 0);
      const victim = worker();
      await stopper.untilStopped(victim);
      victim.signal('SIGKILL');
      await victim.end();
      await stopper.release();
    }
    const { file, name, settings, delimiter, startedBy } = arena.request;
    const next = await enqueueImport(base.pool, { file, name, settings, delimiter, startedBy });
    worker();
    expect(await untilOver(importId)).toBe('failed');
    const { failure, attempt } = await importProgress(base.pool, importId);
    expect(failure).toMatch(/died 3 times in a row at the same place/u);
    expect(attempt).toBe(4);
    expect(await untilOver(next.importId)).toBe('completed');
  } finally {
    await stopper.end();
  }
});

it(`two workers that race for an import do it once ${title}`, async () => {
  const importId = await enqueue();
  const both = [worker(), worker()];
  expect(await untilOver(importId)).toBe('completed');
  for (const one of both) {
    one.signal('SIGTERM');
    expect(await one.end()).toEqual({ status: 'stopped' });
  }
  expect(both.flatMap(({ said }) => said).filter((line) => line.started !== undefined)).toHaveLength(1);
  await expectUndisturbed();
});

it(`a worker told to stop parks its import, which another one completes ${title}`, async () => {
  const importId = await enqueue();
  const first = worker();
  await first.hear((said) => said.rows !== undefined);
  first.signal('SIGTERM');
  expect(await first.end()).toEqual({ status: 'stopped' });
  expect((await importProgress(base.pool, importId)).status).toBe('running');
  worker();
  expect(await untilOver(importId)).toBe('completed');
  await expectUndisturbed();
});
