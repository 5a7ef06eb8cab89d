import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { reportRows } from '../../src/import/row-reports.ts';
import type { RowReport } from '../../src/import/row-reports.ts';
import { startImport } from '../../src/import/run.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import { Refusal } from '../../src/refusal.ts';
import { exportCustomers } from '../../src/registry/export-customers.ts';
import { customerHistory } from '../../src/registry/customer-history.ts';
import type { Answer } from './compare.ts';
import type { CustomerJson, HistoryJson } from './export.ts';
import type { ImportOutcome, RowOutcome } from './model.ts';
import type { Scenario, ScenarioImport } from './scenario.ts';

/** Runs a scenario's imports on an empty base and tells what the engine made of each, in the model's words. */
export async function runScenario(pool: Pool, scenario: Scenario, folder: string): Promise<Answer[]> {
  await applyCatalog(pool, scenario.catalog);
  const answers: Answer[] = [];
  // The model numbers imports by their place; a refused one leaves no trace in the base.
  const places = new Map<number, number>();
  for (const [index, each] of scenario.imports.entries()) {
    const file = join(folder, `import-${index + 1}.csv`);
    await writeFile(file, csvOf(each));
    const outcome = await runImport({ pool, file, each, batchSize: scenario.batchSize }, (importId) =>
      places.set(importId, index + 1),
    );
    answers.push({ outcome, ...(await readBase(pool, places)) });
    await rm(file);
  }
  return answers;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the comparison that follows looks at every key
const customerOf = (line: string): CustomerJson => JSON.parse(line) as CustomerJson;

/** Every cell quoted, so that the file says exactly what the scenario does. */
function csvOf({ headers, rows }: ScenarioImport): string {
  return [headers, ...rows].map(lineOf).join('');
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}

interface Run {
  readonly pool: Pool;
  readonly file: string;
  readonly each: ScenarioImport;
  readonly batchSize: number;
}

/** Several slices and portions a batch, so that later ones meet what earlier ones have not committed. */
const sizesOf = (batchSize: number): Sizes => ({
  batch: { rows: batchSize, bytes: 2 ** 24 },
  slice: { rows: Math.min(5, Math.ceil(batchSize / 2)), bytes: 2 ** 20 },
  portionBytes: 600,
  identifiersAtOnce: 6,
  filterAfter: batchSize % 2 === 0 ? 0 : 10,
});

async function runImport(
  { pool, file, each, batchSize }: Run,
  taken: (importId: number) => void,
): Promise<ImportOutcome> {
  const { settings, startedAt, rows } = each;
  const request = { file, name: null, settings, delimiter: ',', startedBy: 'property' };
  try {
    const result = await startImport(pool, request, { startedAt, sizes: sizesOf(batchSize) });
    taken(result.importId);
    const fileIssues = result.issues
      .filter((issue) => issue.rows.length === 0)
      .flatMap(({ code, level, column, count }) =>
        Array.from({ length: count }, () => ({ code, level, column })),
      );
    return {
      rows: await rowsOf({ pool, file, importId: result.importId, count: rows.length }),
      fileIssues,
      refused: null,
    };
  } catch (error) {
    if (error instanceof Refusal) return { rows: [], fileIssues: [], refused: error.message };
    throw error;
  }
}

async function rowsOf(of: {
  pool: Pool;
  file: string;
  importId: number;
  count: number;
}): Promise<RowOutcome[]> {
  const { rules, rows } = await reportRows(of.pool, { importId: of.importId, file: of.file, only: 'all' });
  const told = new Map<number, RowReport>();
  for await (const report of rows) told.set(report.row, report);
  return Array.from({ length: of.count }, (_, index) => {
    const report = told.get(index + 1);
    if (report === undefined) return { row: index + 1, outcome: 'blank', customerId: null, issues: [] };
    const { row, outcome, customerId, findings } = report;
    const issues = findings.map(({ code, level, column }) => ({
      code,
      level,
      column: rules.mapping.headers[column] ?? null,
    }));
    return { row, outcome, customerId, issues };
  });
}

async function readBase(pool: Pool, places: ReadonlyMap<number, number>): Promise<Omit<Answer, 'outcome'>> {
  let text = '';
  for await (const chunk of exportCustomers(pool, { format: 'ndjson', brand: null, segment: null }))
    text += chunk;
  const customers = text
    .split('\n')
    .filter((line) => line !== '')
    .map(customerOf);
  const histories: HistoryJson[] = [];
  for (const { customerId } of customers)
    histories.push(placed(await customerHistory(pool, customerId), places));
  return { customers, histories };
}

function placed(history: HistoryJson, places: ReadonlyMap<number, number>): HistoryJson {
  const place = <T extends { readonly importId: number }>(entry: T): T => ({
    ...entry,
    importId: places.get(entry.importId) ?? -1,
  });
  return { ...history, changes: history.changes.map(place), actions: history.actions.map(place) };
}
