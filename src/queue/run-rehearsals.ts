import type pg from 'pg';
import type { FindFile } from '../import/job.ts';
import { notifyOfImports } from '../import/lease.sql.ts';
import type { ImportProgress } from '../import/run-batches.ts';
import type { Sizes } from '../import/sizes.ts';
import { maxImportCrashes } from '../limits.ts';
import { attemptRehearsal } from '../rehearsal/attempt.ts';
import {
  breakStaleRehearsals,
  claimRehearsal,
  endRehearsal,
  selectOwed,
  unlockRehearsal,
} from '../rehearsal/claim.sql.ts';
import type { RehearsalClaim } from '../rehearsal/claim.sql.ts';
import { requireFiles } from './files-away.ts';
import { mayPass, serve } from './serve.ts';
import type { Desk, TroubleListener } from './serve.ts';

export interface RehearsalsOptions {
  /** Ends it: the rehearsal at work stays for the next worker. */
  readonly signal: AbortSignal;
  readonly pollMillis?: number | undefined;
  readonly sizes?: Partial<Sizes> | undefined;
  readonly listener?: RehearsalsListener | undefined;
  /** Whether the files of drafts can be reached. */
  readonly hasFiles?: (() => Promise<boolean>) | undefined;
  /** Where the file of a draft is for this process; absent: as the draft has it. */
  readonly fileOf?: FindFile | undefined;
}

export interface RehearsalsListener {
  readonly onRehearsalBegin?: (rehearsalId: number) => void;
  readonly onRehearsalProgress?: (rehearsalId: number, progress: ImportProgress) => void;
  /** @param error what stopped it; null: it is completed */
  readonly onRehearsalEnd?: (rehearsalId: number, error: unknown) => void;
  readonly onTrouble?: TroubleListener;
}

/**
 * Runs the rehearsals that were left to workers, one at a time in each process, beside the imports: they wait for
 * nobody who writes. Outlives restarts of the base.
 */
export function runRehearsals(pool: pg.Pool, options: RehearsalsOptions): Promise<void> {
  const { signal, pollMillis, listener } = options;
  const onTrouble: TroubleListener = (error, again) => listener?.onTrouble?.(error, again);
  return serve(pool, { signal, pollMillis, onTrouble }, (desk) => takeNext(desk, options));
}

/** Runs the oldest rehearsal that nobody runs; false when there is none. */
async function takeNext(desk: Desk, options: RehearsalsOptions): Promise<boolean> {
  await breakStaleRehearsals(desk.session);
  const owed = await selectOwed(desk.session);
  if (owed.length > 0) await requireFiles(options.hasFiles);
  for (const rehearsalId of owed) {
    const claim = await claimRehearsal(desk.session, rehearsalId);
    if (claim === undefined) continue;
    await run(desk, claim, options);
    await notifyOfImports(desk.session);
    return true;
  }
  return false;
}

async function run(
  { pool, session }: Desk,
  claim: RehearsalClaim,
  { signal, sizes, fileOf, listener = {} }: RehearsalsOptions,
): Promise<void> {
  const { rehearsalId, crashes } = claim;
  if (crashes > maxImportCrashes) {
    await endRehearsal(pool, { ...claim, failure: hopeless });
    return unlockRehearsal(session, rehearsalId);
  }
  const { onRehearsalBegin, onRehearsalProgress, onRehearsalEnd } = listener;
  onRehearsalBegin?.(rehearsalId);
  try {
    const onProgress = (progress: ImportProgress): void => onRehearsalProgress?.(rehearsalId, progress);
    await attemptRehearsal(pool, { claim, session, signal, sizes, fileOf, listener: { onProgress } });
    onRehearsalEnd?.(rehearsalId, null);
  } catch (error) {
    onRehearsalEnd?.(rehearsalId, error);
    // The rehearsal has its end, or is let go of. What the base suffers from concerns the next one too.
    if (mayPass(error)) throw error;
  }
}

const hopeless =
  'The process that ran the rehearsal died several times in a row, without a word. Look whether memory is short, or split the file.';
