import type pg from 'pg';
import type { ImportStatus, RowCounts } from '../contract/import-result.ts';
import { rowCounts } from '../import/result.ts';
import { Refusal } from '../refusal.ts';
import { changesOf } from '../store/changes-of.ts';
import { selectProgress } from './progress.sql.ts';
import type { ProgressRecord } from './progress.sql.ts';

/** How far an import is. All of it is of committed batches, so no number ever goes back, whoever goes on with it. */
export interface ProgressReport {
  readonly importId: number;
  readonly status: ImportStatus;
  /** Asked to end, but its batch is still at work. */
  readonly cancelling: boolean;
  /** The file's name, for showing only. */
  readonly file: string;
  /** Imports that come before it while it is queued. */
  readonly ahead: number;
  /** How often somebody began to run it. */
  readonly attempt: number;
  /** Data rows that are done, blank ones included. */
  readonly rows: number;
  /** Of the text that rows are read from. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Time spent on committed batches, over all attempts. */
  readonly seconds: number;
  /** Null: nothing is done yet. */
  readonly rowsPerSecond: number | null;
  /** While it runs, and something is done. */
  readonly secondsLeft: number | null;
  readonly counts: RowCounts;
  readonly warnings: number;
  /** Why it failed. */
  readonly failure: string | null;
  /** Why the last attempt could not go on; another one follows. */
  readonly trouble: string | null;
  /** Why a stop rule has paused it. */
  readonly pausedBecause: string | null;
}

/** How far an import is now (docs/spec.md §9.5). @throws Refusal `import-not-found` */
export async function importProgress(client: pg.Pool, importId: number): Promise<ProgressReport> {
  const record = await selectProgress(client, importId);
  if (record !== undefined) return reportOf(importId, record);
  throw new Refusal('import-not-found', `There is no import ${importId}. "muster imports list" shows all.`);
}

function reportOf(importId: number, record: ProgressRecord): ProgressReport {
  const { status, seconds } = record;
  const rows = Number(record.next_row) - 1;
  const bytes = Number(record.next_offset);
  const totalBytes = Number(record.total_bytes);
  const isMeasured = seconds > 0 && rows > 0;
  return {
    importId,
    status,
    cancelling: record.cancel_requested && !isOver(status),
    file: record.file_name,
    ahead: Number(record.ahead),
    attempt: record.attempt,
    rows,
    bytes,
    totalBytes,
    seconds,
    rowsPerSecond: isMeasured ? Math.round(rows / seconds) : null,
    secondsLeft: isMeasured && status === 'running' ? ((totalBytes - bytes) * seconds) / bytes : null,
    counts: rowCounts(record),
    warnings: Number(record.warnings),
    failure: record.failure,
    trouble: record.trouble,
    pausedBecause: record.paused_because,
  };
}

/** Whether nothing more will happen to an import by itself. */
export function isOver(status: ImportStatus): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled' || status === 'undone';
}

/**
 * Tells how far an import is, first at once and then whenever that has changed, until it is over. A base that is
 * restarted meanwhile is waited for.
 * @throws Refusal `import-not-found`
 */
export function subscribeProgress(
  pool: pg.Pool,
  importId: number,
  signal?: AbortSignal,
): AsyncGenerator<ProgressReport, void, undefined> {
  return changesOf(
    { look: () => importProgress(pool, importId), isOver: ({ status }) => isOver(status) },
    signal,
  );
}
