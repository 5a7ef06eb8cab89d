import type pg from 'pg';
import { hasWritingLock, holdImport, releaseImport } from '../import/claim.sql.ts';
import type { Held } from '../import/claim.sql.ts';
import { lockPositions, takePositions } from '../import/job.sql.ts';
import { renewLease, takeLease } from '../import/lease.sql.ts';
import { preferIndexScansHere } from '../import/look-up.sql.ts';
import type { Turn } from '../import/turn.ts';
import { lockLost, takenOver } from '../import/write-batches.ts';
import { leaseRenewMillis, vacuumAfterUndone } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { isConnectionLoss, isPassingTrouble } from '../store/connection-loss.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { selectUndone } from './read-batch.sql.ts';
import { nextGroup, undoBatches, usualUndoSizes } from './undo-batch.ts';
import type { UndoOrder, UndoSizes } from './undo-batch.ts';
import { claimUndo, finishUndo, isUndone, selectUndo, updateUndo, vacuumUndone } from './undo.sql.ts';

/** An undo that is to be run now, by whoever has the turn. */
export interface UndoAttempt {
  readonly importId: number;
  /** Who runs it, for showing. */
  readonly owner: string;
  /** Hears behind which row everything is undone. */
  readonly onProgress?: ((nextRow: number) => void) | undefined;
  /** Stops it behind the batch at work; it can be continued. */
  readonly signal?: AbortSignal | undefined;
  readonly sizes?: Partial<UndoSizes> | undefined;
}

/**
 * Claims an undo, runs it behind its checkpoint and writes its end down. What can be continued is let go of; a bug
 * ends it with its cause, and the import is *failed* again.
 * @throws what stopped it; Refusal `wrong-state` when it is over or another process has taken it over
 */
export async function runUndo(pool: pg.Pool, turn: Turn, order: UndoAttempt): Promise<void> {
  const { importId, owner } = order;
  const lease = { importId, backendPid: turn.backendPid };
  await takeLease(pool, lease);
  const attempt = await claimUndo(pool, { importId, owner });
  if (attempt === undefined)
    throw new Refusal('wrong-state', `The undo of import ${importId} is over: there is nothing to continue.`);
  const held = { importId, attempt };
  const renewing = setInterval(() => void renewLease(pool, lease).catch(() => undefined), leaseRenewMillis);
  try {
    const removed = await undoAll(pool, { held, turn, sizes: { ...usualUndoSizes, ...order.sizes } }, order);
    const ended = await inTransaction(pool, (tx) => finishUndo(tx, { ...held, failure: null }));
    if (!ended) throw takenOver(importId);
    if (removed >= vacuumAfterUndone) await vacuumUndone(turn.session).catch(() => undefined);
  } catch (error) {
    if (isConnectionLoss(error) && (await isUndone(pool, held).catch(() => false))) return;
    const kept = await letGo(pool, held, error).catch(() => true);
    if (!kept) throw takenOver(importId);
    throw error;
  } finally {
    clearInterval(renewing);
  }
}

interface Run {
  readonly held: Held;
  readonly turn: Turn;
  readonly sizes: UndoSizes;
}

/** @returns how many customers went */
async function undoAll(
  pool: pg.Pool,
  run: Run,
  { onProgress, signal, importId }: UndoAttempt,
): Promise<number> {
  let removed = 0;
  for (;;) {
    if (signal?.aborted === true) throw stopped(importId);
    const before = performance.now();
    const done = await inTransaction(pool, (tx) => undoNext(tx, run, before));
    if (done === null) return removed;
    removed += done.removed;
    onProgress?.(done.firstRow);
  }
}

interface DoneBatch {
  readonly firstRow: number;
  readonly removed: number;
}

/** One batch is one transaction, behind the same fences as a batch of an import. @returns null: none is left */
async function undoNext(
  tx: Transaction,
  { held, turn, sizes }: Run,
  before: number,
): Promise<DoneBatch | null> {
  const { importId } = held;
  if ((await holdImport(tx, held, 'undoing')) === 'lost') throw takenOver(importId);
  const firstNumber = await lockPositions(tx);
  if (!(await hasWritingLock(tx, turn.backendPid))) throw lockLost(importId);
  await preferIndexScansHere(tx);
  const undo = await selectUndo(tx, importId);
  if (undo === undefined) throw new Error(`import ${importId} has no undo`);
  const order = await orderOf(tx, importId, undo);
  const group = await nextGroup(tx, order, { row: undo.nextRow, most: sizes.rows });
  if (group === null) return null;
  const totals = await undoBatches(tx, group, { ...order, sizes, firstNumber });
  // An undone row has a number of its own among all rows ever applied.
  await takePositions(tx, group.to - group.from);
  const seconds = (performance.now() - before) / 1000;
  await updateUndo(tx, { importId, firstRow: group.firstRow, firstNumber, seconds, totals });
  return { firstRow: group.firstRow, removed: totals.removed };
}

async function orderOf(
  tx: Transaction,
  importId: number,
  { startedAt, joins, acts }: { startedAt: number; joins: boolean; acts: boolean },
): Promise<Omit<UndoOrder, 'sizes'>> {
  return { undone: { importId, before: await selectUndone(tx) }, at: startedAt, joins, acts };
}

/** @returns false when another attempt has the undo */
async function letGo(pool: pg.Pool, held: Held, error: unknown): Promise<boolean> {
  const message = error instanceof Error ? error.message : String(error);
  if (isConnectionLoss(error)) return releaseImport(pool, held, { kind: 'broken', trouble: message });
  if (isPassingTrouble(error)) return releaseImport(pool, held, { kind: 'trouble', trouble: message });
  if (error instanceof Refusal) return releaseImport(pool, held, { kind: 'asked', trouble: null });
  const failure = `The undo could not go on: ${message}`;
  return inTransaction(pool, (tx) => finishUndo(tx, { ...held, failure }));
}

function stopped(importId: number): Refusal {
  return new Refusal(
    'interrupted',
    `The undo of import ${importId} stopped behind a batch; what is undone stays so. Continue it with: muster imports undo ${importId}`,
  );
}
