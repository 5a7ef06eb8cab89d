import { basename } from 'node:path';
import type pg from 'pg';
import type { Sizes } from '../import/sizes.ts';
import { inTransaction, onConnection } from '../store/transaction.ts';
import { attemptRehearsal } from './attempt.ts';
import { breakStaleRehearsals, cancelRehearsalRow, claimRehearsal } from './claim.sql.ts';
import { deleteOutlived, insertRehearsal } from './rehearsal.sql.ts';
import type { RehearsalRequest } from './request.ts';
import type { RehearsalListener } from './run-rehearsal.ts';
import { Stopped, toldOf } from './watch.ts';

export interface FileRehearsal {
  readonly request: RehearsalRequest;
  /** Also what becomes of the values of the file. */
  readonly withEvidence: boolean;
  readonly listener?: RehearsalListener;
  readonly signal?: AbortSignal;
  readonly sizes?: Partial<Sizes>;
  /** The moment that its import would be started, epoch milliseconds; otherwise now, by the base's clock. */
  readonly startedAt?: number;
}

/**
 * Rehearses a file in this process, whatever workers there are; imports run beside it.
 * @returns the number of the rehearsal, which is completed
 * @throws Refusal when the import would be refused; when it was ended from elsewhere
 */
export async function rehearseFile(pool: pg.Pool, asked: FileRehearsal): Promise<number> {
  const { request, withEvidence } = asked;
  // Where no worker runs nobody else ends what others have left.
  await onConnection(pool, breakStaleRehearsals);
  const rehearsalId = await inTransaction(pool, async (tx) => {
    await deleteOutlived(tx, null);
    const fileName = request.known?.name ?? basename(request.file);
    return insertRehearsal(tx, {
      draft: null,
      request,
      withEvidence,
      forWorkers: false,
      fileName,
      sentences: [],
    });
  });
  try {
    await onConnection(pool, (session) => run({ pool, session }, rehearsalId, asked));
    return rehearsalId;
  } catch (error) {
    await cancelRehearsalRow(pool, rehearsalId).catch(() => undefined);
    throw error instanceof Stopped ? toldOf(error.reason) : error;
  }
}

async function run(
  { pool, session }: { pool: pg.Pool; session: pg.PoolClient },
  rehearsalId: number,
  { listener = {}, signal, sizes, startedAt }: FileRehearsal,
): Promise<void> {
  const claim = await claimRehearsal(session, rehearsalId);
  if (claim === undefined) throw new Stopped('cancelled');
  await attemptRehearsal(pool, { claim, session, listener, signal, sizes, startedAt });
}
