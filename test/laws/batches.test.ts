import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BatchLimits } from '../../src/import/read.ts';
import { isSoak, seed } from '../scale.ts';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario } from '../oracle/scenario.ts';
import { contradictions, wrongSums } from './conservation.ts';
import { firstDifference } from '../kill/dump-base.ts';
import type { BaseDump } from '../kill/dump-base.ts';
import { inWorld, isWhole } from './world.ts';
import type { ImportRun } from './world.ts';

const limits = { maxRows: isSoak ? 80 : 30 };

/** Runs a scenario in batches of a size and tells what is left and what was told, but for the batches themselves. */
function run(
  { catalog, imports }: Scenario,
  size: BatchLimits,
): Promise<{ dump: BaseDump; runs: unknown[] }> {
  return inWorld(catalog, async (world) => {
    const runs: unknown[] = [];
    for (const each of imports) {
      const done = await world.import(each, size);
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
  'counts add up, the base does not contradict itself, and the size of batches shows in nothing',
  { timeout: isSoak ? 1_800_000 : 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        scenarios(limits),
        fc.constantFrom(1, 2, 3, 7, 20),
        fc.integer({ min: 1, max: 2_000 }),
        async (scenario, rows, bytes) => {
          fc.pre(isWhole(scenario.catalog));
          const whole = await run(scenario, { rows: 1_000, bytes: 2 ** 24 });
          const cut = await run(scenario, { rows, bytes: 2 ** 24 });
          const slim = await run(scenario, { rows: 1_000, bytes });
          for (const other of [cut, slim]) {
            expect(firstDifference(other.dump, whole.dump)).toBe(null);
            expect(other.runs).toEqual(whole.runs);
          }
        },
      ),
      { seed, numRuns: isSoak ? 1_000 : 12 },
    ),
);
