import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstDifference } from '../kill/dump-base.ts';
import type { BaseDump } from '../kill/dump-base.ts';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario, ScenarioImport } from '../oracle/scenario.ts';
import { isSoak, seed } from '../scale.ts';
import { withoutImports } from './without-imports.ts';
import { inWorld, isWhole } from './world.ts';
import type { ImportRun } from './world.ts';

/** Runs the imports and tells what is left, and what became of the rows of all of them together. */
function run(catalog: Scenario['catalog'], imports: readonly ScenarioImport[]): Promise<Left> {
  return inWorld(catalog, async (world) => {
    const rows: string[] = [];
    for (const each of imports) rows.push(...(await world.import(each)).reports.map(outcomeOf));
    return { dump: withoutImports(await world.dump()), rows };
  });
}

interface Left {
  readonly dump: BaseDump;
  readonly rows: readonly string[];
}

/** What a row's own cells and the base decide; whom earlier rows of its import touched is another matter. */
function outcomeOf({ outcome, customerId, findings }: ImportRun['reports'][number]): string {
  const found = findings.filter(({ code }) => code !== 'touched-before');
  return `${outcome} ${customerId} ${found.map(({ code, column }) => `${code} ${column}`).join(', ')}`;
}

it(
  'a file cut in two at any row gives the customers that the whole file does',
  { timeout: isSoak ? 1_800_000 : 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(scenarios({ maxRows: isSoak ? 60 : 25 }), fc.nat(100), async (scenario, percent) => {
        fc.pre(isWhole(scenario.catalog));
        const imports = scenario.imports.map(withPhoneStyle);
        const parts = imports.flatMap((each) => cut(each, Math.round((each.rows.length * percent) / 100)));
        const [whole, cutUp] = [await run(scenario.catalog, imports), await run(scenario.catalog, parts)];
        expect(cutUp.rows).toEqual(whole.rows);
        expect(firstDifference(cutUp.dump, whole.dump)).toBe(null);
      }),
      { seed, numRuns: isSoak ? 300 : 12 },
    ),
);

/** Detection would look at each part by itself. */
function withPhoneStyle(each: ScenarioImport): ScenarioImport {
  return { ...each, settings: { ...each.settings, phoneStyle: each.settings.phoneStyle ?? 'national' } };
}

function cut(each: ScenarioImport, at: number): ScenarioImport[] {
  return [
    { ...each, rows: each.rows.slice(0, at) },
    { ...each, rows: each.rows.slice(at) },
  ];
}
