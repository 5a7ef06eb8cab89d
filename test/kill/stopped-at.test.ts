import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../database.ts';
import { isSoak, seed } from '../scale.ts';
import type { Arena } from './arena.ts';
import { checkpoint, createArena, proceed } from './arena.ts';
import { Dice } from './dice.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import { createStopper, stopPoints } from './stop-points.ts';
import type { Stopper, StopPoint } from './stop-points.ts';

const batchRows = 100;
const dice = new Dice(seed);
/** Where what the killed process has asked for may happen all the same. */
const always = new Set(['commit', 'end']);

let arena: Arena;

beforeAll(async () => {
  arena = await createArena({ seed, rows: 3_000, batchRows });
});

afterAll(() => arena.remove());

/** Lets an import commit a batch and kills it at a point; the next goes on, first waiting for what it left open. */
async function runGauntlet(
  base: TestDatabase,
  stopper: Stopper,
  points: readonly StopPoint[],
): Promise<void> {
  let runner = await proceed(arena, base);
  for (const point of points) {
    // Claiming comes before any batch.
    const batchesBefore = point.name === 'claim' ? 0 : 1;
    await stopper.arm(point, ((await checkpoint(base.pool))?.rows ?? 0) + batchesBefore * batchRows);
    await stopper.untilStopped(runner);
    runner.signal('SIGKILL');
    await runner.end();
    runner = await proceed(arena, base);
    await stopper.untilOthersWait();
    await stopper.release();
  }
  // The last of the killed had asked for the end of the import, which went with its transaction.
  expect(await runner.end()).toMatchObject({ status: 'completed' });
}

it.each(Array.from({ length: isSoak ? 5 : 1 }, (_, trial) => trial + 1))(
  `an import killed in every statement, and in the commit, leaves what an undisturbed one does (seed ${seed}), trial %i`,
  { timeout: 180_000 },
  async () => {
    const points = isSoak
      ? stopPoints
      : stopPoints.filter(({ name }) => always.has(name) || dice.chance(0.3));
    const base = await arena.createBase();
    const stopper = await createStopper(base.url);
    try {
      await runGauntlet(base, stopper, points);
      const story = points.map(({ name }) => name);
      expect([...story, firstDifference(await dumpBase(base.pool), arena.expected)]).toEqual([
        ...story,
        null,
      ]);
    } finally {
      await stopper.end();
      await base.drop();
    }
  },
);
