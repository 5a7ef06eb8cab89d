import type pg from 'pg';
import type { Catalog } from '../customer/catalog.ts';
import type { CreatedEnumValue } from '../row/enum-values.ts';
import type { ImportSettings } from '../row/settings.ts';
import type { Transaction } from '../store/transaction.ts';
import type { FindingGroup } from './finding-groups.ts';
import type { Reading } from './job.ts';
import type { Counts } from './outcomes.ts';
import type { Position } from './read.ts';

type Client = pg.ClientBase | pg.Pool;

/** The base's own clock, whole milliseconds: the moment of start is part of the import. */
export async function selectNow(client: Client): Promise<number> {
  const { rows } = await client.query<[string]>({
    text: `select floor(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    rowMode: 'array',
  });
  return Number(rows[0]?.[0]);
}

/** Keeps a catalog under its hash, unless an earlier import did. */
export async function insertSnapshot(
  tx: Transaction,
  snapshot: { hash: string; catalog: string },
): Promise<void> {
  await tx.query(
    'insert into catalog_snapshot (hash, catalog) values ($1, $2) on conflict (hash) do nothing',
    [snapshot.hash, snapshot.catalog],
  );
}

export interface NewImport {
  /** The draft it comes of; null: it gets a number of its own. */
  readonly draftId: number | null;
  /** Any worker runs it; else the process that starts it. */
  readonly forWorkers: boolean;
  /** Of the text that its rows are read from. */
  readonly textBytes: number;
  readonly settings: ImportSettings;
  readonly name: string | null;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly file: {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  };
  readonly reading: Reading;
  readonly segmentId: number | null;
  readonly catalogHash: string;
  readonly start: Position;
}

/** Writes a new import down as queued; imports run in the order of their starts. */
export async function insertImport(tx: Transaction, job: NewImport): Promise<number> {
  const { rows } = await tx.query<[string]>({
    text: `insert into import (status, action, name, started_by, started_at, file_name, file_path, file_bytes,
        file_sha256, settings, reading, segment_id, catalog_hash, next_offset, next_row, next_line, text_bytes,
        for_workers, id) overriding system value
      values ('queued', $1, $2, $3, to_timestamp($4::bigint / 1000.0), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
        $15, $16, $17, coalesce($18::bigint, nextval(pg_get_serial_sequence('import', 'id'))))
      returning id`,
    values: [
      job.settings.action,
      job.name,
      job.startedBy,
      job.startedAt,
      job.file.name,
      job.file.path,
      job.file.bytes,
      job.file.sha256,
      JSON.stringify(job.settings),
      JSON.stringify(job.reading),
      job.segmentId,
      job.catalogHash,
      job.start.offset,
      job.start.row,
      job.start.line,
      job.textBytes,
      job.forWorkers,
      job.draftId,
    ],
    rowMode: 'array',
  });
  return Number(rows[0]?.[0]);
}

/** An import as it stands in the base, with the catalog of its start. */
export interface ImportRecord {
  readonly id: string;
  readonly status: string;
  readonly settings: ImportSettings;
  readonly reading: Reading;
  readonly segment_id: number | null;
  readonly catalog: Catalog;
  readonly started_at: string;
  readonly file_name: string;
  readonly file_path: string;
  readonly file_bytes: string;
  readonly file_sha256: string;
  readonly attempt: number;
  readonly next_offset: string;
  readonly next_row: string;
  readonly next_line: string;
  readonly seconds: number;
  /** Epoch milliseconds; null: its file is where it was, as far as we know. */
  readonly file_removed_at: string | null;
}

/** Reads an import by its primary key; undefined when there is none. Jsonb is what `insertImport` wrote. */
export async function selectImport(client: Client, importId: number): Promise<ImportRecord | undefined> {
  const { rows } = await client.query<ImportRecord>(
    `select i.id, i.status, i.settings, i.reading, i.segment_id, s.catalog, i.file_name, i.file_path,
        i.file_bytes, i.file_sha256, i.attempt, i.next_offset, i.next_row, i.next_line, i.seconds,
        floor(extract(epoch from i.file_removed_at) * 1000)::bigint as file_removed_at,
        floor(extract(epoch from i.started_at) * 1000)::bigint as started_at
      from import i join catalog_snapshot s on s.hash = i.catalog_hash
      where i.id = $1`,
    [importId],
  );
  return rows[0];
}

/** What the rows of earlier batches added to enums, in file order. */
export async function selectCreatedValues(client: Client, importId: number): Promise<CreatedEnumValue[]> {
  const { rows } = await client.query<{ enum_values: CreatedEnumValue[] }>(
    `select enum_values from import_batch where import_id = $1 and enum_values <> '[]' order by batch`,
    [importId],
  );
  return rows.flatMap(({ enum_values: values }) => values);
}

/**
 * The number of the next row among all rows ever applied. In a transaction the counter stays locked until it is
 * committed, so that numbers and commits have one order; outside one this waits for the batch that a killed
 * process left open.
 */
export async function lockPositions(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ next: string }>(
    'select next_position as next from row_counter where id = 1 for update',
  );
  return Number(rows[0]?.next);
}

/** Takes the numbers of a batch's rows. */
export async function takePositions(tx: Transaction, count: number): Promise<void> {
  await tx.query('update row_counter set next_position = next_position + $1 where id = 1', [count]);
}

export interface DoneBatch {
  readonly importId: number;
  readonly batch: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly firstPosition: number;
  readonly from: Position;
  readonly outcomes: Uint8Array;
  /** Customers of updated and unchanged rows, in file order. */
  readonly matched: readonly number[];
  readonly enumValues: readonly CreatedEnumValue[];
}

export async function insertBatch(tx: Transaction, done: DoneBatch): Promise<void> {
  await tx.query(
    `insert into import_batch (import_id, batch, first_row, row_count, first_position, file_offset, file_line,
        outcomes, matched, enum_values)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      done.importId,
      done.batch,
      done.firstRow,
      done.rowCount,
      done.firstPosition,
      done.from.offset,
      done.from.line,
      Buffer.from(done.outcomes),
      Buffer.from(BigInt64Array.from(done.matched, BigInt).buffer),
      JSON.stringify(done.enumValues),
    ],
  );
}

