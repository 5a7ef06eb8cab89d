import type { Transaction } from '../store/transaction.ts';

/**
 * Whether a customer has a value under one of the keys, or had: looks through customers and their changes, without an
 * index, until the first find. Locks nothing.
 */
export async function isValueKept(
  tx: Transaction,
  column: 'external_identities' | 'custom_fields' | 'subscriptions',
  keys: readonly string[],
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select where exists (select from customer where ${column} ?| $1::text[])
      or exists (select from customer_change where former ?| $1::text[])`,
    [keys],
  );
  return rowCount === 1;
}

/** The same of an area. */
export async function isAreaUsed(tx: Transaction, areaId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select where exists (select from customer where area_id = $1::integer)
      or exists (select from customer_change where former->>'areaId' = $1::integer::text)`,
    [areaId],
  );
  return rowCount === 1;
}

/** Whether an action of a customer names it: looks through the actions until the first find. Locks nothing. */
export async function isInActions(
  tx: Transaction,
  column: 'template_id' | 'point_of_contact_id' | 'data_source_id',
  id: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select where exists (select from customer_action where ${column} = $1)`,
    [id],
  );
  return rowCount === 1;
}

/** Whether a customer is in a segment: looks through the members until the first find. Locks nothing. */
export async function isMemberOf(tx: Transaction, segmentId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'select where exists (select from segment_member where segment_id = $1)',
    [segmentId],
  );
  return rowCount === 1;
}

/** The brand of a topic, by the primary key. */
export async function selectBrandOf(tx: Transaction, topicId: number): Promise<number> {
  const { rows } = await tx.query<{ brand_id: number }>('select brand_id from topic where id = $1', [
    topicId,
  ]);
  return rows[0]?.brand_id ?? 0;
}
