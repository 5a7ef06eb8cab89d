import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import { notifyOfImports } from '../import/lease.sql.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../store/transaction.ts';
import { queueUndo, selectUndoable } from './undo.sql.ts';
import type { UndoableRecord } from './undo.sql.ts';

/** How long imports can be undone, and who asks. */
export interface UndoRequest {
  readonly importId: number;
  readonly startedBy: string;
  /** Days after the import's end, by the base's clock. */
  readonly windowDays: number;
}

export interface BegunUndo {
  readonly importId: number;
  readonly status: ImportStatus;
  /** False: it had been begun before. */
  readonly isNew: boolean;
}

/**
 * Has an import undone: it waits its turn among imports, and any worker does it, exactly once, however often it is
 * asked for (docs/spec.md §9.7). One that had failed on the way goes on where it stopped.
 * @throws Refusal `import-not-found`; `wrong-state` when the import is not over or the undo window is closed
 */
export async function startUndo(
  pool: pg.Pool,
  { importId, startedBy, windowDays }: UndoRequest,
): Promise<BegunUndo> {
  const record = await findUndoable(pool, { importId, windowDays });
  if (record.status === 'undoing' || record.status === 'undone')
    return { importId, status: record.status, isNew: false };
  const reason = whyNot(record, { importId, windowDays });
  if (reason !== null) throw new Refusal('wrong-state', reason);
  const isNew = await inTransaction(pool, async (tx) => {
    if (!(await queueUndo(tx, { importId, startedBy }))) return false;
    await notifyOfImports(tx);
    return true;
  });
  return { importId, status: 'undoing', isNew };
}

/** An import and what decides whether it can be undone. @throws Refusal `import-not-found` */
export async function findUndoable(
  client: pg.ClientBase | pg.Pool,
  asked: { importId: number; windowDays: number },
): Promise<UndoableRecord> {
  const record = await selectUndoable(client, asked);
  if (record !== undefined) return record;
  const sentence = `There is no import ${asked.importId} that was started. "muster imports list" shows all.`;
  throw new Refusal('import-not-found', sentence);
}

/** Why an import cannot be undone, as a sentence; null: it can. */
export function whyNot(
  { status, status_before: before, is_late: isLate }: UndoableRecord,
  { importId, windowDays }: { importId: number; windowDays: number },
): string | null {
  if (status === 'undoing') return `Import ${importId} is being undone already.`;
  if (status === 'undone') return `Import ${importId} is undone already.`;
  if (!ended.has(status))
    return `Import ${importId} is ${status}: wait for its end or cancel it, then undo it.`;
  // What was begun in time may be ended.
  if (isLate !== true || before !== null) return null;
  return `Import ${importId} ended more than ${windowDays} days ago: it cannot be undone any more.`;
}

const ended: ReadonlySet<ImportStatus> = new Set<ImportStatus>(['completed', 'failed', 'cancelled']);
