import type { Transaction } from '../store/transaction.ts';

/** Renames a segment, by the primary key. Needs the catalog's lock. */
export async function renameSegment(
  tx: Transaction,
  { id, name }: { readonly id: number; readonly name: string },
): Promise<void> {
  await tx.query('update segment set name = $2 where id = $1', [id, name]);
}
