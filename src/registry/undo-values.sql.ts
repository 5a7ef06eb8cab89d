import type pg from 'pg';
import type { KeptReason } from '../row/undo-row.ts';
import type { Span } from '../undo/read-batch.sql.ts';

type Client = pg.ClientBase | pg.Pool;

export interface KeptValueRecord {
  readonly row_number: number;
  readonly value_key: string;
  readonly customer_id: string;
  readonly reason: KeptReason;
  /** JSON texts of values by their key. */
  readonly present: string;
  readonly former: string;
  readonly held_by: string | null;
}

/** Values that an undo left as they were, by row: a range of the primary key. @param skip so many of the first row */
export async function selectKept(
  client: Client,
  { importId, row, skip, limit }: { importId: number; row: number; skip: number; limit: number },
): Promise<KeptValueRecord[]> {
  const { rows } = await client.query<KeptValueRecord>(
    `select row_number, value_key, customer_id, reason, present::text, former::text, held_by
      from import_undo_kept where import_id = $1 and row_number >= $2
      order by row_number, value_key offset $3 limit $4`,
    [importId, row, skip, limit],
  );
  return rows;
}

/** How many customers a batch created whom nothing else touched, and the last of them: a range of the primary key. */
export async function selectUntouched(
  client: Client,
  { from, to, touched, some }: Span & { readonly touched: readonly number[]; readonly some: number },
): Promise<{ readonly count: number; readonly ids: readonly number[] }> {
  const given = [from, to, `{${touched.join(',')}}`];
  const { rows } = await client.query<[string]>({
    text: 'select count(*) from customer where id >= $1 and id < $2 and id <> all ($3::bigint[])',
    values: given,
    rowMode: 'array',
  });
  const ids = await client.query<[string]>({
    text: `select id from customer where id >= $1 and id < $2 and id <> all ($3::bigint[])
      order by id desc limit $4`,
    values: [...given, some],
    rowMode: 'array',
  });
  return { count: Number(rows[0]?.[0]), ids: ids.rows.map(([id]) => Number(id)) };
}

/** How many memberships and actions an import made. There is no index by import: each table is read whole. */
export async function countEffects(
  client: Client,
  { importId, joins, acts }: { importId: number; joins: boolean; acts: boolean },
): Promise<{ readonly memberships: number; readonly actions: number }> {
  const count = async (table: string): Promise<number> => {
    const { rows } = await client.query<[string]>({
      text: `select count(*) from ${table} where import_id = $1`,
      values: [importId],
      rowMode: 'array',
    });
    return Number(rows[0]?.[0]);
  };
  return {
    memberships: joins ? await count('segment_member') : 0,
    actions: acts ? await count('customer_action') : 0,
  };
}
