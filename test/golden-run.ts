import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import { reasonOf } from '../src/cli/suggestion-text.ts';
import { applyCatalog } from '../src/catalog/apply-catalog.ts';
import type { CustomerDocument, SubscriptionDocument } from '../src/contract/customer.ts';
import type { ActionDocument, ChangeDocument } from '../src/contract/history.ts';
import type { ImportResult } from '../src/contract/import-result.ts';
import { importSettings } from '../src/contract/import-settings.ts';
import type { SuggestionTaker } from '../src/import/advise-mapping.ts';
import { rejectedRows } from '../src/import/report.ts';
import { reportRows } from '../src/import/row-reports.ts';
import type { RowReport } from '../src/import/row-reports.ts';
import { startImport } from '../src/import/run.ts';
import { Refusal } from '../src/refusal.ts';
import { customerHistory } from '../src/registry/customer-history.ts';
import { exportCustomers } from '../src/registry/export-customers.ts';
import type { GoldenFolder, GoldenImport } from './golden-folder.ts';

/** What became of a golden folder. */
export interface GoldenAnswer {
  readonly refusal: Refusal | null;
  /** Findings about the files before `input.csv`: a story begins without any. */
  readonly issuesBefore: readonly string[];
  /** How many imports the base knows of. */
  readonly imports: number;
  readonly done: GoldenResult;
}

export interface GoldenResult {
  readonly result: ImportResult | null;
  /** What was said before the first row. */
  readonly told: readonly string[];
  /** What was said row by row; blank rows are not among them. */
  readonly reports: readonly RowReport[];
  readonly customers: readonly GoldenCustomer[];
  readonly rejectedFile: string;
}

export type GoldenCustomer = Omit<CustomerDocument, 'subscriptions'> & {
  /** `main/Email/news unsubscribed`, sorted. */
  readonly subscriptions: readonly string[];
  /** `importId` is the place of the import in the folder, from 1. */
  readonly changes: readonly ChangeDocument[];
  readonly actions: readonly ActionDocument[];
};

interface At {
  readonly pool: Pool;
  /** Where files are written to be imported. */
  readonly directory: string;
}

/** Applies the folder's catalog to an empty base and imports its files, one after the other. */
export async function runGoldenFolder(folder: GoldenFolder, at: At): Promise<GoldenAnswer> {
  await applyCatalog(at.pool, folder.catalog);
  const issuesBefore: string[] = [];
  const importIds: number[] = [];
  for (const before of folder.before) {
    const { importId, issues } = await runImport(before, at);
    importIds.push(importId);
    issuesBefore.push(...issues.map(({ example }) => `${before.name}: ${example}`));
  }
  const told: string[] = [];
  const outcome = await orRefusal(runImport(folder.input, at, (sentences) => told.push(...sentences)));
  const refusal = outcome instanceof Refusal ? outcome : null;
  const result = outcome instanceof Refusal ? null : outcome;
  if (result !== null) importIds.push(result.importId);
  const customers = await readCustomers(at.pool, importIds, statesHistory(folder));
  const rows = result === null ? { reports: [], rejectedFile: '' } : await readRows(at.pool, result.importId);
  const { rowCount } = await at.pool.query('select from import');
  return { refusal, issuesBefore, imports: rowCount ?? 0, done: { result, told, customers, ...rows } };
}

async function runImport(
  { name, bytes, settings, startedAt, dialect, suggested }: GoldenImport,
  { pool, directory }: At,
  onSentences: (sentences: readonly string[]) => unknown = () => undefined,
): Promise<ImportResult> {
  const file = join(directory, name);
  await writeFile(file, bytes);
  const { success, data, error } = importSettings.safeParse(settings);
  if (!success) throw new Refusal('settings', z.prettifyError(error));
  const taker: SuggestionTaker = { tell: (found) => onSentences(found.map(reasonOf)) };
  const taken = suggested ? { suggested: taker } : {};
  const request = { file, name: null, settings: data, ...dialect, ...taken, startedBy: 'golden' };
  const listener = { onStart: ({ sentences }: { sentences: readonly string[] }) => onSentences(sentences) };
  return startImport(pool, request, { startedAt, listener });
}

async function orRefusal<T>(work: Promise<T>): Promise<T | Refusal> {
  return work.catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}

async function readRows(
  pool: Pool,
  importId: number,
): Promise<Pick<GoldenResult, 'reports' | 'rejectedFile'>> {
  const { rows } = await reportRows(pool, { importId, file: null, only: 'all' });
  const reports: RowReport[] = [];
  for await (const report of rows) reports.push(report);
  return { reports, rejectedFile: await textOf(rejectedRows(pool, { importId, file: null })) };
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Histories cost three statements a customer, so they are read where a story needs them. */
function statesHistory({ expected }: GoldenFolder): boolean {
  if ('refused' in expected) return false;
  return expected.customers.some(({ changes, actions }) => changes !== undefined || actions !== undefined);
}

async function readCustomers(
  pool: Pool,
  importIds: readonly number[],
  withHistory: boolean,
): Promise<GoldenCustomer[]> {
  const text = await textOf(exportCustomers(pool, { format: 'ndjson', brand: null, segment: null }));
  const customers: GoldenCustomer[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const { subscriptions, ...document } = parseCustomer(line);
    const { changes, actions } = withHistory
      ? await customerHistory(pool, document.customerId)
      : { changes: [], actions: [] };
    const place = ({ importId }: { readonly importId: number }): { readonly importId: number } => ({
      importId: importIds.indexOf(importId) + 1,
    });
    customers.push({
      ...document,
      subscriptions: subscriptions.map(writtenShort).toSorted(),
      changes: changes.map((change) => Object.assign(change, place(change))),
      actions: actions.map((action) => Object.assign(action, place(action))),
    });
  }
  return customers;
}

function parseCustomer(line: string): CustomerDocument {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own export, a document a line
  return JSON.parse(line) as CustomerDocument;
}

function writtenShort({ brand, channel, topic, value }: SubscriptionDocument): string {
  return `${[brand, channel, topic].filter((part) => part !== null).join('/')} ${value}`;
}
