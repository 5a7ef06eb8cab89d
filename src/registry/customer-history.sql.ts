import type pg from 'pg';

type Client = pg.ClientBase | pg.Pool;

/** One entry of a customer's history; the creation has neither position nor former values. */
export interface ChangeRecord {
  readonly import_id: string;
  readonly row_number: number;
  /** Epoch milliseconds. */
  readonly at: string;
  readonly point_of_contact_id: number;
  /** It is the undo of that row. */
  readonly undo: boolean;
  /** JSON text; null: the creation. */
  readonly former: string | null;
}

/**
 * How a customer came to be and what changed since, oldest first: its row of `customer`, then a range scan of the
 * primary key of `customer_change`, with the start of each import, or of its undo, by its primary key.
 */
export async function selectChanges(client: Client, customerId: number): Promise<ChangeRecord[]> {
  const { rows } = await client.query<ChangeRecord>(
    `select created_import as import_id, created_row as row_number, created_point as point_of_contact_id,
        floor(extract(epoch from created_at) * 1000)::bigint as at, false as undo, null as former,
        null::bigint as position
      from customer where id = $1
      union all
      select h.import_id, h.row_number, h.point_of_contact_id,
        floor(extract(epoch from coalesce(u.started_at, i.started_at)) * 1000)::bigint,
        coalesce(h.undo, false), h.former::text, h.position
      from customer_change h join import i on i.id = h.import_id
        left join import_undo u on u.import_id = h.import_id and h.undo
      where h.customer_id = $1
      order by position nulls first`,
    [customerId],
  );
  return rows;
}

/**
 * Some changes of a customer, newest first: a range scan of the primary key of `customer_change`.
 * @param page `before`: the position behind which they stand; null: from the newest on
 */
export async function selectChangesBefore(
  client: Client,
  customerId: number,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<(ChangeRecord & { readonly position: string })[]> {
  const { rows } = await client.query<ChangeRecord & { position: string }>(
    `select h.import_id, h.row_number, h.point_of_contact_id, h.position, h.former::text as former,
        floor(extract(epoch from coalesce(u.started_at, i.started_at)) * 1000)::bigint as at,
        coalesce(h.undo, false) as undo
      from customer_change h join import i on i.id = h.import_id
        left join import_undo u on u.import_id = h.import_id and h.undo
      where h.customer_id = $1 and ($2::bigint is null or h.position < $2)
      order by h.position desc limit $3`,
    [customerId, before, limit],
  );
  return rows;
}

/**
 * What later changes replaced first, as JSON text: of each value that they touch what it was before the position. Reads
 * the changes from there on, along the primary key; null: there are none.
 */
export async function selectValuesBefore(
  client: Client,
  customerId: number,
  position: number,
): Promise<string | null> {
  const { rows } = await client.query<{ values: string | null }>(
    `select jsonb_object_agg(key, value)::text as values from (
        select distinct on (key) key, value from customer_change, jsonb_each(former)
        where customer_id = $1 and position >= $2
        order by key, position) as first`,
    [customerId, position],
  );
  return rows[0]?.values ?? null;
}

/** How a customer came to be, by the primary key; undefined: there is none. */
export async function selectCreation(client: Client, customerId: number): Promise<ChangeRecord | undefined> {
  const { rows } = await client.query<ChangeRecord>(
    `select created_import as import_id, created_row as row_number, created_point as point_of_contact_id,
        floor(extract(epoch from created_at) * 1000)::bigint as at, false as undo, null as former
      from customer where id = $1`,
    [customerId],
  );
  return rows[0];
}

export interface ActionRecord {
  readonly import_id: string;
  readonly row_number: number;
  /** Epoch milliseconds. */
  readonly at: string;
  readonly template_id: number;
  readonly point_of_contact_id: number;
  readonly data_source_id: number;
}

/** A customer's actions by their time: a range scan of the primary key of `customer_action`. */
export async function selectActions(client: Client, customerId: number): Promise<ActionRecord[]> {
  const { rows } = await client.query<ActionRecord>(
    `select import_id, row_number, floor(extract(epoch from at) * 1000)::bigint as at, template_id,
        point_of_contact_id, data_source_id
      from customer_action a where customer_id = $1 order by a.at, position`,
    [customerId],
  );
  return rows;
}

/**
 * Some actions of a customer, newest first: a range scan of the primary key of `customer_action`, sorted.
 * @param page `before`: time in epoch milliseconds and position of the last one that was shown
 */
export async function selectActionsBefore(
  client: Client,
  customerId: number,
  { before, limit }: { readonly before: readonly [number, number] | null; readonly limit: number },
): Promise<(ActionRecord & { readonly position: string })[]> {
  const { rows } = await client.query<ActionRecord & { position: string }>(
    `select * from (
        select import_id, row_number, floor(extract(epoch from at) * 1000)::bigint as at, template_id,
          point_of_contact_id, data_source_id, position
        from customer_action where customer_id = $1) as a
      where $2::bigint is null or (a.at, a.position) < ($2, $3::bigint)
      order by a.at desc, a.position desc limit $4`,
    [customerId, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
  return rows;
}
