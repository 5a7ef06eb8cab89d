import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import { undoHere } from '../../src/undo/undo-here.ts';
import { firstDifference, withoutMoments } from '../kill/dump-base.ts';
import type { BaseDump } from '../kill/dump-base.ts';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario } from '../oracle/scenario.ts';
import { isSoak, seed } from '../scale.ts';
import { contradictions } from './conservation.ts';
import { inWorld, isWhole } from './world.ts';

const timeout = isSoak ? 1_800_000 : 240_000;
const runs = { seed, numRuns: isSoak ? 50 : 4 };
const sizes = { rows: 10, steps: 2 };

it('an undo that is stopped behind every batch does the same as one that is not', { timeout }, async () => {
  let stops = 0;
  await sameWith(async (pool, importId) => {
    for (;;) {
      const stop = new AbortController();
      const onProgress = (): void => stop.abort();
      const ended = await undoHere(pool, importId, { sizes, onProgress, signal: stop.signal }).catch(
        isStopped,
      );
      if (ended !== null) return;
      stops += 1;
    }
  });
  expect(stops).toBeGreaterThan(runs.numRuns / 3);
});

it(
  'an undo whose connections break at any moment does the same as one that is let be',
  { timeout },
  async () => {
    let breaks = 0;
    await sameWith(async (pool, importId, draw) => {
      for (;;) {
        const ending = undoHere(pool, importId, { sizes }).then(
          () => 'over' as const,
          () => 'broken' as const,
        );
        await Promise.race([ending, wait(draw(60))]);
        await breakAll(pool);
        if ((await ending) === 'over') return;
        breaks += 1;
      }
    });
    expect(breaks).toBeGreaterThan(runs.numRuns / 3);
  },
);

/** Undoes the first import of scenarios in both ways, and compares all that is in the bases afterwards. */
async function sameWith(
  undo: (pool: Pool, importId: number, draw: (most: number) => number) => Promise<void>,
): Promise<void> {
  const cases = fc.tuple(scenarios({ maxRows: isSoak ? 60 : 40 }), fc.array(fc.nat(), { minLength: 20 }));
  await fc.assert(
    fc.asyncProperty(cases, async ([scenario, numbers]) => {
      fc.pre(isWhole(scenario.catalog));
      let at = 0;
      const draw = (most: number): number => (numbers[(at += 1) % numbers.length] ?? 0) % (most + at);
      const expected = await undone(scenario, async (pool, importId) => {
        await undoHere(pool, importId, { sizes });
      });
      const found = await undone(scenario, (pool, importId) => undo(pool, importId, draw));
      expect(firstDifference(found, expected)).toBe(null);
    }),
    runs,
  );
}

async function undone(
  { catalog, imports }: Scenario,
  undo: (pool: Pool, importId: number) => Promise<void>,
): Promise<BaseDump> {
  return inWorld(catalog, async (world) => {
    const results = [];
    for (const each of imports) results.push((await world.import(each)).result);
    const importId = results.find((result) => result !== null)?.importId;
    if (importId !== undefined) {
      await startUndo(world.pool, { importId, windowDays: 100_000, startedBy: 'law' });
      await undo(world.pool, importId);
    }
    expect(await contradictions(world.pool)).toEqual([]);
    return withoutMoments(await world.dump());
  });
}

function isStopped(error: unknown): null {
  if (error instanceof Refusal && error.code === 'interrupted') return null;
  throw error;
}

async function breakAll(pool: Pool): Promise<void> {
  await pool.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
}
