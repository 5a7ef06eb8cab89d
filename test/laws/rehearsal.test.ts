import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RehearsalResult, RehearsalSample } from '../../src/contract/rehearsal-answers.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import { customerHistory } from '../../src/registry/customer-history.ts';
import { replaceUnstorable } from '../../src/value/clean.ts';
import { isSoak, seed } from '../scale.ts';
import { firstDifference } from '../kill/dump-base.ts';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario } from '../oracle/scenario.ts';
import { readCustomers, toldByResult } from './before-and-after.ts';
import { inWorld, isWhole } from './world.ts';
import type { ImportRun, RehearsalRun, World } from './world.ts';

const limits = { maxRows: isSoak ? 80 : 30 };

/** Files of few people: their rows meet one another across batches. */
const batches = fc.constantFrom(1, 2, 7, 1_000);

const sizesOf = (batchRows: number): Sizes => ({
  batch: { rows: batchRows, bytes: 2 ** 24 },
  slice: { rows: Math.max(1, Math.min(4, Math.ceil(batchRows / 2))), bytes: 2 ** 20 },
  portionBytes: 400,
  identifiersAtOnce: 3,
  filterAfter: batchRows % 2 === 0 ? 0 : 6,
});

it(
  'a rehearsal tells, number for number, what its import then does, and changes nothing',
  { timeout: isSoak ? 1_800_000 : 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(scenarios(limits), fc.tuple(batches, batches), async (scenario, drawn) => {
        fc.pre(isWhole(scenario.catalog));
        const compared = await inWorld(scenario.catalog, (world) => compare(world, scenario, drawn));
        expect(compared).toBeLessThanOrEqual(scenario.imports.length);
      }),
      { seed, numRuns: isSoak ? 150 : 20 },
    ),
);

/** @returns how many imports were not refused */
async function compare(
  world: World,
  { imports }: Scenario,
  [rehearsed, imported]: readonly [number, number],
): Promise<number> {
  let compared = 0;
  for (const each of imports) {
    const dump = await world.dump();
    const before = await readCustomers(world.pool);
    const told = await world.rehearse(each, sizesOf(rehearsed));
    expect(firstDifference(await world.dump(), dump)).toBe(null);
    const run = await world.import(each, sizesOf(imported));
    const { result } = run;
    if (result === null) continue;
    const after = await readCustomers(world.pool);
    const segment = each.settings.segment?.name ?? null;
    const done = await toldByResult({
      pool: world.pool,
      run: { ...run, result },
      segment,
      before,
      after,
    });
    expect(sorted(toldByRehearsal(told))).toEqual(sorted(done));
    await expectSamples(world, { run, told });
    compared += 1;
  }
  return compared;
}

function toldByRehearsal(told: RehearsalRun | null) {
  const { result = null } = told?.rehearsal ?? {};
  expect(told?.rehearsal.outdated).toEqual([]);
  if (result === null) throw new Error('the import began, but its rehearsal did not');
  const { samples: _, segment, ...rest } = result;
  return { ...rest, segmentAdded: segment?.added ?? null };
}

type Told = Omit<RehearsalResult, 'samples' | 'segment'>;

/** Lists whose order is the catalog's, which exports do not show. */
function sorted<T extends Told>(told: T): T {
  return {
    ...told,
    erased: byText(told.erased),
    subscriptions: byText(told.subscriptions),
    actions: { ...told.actions, templates: byText(told.actions.templates) },
  };
}

const byText = <V>(list: readonly V[]): V[] =>
  list.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

/** Samples are the first rows of each outcome, with the changes that history has of them. */
async function expectSamples(
  { pool }: World,
  { run, told }: { run: ImportRun; told: RehearsalRun | null },
): Promise<void> {
  const kept = new Map<string, number>();
  const expected = run.reports.filter(({ outcome }) => {
    kept.set(outcome, (kept.get(outcome) ?? 0) + 1);
    return (kept.get(outcome) ?? 0) <= 100;
  });
  const samples = told?.samples ?? [];
  expect(samples.map(({ row, line, outcome, cells }) => ({ row, line, outcome, cells }))).toEqual(
    expected.map(({ row, line, outcome, cells }) => ({
      row,
      line,
      outcome,
      cells: cells.map(replaceUnstorable),
    })),
  );
  for (const [index, { findings }] of expected.entries())
    expect(codesOf(samples[index]?.issues ?? [])).toEqual(codesOf(findings));
  for (const sample of samples)
    expect({ row: sample.row, changes: changesOf(sample) }).toEqual({
      row: sample.row,
      changes: await changesIn(pool, run, sample.row),
    });
}

const codesOf = (issues: readonly { readonly code: string; readonly level: string }[]): string[] =>
  issues.map(({ code, level }) => `${level} ${code}`).toSorted();

/** History tells of a creation only that it was one. */
function changesOf({ outcome, changes }: RehearsalSample): unknown {
  return outcome === 'created' ? 'creation' : changes;
}

/** What history has of a row. */
async function changesIn(pool: World['pool'], run: ImportRun, row: number): Promise<unknown> {
  const { customerId = null } = run.reports.find((report) => report.row === row) ?? {};
  if (customerId === null) return [];
  const { changes } = await customerHistory(pool, customerId);
  const found = changes.find((each) => each.importId === run.result?.importId && each.row === row);
  if (found === undefined) return [];
  return found.created ? 'creation' : found.fields;
}