/** The findings of a batch; batch 0 holds those about the file. */
export async function insertIssues(
  tx: Transaction,
  { importId, batch, groups }: { importId: number; batch: number; groups: readonly FindingGroup[] },
): Promise<void> {
  for (const group of groups) {
    await tx.query(
      `insert into import_issue (import_id, batch, code, level, column_index, count, row_ranges, samples, details)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        importId,
        batch,
        group.code,
        group.level,
        group.column,
        group.count,
        `{${group.rowRanges.join(',')}}`,
        JSON.stringify(group.samples),
        group.details.length === 0 ? null : JSON.stringify(group.details),
      ],
    );
  }
}

export interface BatchTotals extends Counts {
  readonly importId: number;
  readonly next: Position;
  readonly warnings: number;
  readonly seconds: number;
}

/** Adds a batch to its import's counters and moves the checkpoint behind it. */
export async function updateTotals(tx: Transaction, totals: BatchTotals): Promise<void> {
  await tx.query(
    `update import set next_offset = $2, next_row = $3, next_line = $4, created = created + $5, updated = updated + $6,
        unchanged = unchanged + $7, not_found = not_found + $8, rejected = rejected + $9, blank = blank + $10,
        warnings = warnings + $11, seconds = seconds + $12, crashes = 0, breaks = 0, trouble = null
      where id = $1`,
    [
      totals.importId,
      totals.next.offset,
      totals.next.row,
      totals.next.line,
      totals.created,
      totals.updated,
      totals.unchanged,
      totals.notFound,
      totals.rejected,
      totals.blank,
      totals.warnings,
      totals.seconds,
    ],
  );
}
