import { copyRowsIn } from '../store/copy.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Span } from './read-batch.sql.ts';

/*
 * Every statement here writes what belongs to customers of the batch being undone. Only the holder of the import lock
 * writes to the base, so that they wait for nobody and nobody's snapshot is contradicted.
 */

/** 128 bits of SHA-256, as store/hash-key.ts makes them. */
const key = (kindAndValue: string): string =>
  `encode(substring(sha256(convert_to(${kindAndValue}, 'UTF8')) from 1 for 16), 'hex')::uuid`;

/** What customers created in the span and touched by nothing else have, by key. */
const ownKeys = `
  select ${key(`'e:' || email`)} as key from untouched where email is not null
  union all select ${key(`'p:' || mobile_phone`)} from untouched where mobile_phone is not null
  union all select ${key(`'c:' || discount_card`)} from untouched where discount_card is not null
  union all select ${key(`e.key || ':' || e.value`)}
    from untouched, jsonb_each_text(external_identities) e where external_identities is not null`;

/** Customers that batches created, but for those that something else touched. */
export interface Untouched extends Span {
  readonly touched: readonly number[];
}

/**
 * Frees what customers have whom batches created and nothing else touched: keys are made of their values, sorted, and
 * found by the primary key of `customer_identifier`. 2.6 µs a key.
 */
export async function freeByKeys(tx: Transaction, { from, to, touched }: Untouched): Promise<void> {
  await tx.query(
    `with untouched as materialized (
        select email, mobile_phone, discount_card, external_identities from customer
          where id >= $1 and id < $2 and id <> all ($3::bigint[]))
      delete from customer_identifier where key = any (array(select key from (${ownKeys}) k order by key))`,
    [from, to, `{${touched.join(',')}}`],
  );
}

/**
 * The same by reading all of `customer_identifier`, which has no index by customer: 0.2 µs a key of the base and 0.6 a
 * freed one.
 */
export async function freeByScan(tx: Transaction, { from, to, touched }: Untouched): Promise<void> {
  await tx.query(
    `delete from customer_identifier where customer_id >= $1 and customer_id < $2
      and customer_id <> all ($3::bigint[])`,
    [from, to, `{${touched.join(',')}}`],
  );
}

/** Takes away customers whom batches created and nothing else touched: a range of the primary key. @returns how many */
export async function deleteUntouched(tx: Transaction, { from, to, touched }: Untouched): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from customer where id >= $1 and id < $2 and id <> all ($3::bigint[])',
    [from, to, `{${touched.join(',')}}`],
  );
  return rowCount ?? 0;
}

/**
 * Takes away customers with all that hangs on them but identifiers: each table by its primary key.
 * @returns how many actions and memberships they had
 */
export async function deleteCustomers(
  tx: Transaction,
  ids: readonly number[],
): Promise<{ readonly actions: number; readonly memberships: number }> {
  const given = [`{${ids.join(',')}}`];
  await tx.query('delete from customer_change where customer_id = any ($1::bigint[])', given);
  const actions = await tx.query('delete from customer_action where customer_id = any ($1::bigint[])', given);
  const members = await tx.query('delete from segment_member where customer_id = any ($1::bigint[])', given);
  await tx.query('delete from customer where id = any ($1::bigint[])', given);
  return { actions: actions.rowCount ?? 0, memberships: members.rowCount ?? 0 };
}

/**
 * Takes back the memberships that an import gave the customers of a batch: those it created, a range of the primary
 * key of `segment_member`, and those it met. @returns how many
 */
export async function deleteMembers(
  tx: Transaction,
  { importId, from, to, matched }: Span & { readonly matched: readonly number[] },
): Promise<number> {
  const created = await tx.query(
    'delete from segment_member where customer_id >= $2 and customer_id < $3 and import_id = $1',
    [importId, from, to],
  );
  const met = await tx.query(
    'delete from segment_member where customer_id = any ($2::bigint[]) and import_id = $1',
    [importId, `{${matched.join(',')}}`],
  );
  return (created.rowCount ?? 0) + (met.rowCount ?? 0);
}

/** The same for actions: of a batch's rows, by the primary key of `customer_action`. @returns how many */
export async function deleteActions(
  tx: Transaction,
  { importId, from, to, matched }: Span & { readonly matched: readonly number[] },
): Promise<number> {
  const created = await tx.query(
    `delete from customer_action where customer_id >= $2 and customer_id < $3 and import_id = $1
      and position >= $2 and position < $3`,
    [importId, from, to],
  );
  const met = await tx.query(
    `delete from customer_action where customer_id = any ($4::bigint[]) and import_id = $1
      and position >= $2 and position < $3`,
    [importId, from, to, `{${matched.join(',')}}`],
  );
  return (created.rowCount ?? 0) + (met.rowCount ?? 0);
}

/** What the undo of rows replaced, as rows of a binary COPY. */
export async function insertReplaced(tx: Transaction, rows: readonly Buffer[]): Promise<void> {
  await copyRowsIn(tx, `customer_change (${replacedColumns.join(', ')})`, rows);
}

export const replacedColumns = [
  'customer_id',
  'position',
  'import_id',
  'row_number',
  'point_of_contact_id',
  'undo',
  'former',
];

/** Values that were nobody's, in key order. */
export async function insertHolders(
  tx: Transaction,
  taken: readonly { readonly key: string; readonly customerId: number; readonly former: boolean }[],
): Promise<void> {
  await tx.query(
    `insert into customer_identifier (key, customer_id, former)
      select * from unnest($1::uuid[], $2::bigint[], $3::boolean[])`,
    [
      `{${taken.map((each) => each.key).join(',')}}`,
      `{${taken.map(({ customerId }) => customerId).join(',')}}`,
      `{${taken.map(({ former }) => former).join(',')}}`,
    ],
  );
}

/** A value that an undo leaves as it is; both as JSON texts with their value key. */
export interface KeptRecord {
  readonly row: number;
  readonly key: string;
  readonly customerId: number;
  readonly reason: string;
  readonly present: string;
  readonly former: string;
  readonly heldBy: number | null;
}

/** Keeps the values that an undo left as they were. */
export async function insertKept(
  tx: Transaction,
  { importId, kept }: { importId: number; kept: readonly KeptRecord[] },
): Promise<void> {
  await tx.query(
    `insert into import_undo_kept
        (import_id, row_number, value_key, customer_id, reason, present, former, held_by)
      select $1, k.row, k.key, k."customerId", k.reason, k.present::jsonb, k.former::jsonb, k."heldBy"
      from jsonb_to_recordset($2::jsonb) as k (row integer, key text, "customerId" bigint, reason text,
        present text, former text, "heldBy" bigint)`,
    [importId, JSON.stringify(kept)],
  );
}
