import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startImport } from '../../src/import/run.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import { undoHere } from '../../src/undo/undo-here.ts';
import { subscribeUndo, undoProgressOf } from '../../src/undo/undo-progress.ts';
import type { TestDatabase } from '../database.ts';
import { isSoak, seed } from '../scale.ts';
import { createArena } from './arena.ts';
import type { Arena } from './arena.ts';
import { Dice } from './dice.ts';
import { dumpBase, firstDifference, withoutMoments } from './dump-base.ts';
import type { BaseDump } from './dump-base.ts';
import { startProcess } from './import-process.ts';
import { WorkerProcesses } from './worker-processes.ts';

const rows = isSoak ? 12_000 : 2_400;
const dice = new Dice(seed);
const undo = { rows: 200, steps: 100 };
const mostKills = isSoak ? 30 : 4;

let arena: Arena;
let expected: BaseDump;

beforeAll(async () => {
  arena = await createArena({ seed, rows, batchRows: 200 });
  expected = await undone(async ({ pool }, importId) => {
    await undoHere(pool, importId);
  });
});

afterAll(() => arena.remove());

/** Imports the arena's file into a base, has its undo done in a way, and tells what the base is then. */
async function undone(way: (base: TestDatabase, importId: number) => Promise<void>): Promise<BaseDump> {
  const base = await arena.createBase();
  try {
    const { request, startedAt, sizes } = arena;
    const { importId } = await startImport(base.pool, request, { startedAt, sizes });
    await startUndo(base.pool, { importId, startedBy: 'test', windowDays: 100_000 });
    await way(base, importId);
    expect(await undoProgressOf(base.pool, importId)).toMatchObject({ status: 'undone' });
    return withoutMoments(await dumpBase(base.pool));
  } finally {
    await base.drop();
  }
}

it(
  `an undo that is killed again and again, and ended by a worker, leaves what an undisturbed one does (seed ${seed})`,
  { timeout: 600_000 },
  async () => {
    let kills = 0;
    const found = await undone(async (base, importId) => {
      while (kills < mostKills && (await isOpen(base, importId))) {
        const victim = startProcess({ url: base.url, sizes: {}, importId, undo });
        await victim.hear(({ rows: told }) => told !== undefined);
        await sleep(dice.next() * 60);
        if (!victim.hasEnded()) kills += 1;
        victim.signal('SIGKILL');
        await victim.end();
      }
      const workers = new WorkerProcesses(arena, base);
      workers.start();
      for await (const { status } of subscribeUndo(base.pool, importId))
        expect(status).toMatch(/^undo(ing|ne)$/u);
      await workers.killAll();
    });
    expect(kills).toBeGreaterThan(mostKills / 4);
    expect(firstDifference(found, expected)).toBe(null);
  },
);

async function isOpen({ pool }: TestDatabase, importId: number): Promise<boolean> {
  return (await undoProgressOf(pool, importId)).status === 'undoing';
}
