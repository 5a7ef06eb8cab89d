import type pg from 'pg';

type Client = pg.ClientBase | pg.Pool;

/** One entry of a customer's history; the creation has neither position nor former values. */
export interface ChangeRecord {
  readonly import_id: string;
  readonly row_number: number;
  /** Epoch milliseconds. */
  readonly at: string;
  readonly point_of_contact_id: number;
  /** JSON text; null: the creation. */
  readonly former: string | null;
}

/**
 * How a customer came to be and what changed since, oldest first: its row of `customer`, then a range scan of the
 * primary key of `customer_change`, with the start of each import by its primary key.
 */
export async function selectChanges(client: Client, customerId: number): Promise<ChangeRecord[]> {
  const { rows } = await client.query<ChangeRecord>(
    `select created_import as import_id, created_row as row_number, created_point as point_of_contact_id,
        floor(extract(epoch from created_at) * 1000)::bigint as at, null as former, null::bigint as position
      from customer where id = $1
      union all
      select h.import_id, h.row_number, h.point_of_contact_id,
        floor(extract(epoch from i.started_at) * 1000)::bigint, h.former::text, h.position
      from customer_change h join import i on i.id = h.import_id
      where h.customer_id = $1
      order by position nulls first`,
    [customerId],
  );
  return rows;
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
