import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UndoSizes } from '../../src/undo/undo-batch.ts';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario } from '../oracle/scenario.ts';
import { isSoak, seed } from '../scale.ts';
import { contradictions } from './conservation.ts';
import { stateOf, undoAsPreviewed } from './undone.ts';
import type { BaseState, UndoCounts } from './undone.ts';
import { inWorld, isWhole } from './world.ts';

const timeout = isSoak ? 1_800_000 : 240_000;
const runs = { seed, numRuns: isSoak ? 120 : 8 };
/** The most rows and steps that there can be. */
const whole: UndoSizes = { rows: 1_000_000, steps: 1_000_000 };

interface Course {
  readonly scenario: Scenario;
  /** Behind each import which of those before it is undone, if there is such a one. */
  readonly undos: readonly number[];
  readonly sizes: UndoSizes;
}

const courses: fc.Arbitrary<Course> = fc.record({
  scenario: scenarios({ maxRows: isSoak ? 60 : 25 }),
  undos: fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
  sizes: fc.record({ rows: fc.integer({ min: 1, max: 30 }), steps: fc.integer({ min: 1, max: 5 }) }),
});

it(
  'undos between imports, however they are cut into portions, do the same in the same numbers',
  { timeout },
  async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(courses, async (course) => {
        fc.pre(isWhole(course.scenario.catalog));
        const expected = await gone(course, whole);
        expect(await gone(course, course.sizes)).toEqual(expected);
        undone += expected.counts.length;
      }),
      runs,
    );
    expect(undone).toBeGreaterThan(runs.numRuns);
  },
);

/** Imports every file twice, undoing imports on the way and then from the first one on, and tells what is left. */
async function gone(
  { scenario: { catalog, imports }, undos }: Course,
  sizes: UndoSizes,
): Promise<{ readonly states: readonly BaseState[]; readonly counts: readonly UndoCounts[] }> {
  return inWorld(catalog, async (world) => {
    const { pool } = world;
    const ids: number[] = [];
    const states: BaseState[] = [];
    const counts: UndoCounts[] = [];
    const undone = new Set<number>();
    const undo = async (importId: number | undefined): Promise<void> => {
      if (importId === undefined || undone.has(importId)) return;
      undone.add(importId);
      counts.push(await undoAsPreviewed(pool, importId, sizes));
      states.push(await stateOf(pool));
      expect(await contradictions(pool)).toEqual([]);
    };
    for (const [at, each] of [...imports, ...imports].entries()) {
      const { result } = await world.import(each);
      if (result !== null) ids.push(result.importId);
      for (const which of undos.slice(2 * at, 2 * at + 2)) await undo(ids[which]);
    }
    for (const importId of ids) await undo(importId);
    return { states, counts };
  });
}
