import type pg from 'pg';
import type { Dialect } from '../csv/dialect.ts';
import type { RawRow } from '../csv/tokenizer.ts';
import { batchBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { createRowCheck } from '../row/check.ts';
import type { CheckRow } from '../row/check.ts';
import { EnumValues } from '../row/enum-values.ts';
import type { Finding } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import type { SourceLook } from '../text/source-look.ts';
import { showUndecodable } from '../text/undecodable.ts';
import { cellsOf } from './check-slices.ts';
import { selectImport } from './job.sql.ts';
import type { ImportRecord } from './job.sql.ts';
import { makeRules } from './make-rules.ts';
import { reopenSource } from './open-source.ts';
import type { ReopenedSource } from './open-source.ts';
import { outcomeOf } from './outcomes.ts';
import type { RowOutcome } from './outcomes.ts';
import { readBatches } from './read.ts';
import type { FileDialect } from './read.ts';
import { selectBatchAfter, selectBatchBefore, selectDetails } from './report.sql.ts';
import type { BatchRecord } from './report.sql.ts';

/** What became of one row. */
export interface RowReport {
  readonly row: number;
  readonly line: number;
  readonly outcome: Exclude<RowOutcome, 'blank'>;
  readonly customerId: number | null;
  readonly findings: readonly Finding[];
  /** As in the file, without the formula guard. */
  readonly cells: readonly string[];
}

export interface ReportSource {
  readonly rules: Rules;
  /** How the file is written, and its report of rejected rows. */
  readonly dialect: Dialect;
  /** The rows that the import has committed, in file order; blank ones left out. */
  readonly rows: AsyncGenerator<RowReport, void, undefined>;
}

/** Which rows are told of, and from where. */
export interface ReportOrder {
  readonly importId: number;
  /** Where the file is now; null: where it was. */
  readonly file: string | null;
  /** Rejected rows, or all. */
  readonly only: 'rejected' | 'all';
  /** Rows up to this one are not wanted, though some of them may come; absent: from the first. */
  readonly after?: number;
  /** What is known of an uploaded file. */
  readonly look?: SourceLook | null;
}

/**
 * Tells row by row what became of an import's file. Outcomes and findings that depend on the base were kept;
 * what cells alone show is found again in the file, by the same rules.
 * @throws Refusal `import-not-found`, `file-changed`
 */
export async function reportRows(
  pool: pg.Pool,
  { importId, file, only, after = 0, look = null }: ReportOrder,
): Promise<ReportSource> {
  const record = await selectImport(pool, importId);
  if (record === undefined) throw new Refusal('import-not-found', `There is no import ${importId}.`);
  const path = file ?? keptFile(record);
  const { settings, catalog, reading } = record;
  const rules = makeRules({ ...reading, importId, settings, catalog, startedAt: Number(record.started_at) });
  const source = await reopenSource(path, {
    dialect: reading.dialect,
    sha256: record.file_sha256,
    changed: `The file ${path} is not the one import ${importId} read. Put the original file there.`,
    look,
  });
  const rows = reports(pool, { rules, source, dialect: reading.dialect, only, after });
  return { rules, dialect: reading.dialect, rows };
}

/** @throws Refusal `file-removed` */
function keptFile({ id, file_path: path, file_removed_at: removedAt }: ImportRecord): string {
  if (removedAt === null) return path;
  const day = new Date(Number(removedAt)).toISOString().slice(0, 10);
  throw new Refusal(
    'file-removed',
    `The file of import ${id} was taken away on ${day}, because it was older than files are kept here (MUSTER_SOURCE_DAYS). The counts and issues of the import stay; what became of single rows can only be told with the file: muster imports rows ${id} <file>.`,
  );
}

interface Source {
  readonly rules: Rules;
  readonly source: ReopenedSource;
  readonly dialect: FileDialect;
  readonly only: 'rejected' | 'all';
  readonly after: number;
}

async function* reports(pool: pg.Pool, source: Source): AsyncGenerator<RowReport, void, undefined> {
  try {
    yield* reportsOf(pool, source);
  } finally {
    await source.source.remove();
  }
}

async function* reportsOf(pool: pg.Pool, source: Source): AsyncGenerator<RowReport, void, undefined> {
  const { rules, dialect } = source;
  // Rows that create enum values change how later rows are judged, so that none can be skipped.
  const before = createsValues(rules)
    ? 0
    : await selectBatchBefore(pool, { importId: rules.importId, row: source.after });
  let done = await nextBatch(pool, rules.importId, before);
  if (done === null) return;
  const judge = createJudge(source);
  const from = {
    offset: Number(done.record.file_offset),
    row: done.first,
    line: Number(done.record.file_line),
  };
  for await (const { rows, firstRow } of readBatches(source.source.path, dialect, from, {
    rows: 5_000,
    bytes: batchBytes,
  })) {
    for (const [place, raw] of rows.entries()) {
      const row = firstRow + place;
      if (row > done.last) done = await nextBatch(pool, rules.importId, done.record.batch);
      if (done === null) return;
      const report = judge(raw, row, done);
      if (report !== null) yield report;
    }
  }
}

/** A committed batch with what is kept of its rows. */
interface Batch {
  readonly record: BatchRecord;
  readonly first: number;
  readonly last: number;
  readonly kept: ReadonlyMap<number, readonly Finding[]>;
  readonly customerOf: (row: number) => number | null;
}

async function nextBatch(pool: pg.Pool, importId: number, after: number): Promise<Batch | null> {
  const record = await selectBatchAfter(pool, { importId, batch: after });
  if (record === undefined) return null;
  const first = Number(record.first_row);
  const kept = new Map<number, Finding[]>();
  for (const { code, level, column_index: column, details } of await selectDetails(pool, {
    importId,
    batch: record.batch,
  })) {
    for (const [row, ...values] of details)
      kept.set(row, [...(kept.get(row) ?? []), { code, level, column, values }]);
  }
  return { record, first, last: first + record.row_count - 1, kept, customerOf: customers(record) };
}

/** Customers by row; rows must be asked for in file order. */
function customers(record: BatchRecord): (row: number) => number | null {
  let matched = 0;
  return (row) => {
    const place = row - Number(record.first_row);
    const outcome = outcomeOf(record.outcomes[place]);
    if (outcome === 'created') return Number(record.first_position) + place;
    if (outcome !== 'updated' && outcome !== 'unchanged') return null;
    matched += 8;
    return Number(record.matched.readBigInt64LE(matched - 8));
  };
}

function createJudge({ rules, only }: Source): (raw: RawRow, row: number, batch: Batch) => RowReport | null {
  const check = createRowCheck(rules, new EnumValues(rules.catalog.customFields));
  const checksAll = createsValues(rules);
  return (raw, row, batch) => {
    const outcome = outcomeOf(batch.record.outcomes[row - batch.first]);
    const customerId = batch.customerOf(row);
    const wanted = outcome !== 'blank' && (only === 'all' || outcome === 'rejected');
    const cells = cellsOf(raw, rules);
    const found = wanted || checksAll ? findAgain(check, { raw, row, cells }) : [];
    if (!wanted) return null;
    const all = [...found, ...(batch.kept.get(row) ?? [])];
    return { row, line: raw.line, outcome, customerId, findings: all, cells: shownCells(raw, cells) };
  };
}

function createsValues({ layout }: Rules): boolean {
  return layout.customs.some(({ field }) => field.kind === 'custom' && field.custom.createMissingValues);
}

/** A row whose cells are not known is one of them as a whole; bytes that are no text are written out. */
function shownCells({ damage, text }: RawRow, cells: readonly string[]): readonly string[] {
  if (damage === null) return cells;
  return (damage === 'undecodable-bytes' ? cells : [text]).map(showUndecodable);
}

function findAgain(
  check: CheckRow,
  { raw, row, cells }: { raw: RawRow; row: number; cells: readonly string[] },
): readonly Finding[] {
  return check({ row, line: raw.line, cells, damage: raw.damage })?.findings ?? [];
}
