import type pg from 'pg';
import { customerColumns } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import { uuidArray } from '../store/binary.ts';
import type { Transaction } from '../store/transaction.ts';

/** Values come as the texts the base writes: what is not needed is not parsed. */
const asTexts = { getTypeParser: () => (text: string) => text };

/**
 * Before look-ups: all of them are index scans in key order whatever the size of slice and base. Left to itself
 * the planner reads a whole table of identifiers once a slice is a few per cent of it (arrays have no statistics
 * either). For the session, until `plannerAsItWas`.
 */
export async function preferIndexScans(session: pg.ClientBase): Promise<void> {
  await session.query(plannerSettings.map((name) => `set ${name} = off`).join('; '));
}

/** Gives a session back to the pool as it came. */
export async function plannerAsItWas(session: pg.ClientBase): Promise<void> {
  await session.query(plannerSettings.map((name) => `reset ${name}`).join('; '));
}

/** The same for a transaction, which forgets it by itself. */
export async function preferIndexScansHere(tx: Transaction): Promise<void> {
  await tx.query(plannerSettings.map((name) => `set local ${name} = off`).join('; '));
}

const plannerSettings = ['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan', 'jit'];

export interface FoundOwners {
  /** Places in the given keys, from 1. */
  readonly places: readonly number[];
  /** See `ownerCode`, in step with `places`. */
  readonly owners: readonly number[];
}

/**
 * Who owns the values with these keys: one scan of the primary key of `customer_identifier`. Reads only; the
 * project's import lock keeps others from writing meanwhile.
 * @param hashes in key order, or near it
 */
export async function selectOwners(client: pg.ClientBase, hashes: readonly string[]): Promise<FoundOwners> {
  const { rows } = await client.query<(string | null)[]>({
    text: `select array_agg(given.place), array_agg(i.customer_id * 2 + i.former::integer)
      from unnest($1::uuid[]) with ordinality as given (key, place)
      join customer_identifier i on i.key = given.key`,
    values: [uuidArray(hashes)],
    rowMode: 'array',
    types: asTexts,
  });
  const [places, owners] = rows[0] ?? [];
  return { places: integers(places), owners: integers(owners) };
}

/** An array of integers as PostgreSQL writes it, `{1,2}`; pg reads results as text only. */
const integers = (text: string | null | undefined): number[] =>
  text ? text.slice(1, -1).split(',').map(Number) : [];

/**
 * The customers with these ids: the columns of `customerColumns`, then which row of which import created and
 * which last changed them. One scan of the primary key of `customer`; reads only, under the import lock.
 */
export async function selectCustomers(
  client: pg.ClientBase,
  ids: readonly number[],
): Promise<RecordText[][]> {
  const { rows } = await client.query<RecordText[]>({
    text: `select ${customerColumns.map((column) => `c.${column}`).join(', ')},
        c.created_import, c.created_row, c.changed_import, c.changed_row
      from unnest($1::bigint[]) as given (id)
      join customer c on c.id = given.id`,
    values: [`{${ids.join(',')}}`],
    rowMode: 'array',
    types: asTexts,
  });
  return rows;
}

/**
 * The latest row of an import that changed each of these customers, from their history: one scan of the
 * primary key of `customer_change` per customer. Only asked when another import may have come between.
 */
export async function selectTouchingRows(
  client: pg.ClientBase,
  { importId, customerIds }: { importId: number; customerIds: readonly number[] },
): Promise<Map<number, number>> {
  const { rows } = await client.query<[string, number]>({
    text: `select h.customer_id, max(h.row_number)
      from unnest($2::bigint[]) as given (id)
      join customer_change h on h.customer_id = given.id and h.import_id = $1
      group by h.customer_id`,
    values: [importId, `{${customerIds.join(',')}}`],
    rowMode: 'array',
  });
  return new Map(rows.map(([id, row]) => [Number(id), row]));
}
