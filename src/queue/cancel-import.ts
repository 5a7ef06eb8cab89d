import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { cancelIdle, isBeingRun, requestCancel } from '../import/cancel.sql.ts';
import { notifyOfImports, selectStatus } from '../import/lease.sql.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../store/transaction.ts';
import { selectDraft } from './draft.sql.ts';

/**
 * Cancels an import: at once when nobody runs it, otherwise whoever does ends it behind the batch at work, in any
 * process. What is done stays and is counted (docs/spec.md §9.5). Cancelling twice is cancelling once.
 * @returns `cancelling`: it will be over within a batch
 * @throws Refusal `import-not-found`, `wrong-state` when it is over, or a draft
 */
export async function cancelImport(pool: pg.Pool, importId: number): Promise<'cancelled' | 'cancelling'> {
  await requestCancel(pool, importId);
  // A process that died a moment ago may still have its batch open.
  for (let tries = 0; tries < 10; tries += 1) {
    if (await isBeingRun(pool, importId)) return 'cancelling';
    if (await inTransaction(pool, (tx) => cancelIdle(tx, importId))) {
      await notifyOfImports(pool);
      return 'cancelled';
    }
    const status = await selectStatus(pool, importId);
    if (status === 'cancelled') return 'cancelled';
    if (status !== 'running' && status !== 'queued') throw await notToCancel(pool, importId, status);
    await wait(200);
  }
  return 'cancelling';
}

async function notToCancel(pool: pg.Pool, importId: number, status: string | undefined): Promise<Refusal> {
  if (status !== undefined)
    return new Refusal('wrong-state', `Import ${importId} is ${status}: there is nothing to cancel.`);
  if ((await selectDraft(pool, importId)) !== undefined)
    return new Refusal('wrong-state', `Import ${importId} is a draft: delete it instead.`);
  return new Refusal('import-not-found', `There is no import ${importId}. "muster imports list" shows all.`);
}
