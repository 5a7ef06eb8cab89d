import type pg from 'pg';

type Client = pg.ClientBase;

export interface NamePage {
  /** Regular expressions that each must find one of a customer's names. */
  readonly patterns: readonly string[];
  readonly ascending: boolean;
  /** Id of the last customer that was shown; null: from the beginning. */
  readonly after: number | null;
  readonly limit: number;
}

/**
 * The ids of customers whose names match, in the order of ids: along the primary key until there are enough, or a
 * scan of all customers, as the planner thinks (0.3 to 0.6 s for a million when none matches). Without patterns the
 * first customers of all. Locks nothing.
 */
export async function selectByName(client: Client, page: NamePage): Promise<number[]> {
  const { patterns, ascending, after, limit } = page;
  const conditions = patterns.map(
    (_, index) => `(last_name ~ $${index + 3} or first_name ~ $${index + 3} or middle_name ~ $${index + 3})`,
  );
  const { rows } = await client.query<{ id: string }>(
    `select id from customer
      where ($1::bigint is null or id ${ascending ? '>' : '<'} $1)
        ${conditions.map((condition) => `and ${condition}`).join(' ')}
      order by id ${ascending ? 'asc' : 'desc'} limit $2`,
    [after, limit, ...patterns],
  );
  return rows.map(({ id }) => Number(id));
}

/** Gives up what takes longer; until the transaction ends. */
export async function limitTime(client: Client, millis: number): Promise<void> {
  await client.query(`select set_config('statement_timeout', $1, true)`, [String(millis)]);
}

/** The customers who have one of the values now or had it, by the primary key. */
export async function selectOwners(client: Client, keys: readonly string[]): Promise<number[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    'select distinct customer_id from customer_identifier where key = any($1::uuid[]) order by customer_id',
    [keys],
  );
  return rows.map(({ customer_id: id }) => Number(id));
}
