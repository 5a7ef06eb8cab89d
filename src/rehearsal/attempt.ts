import type pg from 'pg';
import { maxImportCrashes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { FindFile } from '../import/job.ts';
import type { Sizes } from '../import/sizes.ts';
import { isConnectionLoss, isPassingTrouble } from '../store/connection-loss.ts';
import { endRehearsal, releaseRehearsal, unlockRehearsal } from './claim.sql.ts';
import type { RehearsalClaim } from './claim.sql.ts';
import { selectBaseMoment, selectRehearsal } from './rehearsal.sql.ts';
import { runRehearsal } from './run-rehearsal.ts';
import type { RehearsalListener } from './run-rehearsal.ts';
import { Stopped, Watch } from './watch.ts';

export interface RehearsalAttempt {
  readonly claim: RehearsalClaim;
  /** The session that claimed it. */
  readonly session: pg.PoolClient;
  readonly listener: RehearsalListener;
  readonly signal?: AbortSignal | undefined;
  readonly sizes?: Partial<Sizes> | undefined;
  readonly startedAt?: number | undefined;
  readonly fileOf?: FindFile | undefined;
}

/**
 * Runs a claimed rehearsal and writes its end down. What is asked to stop, or met a base that could not go on, is let
 * go of, and begins anew with whoever claims it next.
 * @throws what stopped it
 */
export async function attemptRehearsal(pool: pg.Pool, attempt: RehearsalAttempt): Promise<void> {
  const { claim, session, listener, signal, sizes, startedAt, fileOf } = attempt;
  const watch = new Watch(pool, claim, signal);
  try {
    if (claim.cancelRequested) throw new Stopped('cancelled');
    await runRehearsal({ pool, claim, session, watch, listener, sizes, startedAt, fileOf });
  } catch (error) {
    await settle(pool, claim, error);
    throw error;
  } finally {
    watch.end();
    // A session that is gone holds nothing.
    await unlockRehearsal(session, claim.rehearsalId).catch(() => undefined);
  }
}

async function settle(pool: pg.Pool, claim: RehearsalClaim, error: unknown): Promise<void> {
  if (error instanceof Stopped && error.reason === 'lost') return;
  if (error instanceof Stopped && error.reason === 'cancelled') {
    await endRehearsal(pool, { ...claim, failure: null });
  } else if (error instanceof Stopped || isPassing(error)) {
    // Its lease ends by itself where the base cannot be told.
    await releaseRehearsal(pool, claim, true).catch(() => undefined);
  } else if (!(error instanceof Refusal) && (await mayHaveMetChanges(pool, claim))) {
    await releaseRehearsal(pool, claim, false);
  } else {
    const failure = error instanceof Error ? error.message : String(error);
    await endRehearsal(pool, { ...claim, failure });
  }
}

const isPassing = (error: unknown): boolean => isConnectionLoss(error) || isPassingTrouble(error);

/** An import beside it may have changed what its rows had just read: then it is worth another try. */
async function mayHaveMetChanges(pool: pg.Pool, { rehearsalId, crashes }: RehearsalClaim): Promise<boolean> {
  if (crashes >= maxImportCrashes) return false;
  const record = await selectRehearsal(pool, rehearsalId);
  const { position } = await selectBaseMoment(pool);
  return record !== undefined && record.base_position !== String(position);
}
