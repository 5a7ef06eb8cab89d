import { rm } from 'node:fs/promises';
import type { Bench } from './bench.ts';
import type { OpenBase } from './bases.ts';
import { checkpoint } from './bases.sql.ts';
import type { Case, EngineCase, Size } from './case.ts';
import type { CaseResult, EngineCost } from './case-result.ts';
import { comparisonOf } from './compare.ts';
import type { EngineTask, TaskOutcome } from './engine-task.ts';
import { expect } from './expected.ts';
import type { Expected } from './expected.ts';
import { measureEngine } from './measure-engine.ts';
import type { Measurement } from './measure.ts';
import { selectDiskBytes } from './measure.sql.ts';
import { countChanges } from './read-base.sql.ts';
import { baseTemplate, prepareBase } from './prepare-base.ts';
import { checkRoom } from './room.ts';
import { runEngine } from './run-engine.ts';
import type { EngineReport } from './run-engine.ts';
import { differences, verifyCounts, verifyCustomers } from './verify.ts';
import { writeFile } from './write-file.ts';

/**
 * Prepares, measures and verifies a case.
 * @param scale rows of the usual file: each case has its size by it
 */
export function runCase(bench: Bench, measured: Case, scale: number): Promise<CaseResult> {
  return measured.kind === 'own' ? measured.run(bench, scale) : runEngineCase(bench, measured, scale);
}

/** In a file that is there for it only: that of ten million rows is large. */
async function runEngineCase(bench: Bench, measured: EngineCase, scale: number): Promise<CaseResult> {
  const { name, columns, reach } = measured;
  const size = measured.size(scale);
  bench.onStep(`${name}: making the file of ${size.rows} rows and the base of ${size.baseRows} customers`);
  await checkRoom(bench.folder, size);
  const file = `${bench.folder}/${name}-${size.rows}.csv`;
  try {
    await writeFile(file, { headers: columns.headers, rows: measured.rows(size) });
    await prepareBase(bench, columns, size.baseRows);
    return { case: name, reach, ...size, ...(await measureCase(bench, measured, { size, file })) };
  } finally {
    await rm(file, { force: true });
  }
}

/** What the seconds are compared with is measured right before and right after the engine. */
async function measureCase(
  bench: Bench,
  measured: EngineCase,
  { size, file }: { size: Size; file: string },
): Promise<Pick<CaseResult, 'engine' | 'compared' | 'disk' | 'faults'>> {
  const { name, columns } = measured;
  const comparison = await comparisonOf(bench, measured, { size, file });
  const comparedBefore = await comparison.run();
  return bench.bases.inCopy(baseTemplate(columns, size.baseRows), async (base) => {
    const { cost, outcome, preparing } = await runTasks(bench, base, { measured, file });
    // Before the base is read, which would give a COPY another start than the one before.
    const comparedAfter = await comparison.run();
    const bytes = await selectDiskBytes(base.pool);
    bench.onStep(`${name}: comparing the customers`);
    const expected = expect(measured, size);
    const faults = [
      ...verifyTask(measured, {
        expected,
        outcome,
        changes: await countChanges(base.pool, outcome.importId),
      }),
      ...(await verifyCustomers(base.pool, { columns, expected })),
    ];
    const runs = comparison.with === null ? preparing.slice(0, 1) : [comparedBefore, comparedAfter].flat();
    const compared = { with: comparison.with ?? 'import', runs } as const;
    return { engine: cost, compared, disk: { bytes, customers: expected.customerCount }, faults };
  });
}

function verifyTask(
  { leaves }: EngineCase,
  { expected, outcome, changes }: { expected: Expected; outcome: TaskOutcome; changes: number },
): string[] {
  return [
    ...(outcome.result === null ? [] : verifyCounts([outcome.result], expected)),
    ...(leaves === 'base' ? [] : differences([['changes in the history', changes, expected.counts.updated]])),
  ];
}

interface TasksDone {
  readonly cost: EngineCost;
  readonly outcome: TaskOutcome;
  /** What the tasks before cost. */
  readonly preparing: readonly Measurement[];
}

async function runTasks(
  bench: Bench,
  base: OpenBase,
  { measured, file }: { measured: EngineCase; file: string },
): Promise<TasksDone> {
  const { name, settings, before, task } = measured;
  const preparing: Measurement[] = [];
  let previous: TaskOutcome | null = null;
  const order = (kind: EngineTask['kind']): EngineTask => ({ kind, url: base.url, file, settings, previous });
  for (const kind of before) {
    bench.onStep(`${name}: ${kind} beforehand`);
    const { cost, outcome } = await measureEngine(base, () => runEngine(order(kind)));
    preparing.push(cost);
    previous = outcome;
    await checkpoint(base.pool);
  }
  bench.onStep(`${name}: ${task}`);
  const watched = (): Promise<EngineReport> =>
    bench.watch(base, (nodeOptions) => runEngine(order(task), nodeOptions));
  return { ...(await measureEngine(base, watched)), preparing };
}
