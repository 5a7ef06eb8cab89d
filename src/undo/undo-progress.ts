import type pg from 'pg';
import type { z } from 'zod';
import type { undoCounts, undoProgress } from '../contract/undo-answers.ts';
import { Refusal } from '../refusal.ts';
import { changesOf } from '../store/changes-of.ts';
import type { UndoTotals } from './totals.ts';
import { selectUndoProgress } from './undo.sql.ts';

/** How far an undo is, or what it did. All of it is of committed batches. */
export type UndoProgress = z.output<typeof undoProgress>;
type UndoCounts = z.output<typeof undoCounts>;

/** How far the undo of an import is now. @throws Refusal `import-not-found`, `wrong-state` when there is none */
export async function undoProgressOf(
  client: pg.ClientBase | pg.Pool,
  importId: number,
): Promise<UndoProgress> {
  const found = await selectUndoProgress(client, importId);
  if (found === undefined)
    throw new Refusal('wrong-state', `Import ${importId} was not undone: start that first.`);
  const { record, totals } = found;
  const { status, seconds } = record;
  const totalRows = Number(record.total_rows);
  const rows = totalRows - (Number(record.next_row) - 1);
  const isMeasured = seconds > 0 && rows > 0;
  return {
    importId,
    status,
    file: record.file_name,
    startedAt: new Date(Number(record.started_at)).toISOString(),
    startedBy: record.started_by,
    finishedAt: record.finished_at === null ? null : new Date(Number(record.finished_at)).toISOString(),
    ahead: Number(record.ahead),
    attempt: record.attempt,
    rows,
    totalRows,
    seconds: Math.round(seconds * 1000) / 1000,
    rowsPerSecond: isMeasured ? Math.round(rows / seconds) : null,
    secondsLeft: isMeasured && status === 'undoing' ? ((totalRows - rows) * seconds) / rows : null,
    counts: undoCountsOf(totals, { created: Number(record.created), updated: Number(record.updated) }),
    failure: record.failure,
    trouble: record.trouble,
  };
}

/** The counts as doors show them. @param rows how many the import created and updated */
export function undoCountsOf(totals: UndoTotals, rows: { created: number; updated: number }): UndoCounts {
  const { valuesRestored, valuesChanged, valuesHeld, valuesLast, memberships, actions } = totals;
  return {
    created: { total: rows.created, removed: totals.removed, kept: totals.createdKept },
    updated: {
      total: rows.updated,
      restored: totals.restored,
      partly: totals.partly,
      kept: totals.updatedKept,
      gone: totals.gone,
    },
    values: {
      total: valuesRestored + valuesChanged + valuesHeld + valuesLast,
      restored: valuesRestored,
      changedSince: valuesChanged,
      heldByAnother: valuesHeld,
      lastIdentifier: valuesLast,
    },
    memberships,
    actions,
  };
}

/**
 * Tells how far an undo is, first at once and then whenever that has changed, until it is over. A base that is
 * restarted meanwhile is waited for.
 */
export function subscribeUndo(
  pool: pg.Pool,
  importId: number,
  signal?: AbortSignal,
): AsyncGenerator<UndoProgress, void, undefined> {
  return changesOf(
    { look: () => undoProgressOf(pool, importId), isOver: ({ status }) => status !== 'undoing' },
    signal,
  );
}
