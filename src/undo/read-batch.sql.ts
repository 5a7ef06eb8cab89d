import type pg from 'pg';
import { customerColumns } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import { asTexts } from '../store/as-texts.ts';
import type { BatchRecord } from './batch.ts';

type Client = pg.ClientBase | pg.Pool;

/*
 * What the undo of a batch has to know. Only the holder of the lock of the one writer changes any of it; a preview
 * reads all of it in one snapshot.
 */

/**
 * The last batch of an import among those before a row, by the primary key of `import_batch`.
 * @param within the positions that its rows lie in, up to the last; absent: wherever they are
 */
export async function selectBatchBefore(
  client: Client,
  { importId, row, within }: { importId: number; row: number; within?: { from: number; to: number } },
): Promise<BatchRecord | undefined> {
  const { rows } = await client.query<{
    first_row: string;
    row_count: number;
    first_position: string;
    outcomes: Buffer;
    matched: Buffer;
  }>(
    `select first_row, row_count, first_position, outcomes, matched from import_batch
      where import_id = $1 and batch < $2
        and ($3::bigint is null or first_position >= $3 and first_position + row_count = $4)
      order by batch desc limit 1`,
    [importId, row, within?.from, within?.to],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { outcomes, matched } = found;
  return {
    firstRow: Number(found.first_row),
    rowCount: found.row_count,
    firstPosition: Number(found.first_position),
    outcomes,
    matched: Array.from({ length: matched.length / 8 }, (_, at) => Number(matched.readBigInt64LE(at * 8))),
  };
}

/** Imports whose undo has begun, with the position it began at; few. */
export async function selectUndone(client: Client): Promise<Map<number, number>> {
  const { rows } = await client.query<{ import_id: string; first_position: string }>(
    'select import_id, first_position from import_undo where first_position is not null',
  );
  return new Map(rows.map((row) => [Number(row.import_id), Number(row.first_position)]));
}

/** Positions from one to before another: those of a batch's rows, and the ids of the customers they created. */
export interface Span {
  readonly importId: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The customers created in a span that something else may have touched: they have a history, or others made them
 * members. Range scans of the primary keys of `customer_change`, `segment_member` and `customer`.
 */
export async function selectTouched(client: Client, { importId, from, to }: Span): Promise<number[]> {
  const { rows } = await client.query<[string]>({
    text: `select customer_id from customer_change where customer_id >= $2 and customer_id < $3
      union select customer_id from segment_member
        where customer_id >= $2 and customer_id < $3 and import_id <> $1`,
    values: [importId, from, to],
    rowMode: 'array',
  });
  return rows.map(([id]) => Number(id)).sort((a, b) => a - b);
}

/**
 * Which of these customers an import made members, of those whom others created: scans of the primary keys of
 * `customer` and `segment_member`.
 */
export async function selectJoined(
  client: Client,
  { importId, createdBy, ids }: { importId: number; createdBy: readonly number[]; ids: readonly number[] },
): Promise<number[]> {
  const { rows } = await client.query<[string]>({
    text: `select c.id from unnest($3::bigint[]) as given (id) join customer c on c.id = given.id
      where c.created_import = any ($2)
        and exists (select from segment_member m where m.customer_id = c.id and m.import_id = $1)`,
    values: [importId, createdBy, `{${ids.join(',')}}`],
    rowMode: 'array',
  });
  return rows.map(([id]) => Number(id));
}

/**
 * Which of these customers an import created and, as `selectTouched` tells, nothing else touched: by the primary keys
 * of `customer`, `customer_change` and `segment_member`.
 */
export async function selectUntouchedAmong(
  client: Client,
  { importId, ids }: { importId: number; ids: readonly number[] },
): Promise<number[]> {
  const { rows } = await client.query<[string]>({
    text: `select c.id from customer c where c.id = any ($2::bigint[]) and c.created_import = $1
      and not exists (select from customer_change h where h.customer_id = c.id)
      and not exists (select from segment_member m where m.customer_id = c.id and m.import_id <> $1)`,
    values: [importId, `{${ids.join(',')}}`],
    rowMode: 'array',
  });
  return rows.map(([id]) => Number(id));
}

/** Customers with these ids, with the import, row and point of contact that created them: one scan of the primary key. */
export async function selectCreations(client: Client, ids: readonly number[]): Promise<RecordText[][]> {
  const { rows } = await client.query<RecordText[]>({
    text: `select ${customerColumns.map((column) => `c.${column}`).join(', ')}, c.created_import, c.created_row,
        c.created_point
      from unnest($1::bigint[]) as given (id) join customer c on c.id = given.id`,
    values: [`{${ids.join(',')}}`],
    rowMode: 'array',
    types: asTexts,
  });
  return rows;
}

export interface EntryRecord {
  readonly customer_id: string;
  readonly position: string;
  readonly import_id: string;
  readonly row_number: number;
  readonly point_of_contact_id: number;
  readonly undo: boolean | null;
  readonly former: string;
}

/**
 * The history of customers: what other imports did, and of this one the rows in the span, with those before that
 * replaced an external identity. A range scan of the primary key of `customer_change` for each customer.
 */
export async function selectEntries(
  client: Client,
  { importId, from, to, ids }: Span & { readonly ids: readonly number[] },
): Promise<EntryRecord[]> {
  const { rows } = await client.query<EntryRecord>(
    `select h.customer_id, h.position, h.import_id, h.row_number, h.point_of_contact_id, h.undo, h.former::text
      from unnest($4::bigint[]) as given (id) join customer_change h on h.customer_id = given.id
      where h.import_id <> $1 or h.undo is null
        and (h.position >= $2 and h.position < $3 or h.position < $2 and h.former::text ~ '"x[0-9]')`,
    [importId, from, to, `{${ids.join(',')}}`],
  );
  return rows;
}

/**
 * For each value of customers the last row of an import before a position that wrote it, without what it replaced: a
 * range scan of the primary key of `customer_change` for each customer.
 */
export async function selectRowsBelow(
  client: Client,
  { importId, from, ids }: Pick<Span, 'importId' | 'from'> & { readonly ids: readonly number[] },
): Promise<EntryRecord[]> {
  const { rows } = await client.query<EntryRecord>(
    `select distinct on (h.customer_id, f.key) h.customer_id, h.position, h.import_id, h.row_number,
        h.point_of_contact_id, h.undo, jsonb_build_object(f.key, null)::text as former
      from unnest($3::bigint[]) as given (id) join customer_change h on h.customer_id = given.id
        cross join lateral jsonb_object_keys(h.former) f (key)
      where h.import_id = $1 and h.undo is null and h.position < $2
      order by h.customer_id, f.key, h.position desc`,
    [importId, from, `{${ids.join(',')}}`],
  );
  return rows;
}

/** What customers had nothing of when they were created: value keys whose first change replaced nothing. */
export async function selectLacked(
  client: Client,
  ids: readonly number[],
): Promise<{ readonly customerId: number; readonly key: string }[]> {
  const { rows } = await client.query<{ customer_id: string; key: string }>(
    `select customer_id, key from (
        select distinct on (h.customer_id, f.key) h.customer_id, f.key, f.value
          from unnest($1::bigint[]) as given (id) join customer_change h on h.customer_id = given.id
            cross join lateral jsonb_each(h.former) f
          where h.undo is null order by h.customer_id, f.key, h.position) first
      where value = 'null'`,
    [`{${ids.join(',')}}`],
  );
  return rows.map(({ customer_id: id, key }) => ({ customerId: Number(id), key }));
}

/** Which imports made customers members of segments: range scans of the primary key of `segment_member`. */
export async function selectJoins(
  client: Client,
  ids: readonly number[],
): Promise<{ readonly customerId: number; readonly importId: number }[]> {
  const { rows } = await client.query<{ customer_id: string; import_id: string }>(
    `select m.customer_id, m.import_id
      from unnest($1::bigint[]) as given (id) join segment_member m on m.customer_id = given.id`,
    [`{${ids.join(',')}}`],
  );
  return rows.map((row) => ({ customerId: Number(row.customer_id), importId: Number(row.import_id) }));
}

/** Who has the values with these keys: one scan of the primary key of `customer_identifier`. */
export async function selectHolders(
  client: Client,
  keys: readonly string[],
): Promise<{ readonly place: number; readonly customerId: number; readonly former: boolean }[]> {
  const { rows } = await client.query<{ place: string; customer_id: string; former: boolean }>(
    `select given.place, i.customer_id, i.former from unnest($1::uuid[]) with ordinality as given (key, place)
      join customer_identifier i on i.key = given.key`,
    [`{${keys.join(',')}}`],
  );
  return rows.map(({ place, customer_id: id, former }) => ({
    place: Number(place) - 1,
    customerId: Number(id),
    former,
  }));
}
