import type pg from 'pg';
import { customerColumns } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import type { MovedIdentifier } from '../import/write-identifiers.sql.ts';
import { changedColumns, originColumns } from '../import/write-portion.sql.ts';
import { asTexts } from '../store/as-texts.ts';
import { copyKeys, uuidArray } from '../store/binary.ts';
import { copyOut, copyRowsIn } from '../store/copy.ts';
import type { Transaction } from '../store/transaction.ts';

/*
 * What earlier rows of a rehearsal did, in temporary tables: only their connection sees them, nothing of them is
 * logged, and they are gone with it. They are only added to: of a customer or a value the newest line counts. No
 * statement here locks anything of the base, and each is a transaction of its own.
 */

const overlayColumns = [...customerColumns, ...originColumns];

/** Takes away what another rehearsal left on the connection, and makes room for this one. */
export async function createOverlay(session: pg.PoolClient): Promise<void> {
  await dropOverlay(session);
  await session.query(
    `create temporary table rehearsed_customer as select ${overlayColumns.join(', ')} from customer where false`,
  );
  await session.query('create index on rehearsed_customer (id, changed_row)');
  await session.query(`create temporary table rehearsed_identifier (
    key uuid not null, customer_id bigint, former boolean not null, place integer generated always as identity)`);
  await session.query('create index on rehearsed_identifier (key)');
  await session.query('create temporary table rehearsed_member (customer_id bigint primary key)');
}

export async function dropOverlay(session: pg.PoolClient): Promise<void> {
  await session.query('drop table if exists rehearsed_customer, rehearsed_identifier, rehearsed_member');
}

/** New customers, as rows of `insertCustomers`. */
export async function addCreated(tx: Transaction, rows: readonly Buffer[]): Promise<void> {
  await copyRowsIn(tx, `rehearsed_customer (${overlayColumns.join(', ')})`, rows);
}

/** Customers of the base before the first change of them, as rows of `writeRecord`: their row is 0. */
export async function addOriginals(tx: Transaction, rows: readonly Buffer[]): Promise<void> {
  const columns = [...customerColumns, 'changed_row'];
  await copyRowsIn(tx, `rehearsed_customer (${columns.join(', ')})`, rows);
}

/** Changed customers, as rows of `updateCustomers`. */
export async function addChanged(tx: Transaction, rows: readonly Buffer[]): Promise<void> {
  const columns = [...customerColumns, ...changedColumns];
  await copyRowsIn(tx, `rehearsed_customer (${columns.join(', ')})`, rows);
}

/** Values that nobody had, as `insertIdentifiers` takes them. */
export async function addTaken(tx: Transaction, rows: readonly Buffer[]): Promise<void> {
  await copyRowsIn(tx, 'rehearsed_identifier (key, customer_id, former)', rows);
}

/** Values that go to another customer, become former or current, or are free again. */
export async function addMoved(
  tx: Transaction,
  { moved, freed }: { moved: readonly MovedIdentifier[]; freed: readonly string[] },
): Promise<void> {
  await tx.query(
    `insert into rehearsed_identifier (key, customer_id, former)
     select key, customer_id, former from unnest($1::uuid[], $2::bigint[], $3::boolean[])
       as m (key, customer_id, former)
     union all select key, null, false from unnest($4::uuid[]) as f (key)`,
    [
      `{${moved.map(({ key }) => key).join(',')}}`,
      `{${moved.map(({ customerId }) => customerId).join(',')}}`,
      `{${moved.map(({ former }) => former).join(',')}}`,
      `{${freed.join(',')}}`,
    ],
  );
}

/**
 * Notes who joins a segment.
 * @param joining `before`: customers from here on are not in the base as it is rehearsed
 * @returns how many of them are in it neither by the base nor by earlier rows
 */
export async function addMembers(
  tx: Transaction,
  joining: { readonly segmentId: number; readonly before: number; readonly customerIds: readonly number[] },
): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into rehearsed_member
     select id from unnest($3::bigint[]) as joining (id)
     where id >= $2 or not exists (
       select from segment_member m where m.customer_id = joining.id and m.segment_id = $1)
     on conflict do nothing`,
    [joining.segmentId, joining.before, `{${joining.customerIds.join(',')}}`],
  );
  return rowCount ?? 0;
}

const selected = [...customerColumns, 'changed_row'].map((column) => `c.${column}`).join(', ');

/**
 * Customers before and behind what earlier rows did to them, in this order where they were in the base: the columns of
 * `customerColumns`, then the row that did it last, 0 for the original.
 */
export async function selectRehearsed(
  session: pg.PoolClient,
  ids: readonly number[],
): Promise<(readonly RecordText[])[]> {
  const { rows } = await session.query<RecordText[]>({
    text: `select ${selected} from unnest($1::bigint[]) as given (id)
      cross join lateral (
        (select * from rehearsed_customer o where o.id = given.id and changed_row = 0 limit 1)
        union all
        (select * from rehearsed_customer o where o.id = given.id and changed_row > 0
          order by changed_row desc limit 1)) c`,
    values: [`{${ids.join(',')}}`],
    rowMode: 'array',
    types: asTexts,
  });
  return rows;
}

export interface RehearsedOwner {
  /** Which of the keys, from 0. */
  readonly asked: number;
  /** Null: earlier rows freed the value. */
  readonly customerId: number | null;
  readonly former: boolean;
}

/** Who owns values that earlier rows moved. @param chosen which of the keys, in key order or near it */
export async function selectMoved(
  session: pg.PoolClient,
  keys: Uint32Array,
  chosen: readonly number[],
): Promise<RehearsedOwner[]> {
  const { rows } = await session.query<RecordText[]>({
    text: `select given.place, o.customer_id, o.former
      from unnest($1::uuid[]) with ordinality as given (key, place)
      cross join lateral (
        select customer_id, former from rehearsed_identifier i where i.key = given.key
        order by i.place desc limit 1) o`,
    values: [uuidArray(keys, chosen)],
    rowMode: 'array',
    types: asTexts,
  });
  return rows.map(([place, customerId, former]) => ({
    asked: chosen[Number(place) - 1] ?? -1,
    customerId: typeof customerId === 'string' ? Number(customerId) : null,
    former: former === 't',
  }));
}

/** Hands over the keys that earlier rows moved; gives how many. @param most a number of ours: COPY takes no parameters */
export async function readMovedKeys(
  session: pg.PoolClient,
  most: number,
  take: (keys: Uint32Array, index: number) => void,
): Promise<number> {
  await session.query('set enable_seqscan = on');
  const sql = `copy (select key from rehearsed_identifier limit ${most}) to stdout (format binary)`;
  const count = await copyKeys(copyOut(session, sql), take);
  await session.query('set enable_seqscan = off');
  return count;
}
