import type pg from 'pg';
import { customerColumns } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import { asTexts } from '../store/as-texts.ts';

/** The columns of `customerColumns`, then created and changed (epoch milliseconds) and segment ids (an array). */
const columns = `
  ${customerColumns.map((column) => `c.${column}`).join(', ')},
  floor(extract(epoch from c.created_at) * 1000)::bigint,
  floor(extract(epoch from c.changed_at) * 1000)::bigint,
  array(select m.segment_id from segment_member m where m.customer_id = c.id)`;

/**
 * Opens a cursor over all customers by id, or those of a segment: a walk along the primary key of `customer`;
 * the segments of each, and whether it is in the one, by the primary key of `segment_member`.
 */
export async function openCustomers(client: pg.ClientBase, segmentId: number | null): Promise<void> {
  const only =
    segmentId === null
      ? ''
      : `where exists (select from segment_member s where s.customer_id = c.id and s.segment_id = ${segmentId})`;
  // Told to optimise for the first rows, the planner walks the index instead of sorting the table.
  await client.query('set local cursor_tuple_fraction = 0.001');
  await client.query(
    `declare customers no scroll cursor for select ${columns} from customer c ${only} order by c.id`,
  );
}

/** The next customers of the cursor; none: it is at its end. */
export async function fetchCustomers(client: pg.ClientBase, count: number): Promise<RecordText[][]> {
  const { rows } = await client.query<RecordText[]>({
    text: `fetch ${count} from customers`,
    rowMode: 'array',
    types: asTexts,
  });
  return rows;
}

/** Customers by their primary key, in any order, with the same columns. */
export async function selectCustomers(
  client: pg.ClientBase | pg.Pool,
  ids: readonly number[],
): Promise<RecordText[][]> {
  const { rows } = await client.query<RecordText[]>({
    text: `select ${columns} from customer c where c.id = any($1::bigint[])`,
    values: [ids],
    rowMode: 'array',
    types: asTexts,
  });
  return rows;
}

/** One customer by its primary key, with the same columns. */
export async function selectCustomer(
  client: pg.ClientBase | pg.Pool,
  id: number,
): Promise<RecordText[] | undefined> {
  const { rows } = await client.query<RecordText[]>({
    text: `select ${columns} from customer c where c.id = $1`,
    values: [id],
    rowMode: 'array',
    types: asTexts,
  });
  return rows[0];
}
