import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { leaseRenewMillis } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { isConnectionLoss, isPassingTrouble } from '../store/connection-loss.ts';
import { inTransaction } from '../store/transaction.ts';
import { Cancelled } from './cancelled.ts';
import { claimImport, finishImport, hasCompleted, releaseImport } from './claim.sql.ts';
import type { Held } from './claim.sql.ts';
import { interrupted } from './interrupted.ts';
import type { Job } from './job.ts';
import { selectCreatedValues } from './job.sql.ts';
import { renewLease, takeLease } from './lease.sql.ts';
import { pauseImport } from './pause.sql.ts';
import { PausedByRule } from './paused.ts';
import { runBatches } from './run-batches.ts';
import type { BatchOptions } from './run-batches.ts';
import type { Turn } from './turn.ts';
import { takenOver } from './write-batches.ts';

/** An import that is to be run now, by whoever has the turn. */
export interface AttemptOrder extends BatchOptions {
  readonly importId: number;
  /** Who runs it, for showing. */
  readonly owner: string;
  /** Makes its file ready to be read. @throws Refusal when that cannot be */
  readonly open: () => Promise<Job>;
  /**
   * What a refusal does to the import: `parked`, for a person who mends what it says and continues; `failed`, where
   * nobody is there to do so. A worker also waits for a lost base to say that the import did not crash it.
   */
  readonly onRefusal: 'parked' | 'failed';
}

/**
 * Claims an import, runs it behind its checkpoint and writes its end down. One that somebody cancelled, or that a stop
 * rule pauses, ends without an error; what can be continued is let go of; a bug ends it with its cause.
 * @throws what stopped it; Refusal `wrong-state` when it is over or another process has taken it over
 */
export async function runAttempt(pool: pg.Pool, turn: Turn, order: AttemptOrder): Promise<void> {
  const { importId, owner } = order;
  const lease = { importId, backendPid: turn.backendPid };
  await takeLease(pool, lease);
  const claim = await claimImport(pool, { importId, owner });
  if (claim === undefined)
    throw new Refusal('wrong-state', `Import ${importId} is over: there is nothing to continue.`);
  const held = { importId, attempt: claim.attempt };
  const renewing = setInterval(() => void renewLease(pool, lease).catch(() => undefined), leaseRenewMillis);
  try {
    const job = await order.open();
    if (order.signal?.aborted === true) throw interrupted(importId, claim.from.row - 1);
    // Whoever held it before may have committed a batch after this job was read.
    const createdValues = await selectCreatedValues(pool, importId);
    const claimed = { ...job, from: claim.from, createdValues };
    await runBatches(pool, { job: claimed, number: claim.attempt, turn }, order);
    const end = { ...held, status: 'completed' as const, failure: null };
    const ended = await inTransaction(pool, (tx) => finishImport(tx, end));
    if (!ended) throw takenOver(importId);
  } catch (error) {
    if (isConnectionLoss(error) && (await hasCompleted(pool, held).catch(() => false))) return;
    const kept = await letGo(pool, held, { error, order });
    if (!kept) throw takenOver(importId);
    if (!isWanted(error)) throw error;
  } finally {
    clearInterval(renewing);
  }
}

/** Somebody asked for this end, or set the rule that led to it. */
const isWanted = (error: unknown): boolean => error instanceof Cancelled || error instanceof PausedByRule;

/** How an attempt ended that did not complete the import. */
type Ending =
  | { readonly kind: 'over'; readonly status: 'failed' | 'cancelled'; readonly failure: string | null }
  | { readonly kind: 'paused'; readonly because: string; readonly rules: readonly string[] }
  | { readonly kind: 'asked' | 'broken' | 'trouble'; readonly trouble: string | null };

/** @returns false when another attempt has the import, whatever the error was that this one met */
async function letGo(
  pool: pg.Pool,
  held: Held,
  { error, order }: { error: unknown; order: AttemptOrder },
): Promise<boolean> {
  const ending = endingOf(error, order);
  const write = (): Promise<boolean> => {
    if (ending.kind === 'over') return inTransaction(pool, (tx) => finishImport(tx, { ...held, ...ending }));
    if (ending.kind === 'paused') return inTransaction(pool, (tx) => pauseImport(tx, { ...held, ...ending }));
    return releaseImport(pool, held, ending);
  };
  for (;;) {
    try {
      return await write();
    } catch (second) {
      const isPatient = order.onRefusal === 'failed' && order.signal?.aborted !== true;
      // The error that stopped the import says more than one about writing it down.
      if (!isPatient || !isConnectionLoss(second)) return true;
    }
    await wait(retryMillis);
  }
}

const retryMillis = 250;

function endingOf(error: unknown, { onRefusal }: AttemptOrder): Ending {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Cancelled) return { kind: 'over', status: 'cancelled', failure: null };
  if (error instanceof PausedByRule) return { kind: 'paused', because: message, rules: error.rules };
  if (isConnectionLoss(error)) return { kind: 'broken', trouble: message };
  if (isPassingTrouble(error)) return { kind: 'trouble', trouble: message };
  const isParked = error instanceof Refusal && (onRefusal === 'parked' || error.code === 'interrupted');
  if (isParked) return { kind: 'asked', trouble: null };
  return { kind: 'over', status: 'failed', failure: message };
}
