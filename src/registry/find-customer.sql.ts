import type pg from 'pg';

type Client = pg.ClientBase | pg.Pool;

/** Who owns the value with this key, now or formerly, by the primary key; undefined: nobody. */
export async function selectOwner(client: Client, key: string): Promise<number | undefined> {
  const { rows } = await client.query<{ customer_id: string }>(
    'select customer_id from customer_identifier where key = $1',
    [key],
  );
  return rows[0] === undefined ? undefined : Number(rows[0].customer_id);
}

/** Whether there is a customer with this id, by the primary key. */
export async function customerExists(client: Client, id: number): Promise<boolean> {
  const { rowCount } = await client.query('select from customer where id = $1', [id]);
  return rowCount === 1;
}
