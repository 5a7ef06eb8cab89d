import type pg from 'pg';

export interface OrderRecord {
  readonly name: string | null;
  readonly started_by: string;
  /** Epoch milliseconds. */
  readonly finished_at: string | null;
}

/** Who began an import and when it ended, by its primary key. */
export async function selectOrder(
  client: pg.ClientBase | pg.Pool,
  importId: number,
): Promise<OrderRecord | undefined> {
  const { rows } = await client.query<OrderRecord>(
    `select name, started_by, floor(extract(epoch from finished_at) * 1000)::bigint as finished_at
      from import where id = $1`,
    [importId],
  );
  return rows[0];
}
