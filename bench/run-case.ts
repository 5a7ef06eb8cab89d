import { applyCatalog } from '#src/catalog/apply-catalog.ts';
import { migrate } from '#src/store/migrate.ts';
import { measureCopy, prepareCopy } from './bare-copy.ts';
import type { Bases, OpenBase } from './bases.ts';
import { people } from './cases.ts';
import type { Case } from './cases.ts';
import { benchCatalog } from './catalog.ts';
import { expect } from './expected.ts';
import type { Expected } from './expected.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measure.ts';
import { selectDiskBytes } from './measure.sql.ts';
import { countChanges } from './read-base.sql.ts';
import { readBase } from './read-base.ts';
import { runEngine } from './run-engine.ts';
import type { EngineReport } from './run-engine.ts';
import { writeRows } from './write-file.ts';

/** Where a benchmark runs and what it looks at. */
export interface Bench {
  readonly bases: Bases;
  /** For files. */
  readonly folder: string;
  readonly onStep: (sentence: string) => void;
  /** Watches the engine at work, when it is profiled. */
  readonly watch: Watch;
}

/** Runs the engine and looks at it meanwhile. */
export type Watch = (
  base: OpenBase,
  run: (nodeOptions: readonly string[]) => Promise<EngineReport>,
) => Promise<EngineReport>;

/** A case as it was measured. */
export interface CaseResult {
  readonly case: string;
  readonly rows: number;
  readonly baseRows: number;
  readonly engine: Measurement & Omit<EngineReport, 'result'>;
  readonly copyBefore: Measurement;
  readonly copyAfter: Measurement;
  readonly diskBytes: number;
  readonly customers: number;
  /** What is not as expected, in sentences. */
  readonly faults: readonly string[];
}

/** Prepares, measures and verifies a case: the bare COPY right before and right after the engine. */
export async function runCase(bench: Bench, measured: Case, rows: number): Promise<CaseResult> {
  const { bases, folder, onStep } = bench;
  const baseRows = measured.baseRows(rows);
  onStep(`${measured.name}: making the file of ${rows} rows and the base of ${baseRows} customers`);
  const file = `${folder}/${measured.name}-${rows}.csv`;
  await writeRows(file, measured.rows(rows));
  await prepareCopy(bases, { folder, baseRows });
  await prepareBase(bench, baseRows);
  onStep(`${measured.name}: bare COPY`);
  const copyBefore = await measureCopy(bases, { file, baseRows });
  const imported = await bases.inCopy(baseTemplate(baseRows), async (base) => {
    onStep(`${measured.name}: import`);
    const engine = await measureEngine(bench, base, file);
    // Before the base is read, which would give the COPY another start than the one before.
    onStep(`${measured.name}: bare COPY again`);
    const copyAfter = await measureCopy(bases, { file, baseRows });
    const diskBytes = await selectDiskBytes(base.pool);
    onStep(`${measured.name}: comparing the customers`);
    const expected = expect(measured, rows);
    const faults = await verify(base, { expected, rows, report: engine.report });
    const customers = baseRows + expected.created;
    return { engine: engine.cost, copyAfter, diskBytes, customers, faults };
  });
  return { case: measured.name, rows, baseRows, copyBefore, ...imported };
}

const baseTemplate = (baseRows: number): string => `muster_${baseRows}`;

async function prepareBase({ bases, folder }: Bench, baseRows: number): Promise<void> {
  await bases.make(baseTemplate(baseRows), async ({ pool, url }) => {
    await migrate(pool);
    await applyCatalog(pool, benchCatalog);
    if (baseRows === 0) return;
    const file = `${folder}/base-${baseRows}.csv`;
    await writeRows(file, people(0, baseRows));
    await runEngine({ url, file });
  });
}

async function measureEngine(
  { watch }: Bench,
  base: OpenBase,
  file: string,
): Promise<{ cost: CaseResult['engine']; report: EngineReport }> {
  const reports: EngineReport[] = [];
  const cost = await measure(base.pool, async () => {
    reports.push(await watch(base, (nodeOptions) => runEngine({ url: base.url, file }, nodeOptions)));
  });
  const [report] = reports;
  if (report === undefined) throw new Error('the engine said nothing');
  const { seconds, cpuSeconds, peakBytes } = report;
  return { cost: { ...cost, seconds, cpuSeconds, peakBytes }, report };
}

async function verify(
  { pool }: OpenBase,
  { expected, rows, report }: { expected: Expected; rows: number; report: EngineReport },
): Promise<string[]> {
  const { customers, ...counts } = expected;
  const { result } = report;
  const content = await readBase(pool);
  const wanted = { ...counts, total: rows, notFound: 0, rejected: 0, blank: 0 };
  const pairs: [string, unknown, unknown][] = [
    ['status', result.status, 'completed'],
    ['warnings', result.warnings, 0],
    ...Object.entries(wanted).map(([name, count]): [string, unknown, unknown] => [
      name,
      new Map<string, number>(Object.entries(result.rows)).get(name),
      count,
    ]),
    ['customers', content.customers, customers],
    ['identifiers', content.found, content.owned],
    ['changes in the history', await countChanges(pool, result.importId), counts.updated],
  ];
  return pairs
    .filter(([, found, wantedValue]) => found !== wantedValue)
    .map(([name, found, wantedValue]) => `${name}: ${String(found)} instead of ${String(wantedValue)}`);
}
