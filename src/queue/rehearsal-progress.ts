import type pg from 'pg';
import type { RehearsalProgress } from '../contract/rehearsal-answers.ts';
import { rowCounts } from '../import/result.ts';
import { Refusal } from '../refusal.ts';
import { selectRehearsal } from '../rehearsal/rehearsal.sql.ts';
import type { RehearsalRecord } from '../rehearsal/rehearsal.sql.ts';
import { changesOf } from '../store/changes-of.ts';

/** A rehearsal as it stands. @throws Refusal `rehearsal-not-found` */
export async function findRehearsal(pool: pg.Pool, rehearsalId: number): Promise<RehearsalRecord> {
  const record = await selectRehearsal(pool, rehearsalId);
  if (record !== undefined) return record;
  throw new Refusal('rehearsal-not-found', `There is no rehearsal ${rehearsalId}.`);
}

/** How far a rehearsal is, as doors tell it. */
export function progressOf(record: RehearsalRecord): RehearsalProgress {
  const { status, seconds } = record;
  const rows = Number(record.rows);
  const bytes = Number(record.bytes);
  const totalBytes = Number(record.total_bytes);
  const isMeasured = seconds > 0 && bytes > 0;
  return {
    rehearsalId: Number(record.id),
    importId: record.draft_id === null ? null : Number(record.draft_id),
    status,
    cancelling: record.cancel_requested && (status === 'queued' || status === 'running'),
    file: record.file_name,
    attempt: record.attempt,
    rows,
    bytes,
    totalBytes,
    seconds,
    rowsPerSecond: isMeasured ? Math.round(rows / seconds) : null,
    secondsLeft: isMeasured && status === 'running' ? ((totalBytes - bytes) * seconds) / bytes : null,
    counts: rowCounts(record),
    failure: record.failure,
  };
}

/**
 * Tells how far a rehearsal is, first at once and then whenever that has changed, until it is over. A base that is
 * restarted meanwhile is waited for.
 * @throws Refusal `rehearsal-not-found`
 */
export function subscribeRehearsal(
  pool: pg.Pool,
  rehearsalId: number,
  signal?: AbortSignal,
): AsyncGenerator<RehearsalProgress, void, undefined> {
  return changesOf(
    {
      look: async () => progressOf(await findRehearsal(pool, rehearsalId)),
      isOver: ({ status }) => status !== 'queued' && status !== 'running',
    },
    signal,
  );
}
