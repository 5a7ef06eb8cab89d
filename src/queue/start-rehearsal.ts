import { basename } from 'node:path';
import type pg from 'pg';
import { describeJob } from '../import/describe-job.ts';
import { prepareJob } from '../import/job.ts';
import type { FindFile } from '../import/job.ts';
import { notifyOfImports } from '../import/lease.sql.ts';
import { Refusal } from '../refusal.ts';
import { cancelRehearsalRow } from '../rehearsal/claim.sql.ts';
import { deleteOutlived, insertRehearsal, selectLatest } from '../rehearsal/rehearsal.sql.ts';
import { importOf } from '../rehearsal/request.ts';
import { inTransaction } from '../store/transaction.ts';
import { findDraft } from './draft.ts';

export interface StartedRehearsal {
  readonly rehearsalId: number;
  /** False: it was under way. */
  readonly isNew: boolean;
  /** In words what the import would do (`describeJob`). */
  readonly sentences: readonly string[];
}

/**
 * Leaves a rehearsal of a draft to the workers. One that is under way for the draft as it is goes on instead; one of
 * an earlier version of it is cancelled. Takes as long as reading the file once or twice.
 * @param asked `fileOf`: where the draft's file is for this process; absent: where the draft has it
 * @throws Refusal where the import would be refused, but for blank cells that would clear; `import-not-found`,
 * `wrong-state` when it is no draft any more
 */
export async function startRehearsal(
  pool: pg.Pool,
  importId: number,
  { withEvidence, fileOf }: { withEvidence: boolean; fileOf?: FindFile },
): Promise<StartedRehearsal> {
  const { request, version } = await findDraft(pool, importId);
  const before = await selectLatest(pool, importId);
  if (before?.status === 'queued' || before?.status === 'running') {
    const rehearsalId = Number(before.id);
    if (before.draft_version === version && !before.cancel_requested)
      return { rehearsalId, isNew: false, sentences: before.sentences };
    await cancelRehearsalRow(pool, rehearsalId);
  }
  const order = importOf({ ...request, ...(await fileOf?.(request)) });
  const { job, file } = await prepareJob(pool, order);
  await file.remove();
  const sentences = describeJob(job);
  const fileName = request.known?.name ?? basename(request.file);
  const asked = {
    draft: { importId, version },
    request,
    withEvidence,
    forWorkers: true,
    fileName,
    sentences,
  };
  const rehearsalId = await inTransaction(pool, async (tx) => {
    await deleteOutlived(tx, importId);
    const id = await insertRehearsal(tx, asked);
    await notifyOfImports(tx);
    return id;
  });
  return { rehearsalId, isNew: true, sentences };
}

/**
 * Cancels a rehearsal, at once where nobody runs it.
 * @throws Refusal `rehearsal-not-found`, `wrong-state` when it is over
 */
export async function cancelRehearsal(
  pool: pg.Pool,
  rehearsalId: number,
): Promise<'cancelled' | 'cancelling'> {
  const status = await cancelRehearsalRow(pool, rehearsalId);
  if (status === 'cancelled') return 'cancelled';
  if (status === 'queued' || status === 'running') return 'cancelling';
  if (status === undefined) throw new Refusal('rehearsal-not-found', `There is no rehearsal ${rehearsalId}.`);
  throw new Refusal('wrong-state', `Rehearsal ${rehearsalId} is ${status}: there is nothing to cancel.`);
}
