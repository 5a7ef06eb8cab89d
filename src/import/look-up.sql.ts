import type pg from 'pg';
import { customerColumns } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import { asTexts } from '../store/as-texts.ts';
import { uuidArray } from '../store/binary.ts';

/**
 * Before look-ups: all of them are index scans in key order whatever the size of slice and base. Left to itself
 * the planner reads a whole table of identifiers once a slice is a few per cent of it (arrays have no statistics
 * either). For the session, until `plannerAsItWas`.
 */
export async function preferIndexScans(session: pg.ClientBase): Promise<void> {
  await session.query(plannerSettings.map((setting) => `set ${setting}`).join('; '));
}

/** Gives a session back to the pool as it came. */
export async function plannerAsItWas(session: pg.ClientBase): Promise<void> {
  await session.query(plannerSettings.map((setting) => `reset ${setting.split(' ', 1)[0]}`).join('; '));
}

/** The same for the transaction that is open, which forgets it by itself. */
export async function preferIndexScansHere(tx: pg.ClientBase): Promise<void> {
  await tx.query(plannerSettings.map((setting) => `set local ${setting}`).join('; '));
}

const plannerSettings = [
  'enable_hashjoin = off',
  'enable_mergejoin = off',
  'enable_seqscan = off',
  'jit = off',
  // Joined as written: from the keys given to what they find.
  'join_collapse_limit = 1',
];

/**
 * A customer as the base wrote it: the columns of `customerColumns`, then the row of the asking import that last
 * created or changed it, if it was the last to do so or created it, and whether it was the last. What is not needed
 * is not sent: each text costs both sides.
 */
export type CustomerTexts = readonly RecordText[];

/** `$1` is the import that asks. */
const selected = `${customerColumns.map((column) => `c.${column}`).join(', ')},
      case when c.changed_import = $1 then c.changed_row when c.created_import = $1 then c.created_row end,
      c.changed_import = $1`;

/** Behind those of a customer, where it is asked for by keys. */
const [placeColumn, formerColumn] = [customerColumns.length + 2, customerColumns.length + 3];

/** Who has one of the keys that were asked for. */
export interface FoundOwner {
  /** Which of the keys, from 0. */
  readonly asked: number;
  readonly former: boolean;
  readonly customer: CustomerTexts;
}

/**
 * Who owns the values with these keys: one scan of the primary key of `customer_identifier`, one of that of
 * `customer`. Reads only; the project's import lock keeps others from writing meanwhile.
 * Not prepared: a plan that was made when the table was empty would stay (docs/decisions/0017-planning-ahead.md).
 * @param chosen which of the keys, in key order or near it
 */
export async function selectOwners(
  client: pg.ClientBase,
  importId: number,
  { keys, chosen }: { keys: Uint32Array; chosen: readonly number[] },
): Promise<FoundOwner[]> {
  const { rows } = await client.query<RecordText[]>({
    text: `select ${selected}, given.place, i.former
      from unnest($2::uuid[]) with ordinality as given (key, place)
      join customer_identifier i on i.key = given.key
      join customer c on c.id = i.customer_id`,
    values: [importId, uuidArray(keys, chosen)],
    rowMode: 'array',
    types: asTexts,
  });
  return rows.map((customer) => ({
    asked: chosen[Number(customer[placeColumn]) - 1] ?? -1,
    former: customer[formerColumn] === 't',
    customer,
  }));
}

/** The customers with these ids: one scan of the primary key of `customer`; reads only, under the import lock. */
export async function selectCustomers(
  client: pg.ClientBase,
  importId: number,
  ids: readonly number[],
): Promise<CustomerTexts[]> {
  const { rows } = await client.query<RecordText[]>({
    text: `select ${selected}
      from unnest($2::bigint[]) as given (id)
      join customer c on c.id = given.id`,
    values: [importId, `{${ids.join(',')}}`],
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
