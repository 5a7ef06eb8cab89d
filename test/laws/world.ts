import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import type { Rehearsal, RehearsalSample } from '../../src/contract/rehearsal-answers.ts';
import type { ImportResult } from '../../src/contract/import-result.ts';
import { reportRows } from '../../src/import/row-reports.ts';
import type { RowReport } from '../../src/import/row-reports.ts';
import { startImport } from '../../src/import/run.ts';
import { Refusal } from '../../src/refusal.ts';
import { rehearsalSamples } from '../../src/registry/rehearsal-samples.ts';
import { showRehearsal } from '../../src/registry/rehearsals.ts';
import { rehearseFile } from '../../src/rehearsal/rehearse-file.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { dumpBase } from '../kill/dump-base.ts';
import type { BaseDump } from '../kill/dump-base.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import type { Scenario, ScenarioImport } from '../oracle/scenario.ts';

/** A base of its own, with a catalog, in which imports follow one another. */
export interface World {
  readonly pool: TestDatabase['pool'];
  import(each: ScenarioImport, sizes?: Partial<Sizes>): Promise<ImportRun>;
  /** What its import would do; null when it would be refused. */
  rehearse(each: ScenarioImport, sizes?: Partial<Sizes>): Promise<RehearsalRun | null>;
  dump(): Promise<BaseDump>;
}

/** What the engine tells of an import. */
export interface ImportRun {
  /** Null when it was refused before start. */
  readonly result: ImportResult | null;
  readonly headers: readonly string[];
  /** Every row but blank ones, in file order. */
  readonly reports: readonly RowReport[];
}

/** What a rehearsal tells of an import. */
export interface RehearsalRun {
  readonly rehearsal: Rehearsal;
  readonly samples: readonly RehearsalSample[];
}

const bytes = 2 ** 24;
/** Several slices a batch, so that later ones meet what earlier ones have not committed. */
const usual: Sizes = {
  batch: { rows: 7, bytes },
  slice: { rows: 3, bytes },
  portionBytes: 500,
  identifiersAtOnce: 5,
  filterAfter: 4,
};

/** Makes a world, does the work in it, and removes it. */
export async function inWorld<T>(
  catalog: Scenario['catalog'],
  work: (world: World) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-laws-'));
  const database = await createDatabase();
  const { pool } = database;
  let files = 0;
  try {
    await applyCatalog(pool, catalog);
    return await work({
      pool,
      async import(each, sizes = usual) {
        const file = join(folder, `${(files += 1)}.csv`);
        await writeFile(file, csvOf(each));
        return runImport({ pool, file, each, sizes });
      },
      async rehearse(each, sizes = usual) {
        const file = join(folder, `${(files += 1)}.csv`);
        await writeFile(file, csvOf(each));
        return runRehearsal({ pool, file, each, sizes });
      },
      dump: () => dumpBase(pool),
    });
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}

/** A catalog that shrinking has taken a parent area from is no counter-example. */
export function isWhole({ areas = [] }: Scenario['catalog']): boolean {
  return areas.every(
    ({ parent }) => parent === undefined || areas.some(({ externalId }) => externalId === parent),
  );
}

/** Every cell quoted, so that the file says exactly what the scenario does. */
function csvOf({ headers, rows }: ScenarioImport): string {
  return [headers, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

interface Request {
  readonly pool: TestDatabase['pool'];
  readonly file: string;
  readonly each: ScenarioImport;
  readonly sizes: Partial<Sizes>;
}

async function runImport({ pool, file, each, sizes }: Request): Promise<ImportRun> {
  const { settings, startedAt } = each;
  const request = { file, name: null, settings, delimiter: ',', startedBy: 'law' };
  try {
    const result = await startImport(pool, request, { startedAt, sizes });
    const { rules, rows } = await reportRows(pool, { importId: result.importId, file, only: 'all' });
    const reports: RowReport[] = [];
    for await (const report of rows) reports.push(report);
    return { result, headers: rules.mapping.headers, reports };
  } catch (error) {
    if (error instanceof Refusal) return { result: null, headers: [], reports: [] };
    throw error;
  }
}

async function runRehearsal({ pool, file, each, sizes }: Request): Promise<RehearsalRun | null> {
  const { settings, startedAt } = each;
  const request = { file, name: null, settings, delimiter: ',', startedBy: 'law' };
  try {
    const rehearsalId = await rehearseFile(pool, { request, withEvidence: false, startedAt, sizes });
    return {
      rehearsal: await showRehearsal(pool, rehearsalId),
      samples: await rehearsalSamples(pool, { rehearsalId, outcome: null }),
    };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
