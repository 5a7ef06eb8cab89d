import { customerColumns } from '../customer/record.ts';
import { copyRowsIn } from '../store/copy.ts';
import type { Transaction } from '../store/transaction.ts';

/** Rows of a binary COPY. */
type Rows = readonly Buffer[];

/*
 * Every statement here writes rows of customers that this batch loaded or creates. Only the holder of the
 * import lock writes customers, so that they wait for nobody and nobody's snapshot is contradicted.
 */

/**
 * New customers as rows of `writeRecord` and `originColumns`, straight into the table: ids ascend, so that the
 * primary key grows at its right edge.
 */
export async function insertCustomers(tx: Transaction, rows: Rows): Promise<void> {
  await copyRowsIn(tx, `customer (${[...customerColumns, ...originColumns].join(', ')})`, rows);
}

export const originColumns = [
  'created_import',
  'created_row',
  'created_at',
  'created_point',
  'changed_import',
  'changed_row',
  'changed_at',
];

export const changedColumns = ['changed_import', 'changed_row', 'changed_at'];

/**
 * Customers that were there before: their new states go into a temporary table of the connection and from
 * there into `customer`, by its primary key.
 * @returns how many customers were updated
 */
export async function updateCustomers(tx: Transaction, rows: Rows): Promise<number> {
  const columns = [...customerColumns, ...changedColumns];
  await tx.query(`create temporary table if not exists changed_customer on commit delete rows
    as select ${columns.join(', ')} from customer where false`);
  // The portion before, of the same transaction, left its own.
  await tx.query('truncate changed_customer');
  await copyRowsIn(tx, `changed_customer (${columns.join(', ')})`, rows);
  const set = columns.filter((column) => column !== 'id').map((column) => `${column} = n.${column}`);
  const { rowCount } = await tx.query(
    `update customer c set ${set.join(', ')} from (select * from changed_customer order by id) n where c.id = n.id`,
  );
  return rowCount ?? 0;
}

export async function insertChanges(tx: Transaction, rows: Rows): Promise<void> {
  await copyRowsIn(tx, `customer_change (${changeColumns.join(', ')})`, rows);
}

export const changeColumns = [
  'customer_id',
  'position',
  'import_id',
  'row_number',
  'point_of_contact_id',
  'former',
];

export async function insertActions(tx: Transaction, rows: Rows): Promise<void> {
  await copyRowsIn(tx, `customer_action (${actionColumns.join(', ')})`, rows);
}

export const actionColumns = [
  'customer_id',
  'position',
  'import_id',
  'row_number',
  'at',
  'template_id',
  'point_of_contact_id',
  'data_source_id',
];

/** Joins customers to a segment; who is in it already stays as he is. */
export async function insertMembers(
  tx: Transaction,
  joining: { segmentId: number; importId: number; customerIds: readonly number[] },
): Promise<void> {
  await tx.query(
    `insert into segment_member (customer_id, segment_id, import_id)
     select id, $1, $2 from unnest($3::bigint[]) as joining (id)
     on conflict (customer_id, segment_id) do nothing`,
    [joining.segmentId, joining.importId, `{${joining.customerIds.join(',')}}`],
  );
}
