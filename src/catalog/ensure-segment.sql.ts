import type { Transaction } from '../store/transaction.ts';

/** Reads the segments; few enough to be read whole. Locks nothing. */
export async function selectSegments(tx: Transaction): Promise<{ id: number; name: string }[]> {
  const { rows } = await tx.query<{ id: number; name: string }>('select id, name from segment order by id');
  return rows;
}
