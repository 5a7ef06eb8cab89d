import type { Transaction } from '../store/transaction.ts';

/**
 * Those of the points of contact that a customer's creation or change is tied to. Reads customers and their
 * changes, without an index: a scan that ends at the first find, and only when a brand is about to change. Locks
 * nothing.
 */
export async function selectUsedPoints(tx: Transaction, pointIds: readonly number[]): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `select point.id
     from unnest($1::integer[]) as point(id)
     where exists (select from customer where created_point = point.id)
        or exists (select from customer_change where point_of_contact_id = point.id)`,
    [pointIds],
  );
  return rows.map(({ id }) => id);
}
