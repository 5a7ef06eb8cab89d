import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSoak, seed } from '../scale.ts';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario } from '../oracle/scenario.ts';
import { contradictions, wrongSums } from './conservation.ts';
import { firstDifference } from '../kill/dump-base.ts';
import type { BaseDump } from '../kill/dump-base.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import { inWorld, isWhole } from './world.ts';
import type { ImportRun } from './world.ts';

const limits = { maxRows: isSoak ? 80 : 30 };

const cutAt = (mostRows: number): fc.Arbitrary<{ rows: number; bytes: number }> =>
  fc.oneof(
    fc.record({ rows: fc.integer({ min: 1, max: mostRows }), bytes: fc.constant(2 ** 24) }),
    fc.record({ rows: fc.constant(1_000), bytes: fc.integer({ min: 1, max: 2_000 }) }),
  );

const sizes = fc.record({
  batch: cutAt(20),
  slice: cutAt(6),
  portionBytes: fc.constantFrom(1, 1_000, 2 ** 20),
  identifiersAtOnce: fc.constantFrom(1, 4, 1_000),
  filterAfter: fc.constantFrom(0, 10, 1_000),
});

/** Runs a scenario in batches of a size and tells what is left and what was told, but for the batches themselves. */
function run(
  { catalog, imports }: Scenario,
  sized: Partial<Sizes>,
): Promise<{ dump: BaseDump; runs: unknown[] }> {
  return inWorld(catalog, async (world) => {
    const runs: unknown[] = [];
    for (const each of imports) {
      const done = await world.import(each, sized);
      expect(wrongSums(done, each)).toEqual([]);
      runs.push(told(done));
    }
    expect(await contradictions(world.pool)).toEqual([]);
    return { dump: withoutBatches(await world.dump()), runs };
  });
}

function told({ result, reports }: ImportRun): unknown {
  const { seconds: _, rowsPerSecond: __, ...rest } = result ?? { seconds: 0, rowsPerSecond: 0 };
  return { ...rest, reports };
}

function withoutBatches(dump: BaseDump): BaseDump {
  return { ...dump, import_batch: [], import_issue: [] };
}

it(
  'counts add up, the base does not contradict itself, and sizes of batches and slices show in nothing',
  { timeout: isSoak ? 1_800_000 : 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(scenarios(limits), fc.tuple(sizes, sizes), async (scenario, [one, other]) => {
        fc.pre(isWhole(scenario.catalog));
        const whole = await run(scenario, {});
        for (const each of [one, other]) {
          const cut = await run(scenario, each);
          expect(firstDifference(cut.dump, whole.dump)).toBe(null);
          expect(cut.runs).toEqual(whole.runs);
        }
      }),
      { seed, numRuns: isSoak ? 250 : 8 },
    ),
);
