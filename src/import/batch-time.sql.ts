import type { Transaction } from '../store/transaction.ts';

/**
 * Counts a batch in the histogram of how long batches take, in its own transaction: one of a dozen rows, by a look at
 * all. Batches are written one at a time, so nobody waits for it.
 */
export async function countBatchTime(tx: Transaction, seconds: number): Promise<void> {
  await tx.query(
    `update batch_time set batches = batches + 1, seconds = seconds + $1
      where at_most = (select min(at_most) from batch_time where at_most >= $1)`,
    [seconds],
  );
}
