import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, pre } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../database.ts';
import { isSoak, seed } from '../scale.ts';
import { firstDifference } from './compare.ts';
import { runScenario } from './engine.ts';
import { scenarios } from './generate.ts';
import { predict } from './predict.ts';
import type { Scenario } from './scenario.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-oracle-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test(
  'an import is indistinguishable from applying its rows one by one',
  { timeout: isSoak ? 1_800_000 : 240_000 },
  async () => {
    let rows = 0;
    await assert(
      asyncProperty(scenarios({ maxRows: isSoak ? 60 : 20 }), async (scenario) => {
        pre(isWhole(scenario.catalog));
        rows += scenario.imports.reduce((sum, each) => sum + each.rows.length, 0);
        expect(await difference(scenario)).toBe(null);
      }),
      { seed, numRuns: isSoak ? 1_000 : 150 },
    );
    expect(rows).toBeGreaterThan(isSoak ? 50_000 : 2_000);
  },
);

/** A catalog that shrinking has taken a parent area from is no counter-example. */
function isWhole({ areas = [] }: Scenario['catalog']): boolean {
  return areas.every(
    ({ parent }) => parent === undefined || areas.some(({ externalId }) => externalId === parent),
  );
}

/** The first thing in which engine and model differ, after any import of the scenario. */
async function difference(scenario: Scenario): Promise<string | null> {
  const database = await createDatabase();
  try {
    const answers = await runScenario(database.pool, scenario, folder);
    for (const [index, model] of predict(scenario).entries()) {
      const engine = answers[index];
      if (engine === undefined) return `no answer for import ${index + 1}`;
      const found = firstDifference({ scenario, index }, engine, model);
      if (found !== null) return found;
    }
    return null;
  } finally {
    await database.drop();
  }
}
