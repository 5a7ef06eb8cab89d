import type { ValueEvidence } from '../contract/value-evidence.ts';
import type { FindingGroup } from '../import/finding-groups.ts';
import type { Counts } from '../import/outcomes.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Effects } from './effects.ts';
import type { RowSample } from './samples.ts';

/* What an attempt writes of a rehearsal: its own rows, which nobody else writes while it holds the attempt. */

interface Held {
  readonly rehearsalId: number;
  readonly attempt: number;
}

export interface Beginning {
  readonly fileName: string;
  readonly sha256: string;
  readonly headers: readonly string[];
  readonly sentences: readonly string[];
  readonly totalBytes: number;
  /** The base that it describes. */
  readonly moment: number;
  readonly position: number;
  readonly catalogHash: string;
}

/** Begins from nothing: whatever an earlier attempt had found out is deleted. False: the attempt is lost. */
export async function beginRehearsal(tx: Transaction, held: Held, begun: Beginning): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update rehearsal set file_name = $3, file_sha256 = $4, headers = $5, sentences = $6, total_bytes = $7,
        moment = to_timestamp($8::bigint / 1000.0), base_position = $9, catalog_hash = $10, rows = 0, bytes = 0,
        seconds = 0, created = 0, updated = 0, unchanged = 0, not_found = 0, rejected = 0, blank = 0, warnings = 0
      where id = $1 and attempt = $2 and status = 'running'`,
    [
      held.rehearsalId,
      held.attempt,
      begun.fileName,
      begun.sha256,
      JSON.stringify(begun.headers),
      JSON.stringify(begun.sentences),
      begun.totalBytes,
      begun.moment,
      begun.position,
      begun.catalogHash,
    ],
  );
  await tx.query('delete from rehearsal_issue where rehearsal_id = $1', [held.rehearsalId]);
  await tx.query('delete from rehearsal_sample where rehearsal_id = $1', [held.rehearsalId]);
  return rowCount === 1;
}

export interface BatchCount extends Counts {
  /** Rows and bytes behind it. */
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly warnings: number;
}

/** Adds a batch to the counters; false: the attempt is lost. */
export async function addBatch(tx: Transaction, held: Held, counts: BatchCount): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update rehearsal set rows = $3, bytes = $4, seconds = $5, created = created + $6, updated = updated + $7,
        unchanged = unchanged + $8, not_found = not_found + $9, rejected = rejected + $10, blank = blank + $11,
        warnings = warnings + $12
      where id = $1 and attempt = $2 and status = 'running'`,
    [
      held.rehearsalId,
      held.attempt,
      counts.rows,
      counts.bytes,
      counts.seconds,
      counts.created,
      counts.updated,
      counts.unchanged,
      counts.notFound,
      counts.rejected,
      counts.blank,
      counts.warnings,
    ],
  );
  return rowCount === 1;
}

/** The findings of a batch; batch 0 holds those about the file. */
export async function insertFindings(
  tx: Transaction,
  of: { readonly rehearsalId: number; readonly batch: number; readonly groups: readonly FindingGroup[] },
): Promise<void> {
  for (const group of of.groups) {
    await tx.query(
      `insert into rehearsal_issue (rehearsal_id, batch, code, level, column_index, count, row_ranges, samples)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        of.rehearsalId,
        of.batch,
        group.code,
        group.level,
        group.column,
        group.count,
        `{${group.rowRanges.join(',')}}`,
        JSON.stringify(group.samples),
      ],
    );
  }
}

/** Ends a rehearsal with its answer, unless the attempt is lost, or somebody wants it cancelled. */
export async function completeRehearsal(
  tx: Transaction,
  held: Held,
  found: {
    readonly effects: Effects;
    readonly samples: readonly RowSample[];
    readonly evidence: ValueEvidence | null;
    readonly seconds: number;
  },
): Promise<'completed' | 'cancelled' | 'lost'> {
  const { rows } = await tx.query<{ cancelled: boolean }>(
    `select cancel_requested as cancelled from rehearsal
      where id = $1 and attempt = $2 and status = 'running' for update`,
    [held.rehearsalId, held.attempt],
  );
  const [row] = rows;
  if (row === undefined) return 'lost';
  if (row.cancelled) return 'cancelled';
  await tx.query(
    `update rehearsal set status = 'completed', finished_at = now(), lease_until = null, crashes = 0, effects = $3,
        evidence = $4, seconds = $5
      where id = $1 and attempt = $2`,
    [
      held.rehearsalId,
      held.attempt,
      JSON.stringify(found.effects),
      found.evidence === null ? null : JSON.stringify(found.evidence),
      found.seconds,
    ],
  );
  await tx.query(
    `insert into rehearsal_sample (rehearsal_id, row_number, sample)
      select $1, (sample ->> 'row')::bigint, sample from jsonb_array_elements($2::jsonb) as given (sample)`,
    [held.rehearsalId, JSON.stringify(found.samples)],
  );
  return 'completed';
}
