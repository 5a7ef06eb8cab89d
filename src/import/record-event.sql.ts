import type { Transaction } from '../store/transaction.ts';

/**
 * Keeps that an import has ended or waits for a person, with its status and counts as the transaction has them: for
 * whoever is to be told. By the primary key; in the transaction that changed the status.
 */
export async function recordEvent(tx: Transaction, importId: number): Promise<void> {
  await tx.query(
    `insert into import_event (import_id, status, action, started_at, created, updated, unchanged, not_found,
        rejected, blank, warnings, seconds)
      select id, status, action, started_at, created, updated, unchanged, not_found, rejected, blank, warnings,
          seconds
        from import where id = $1`,
    [importId],
  );
}
