import type pg from 'pg';

/** The identifiers behind a key, in the order of keys. */
export async function selectIdentifiersAfter(
  pool: pg.Pool,
  { key, limit }: { key: string; limit: number },
): Promise<{ key: string; owner: string }[]> {
  const { rows } = await pool.query<{ key: string; owner: string }>(
    `select key, customer_id::text || case when former then ' formerly' else '' end as owner
      from customer_identifier where key > $1 order by key limit $2`,
    [key, limit],
  );
  return rows;
}

/** How many changes the history has of an import. */
export async function countChanges(pool: pg.Pool, importId: number): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(
    'select count(*) as count from customer_change where import_id = $1',
    [importId],
  );
  return Number(rows[0]?.count);
}
