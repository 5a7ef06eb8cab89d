import type pg from 'pg';
import { copiedColumns } from './bare-copy.sql.ts';

/** Creates or updates many customers in the table of the bare COPY. @param values of all columns, row by row */
export async function upsertCopied(client: pg.ClientBase, values: readonly (string | null)[]): Promise<void> {
  const columns = copiedColumns.length;
  const rows = Array.from({ length: values.length / columns }, (_, row) => {
    const places = copiedColumns.map((__, column) => `$${row * columns + column + 1}`);
    return `(${places.join(', ')})`;
  });
  const sets = copiedColumns.map((column) => `${column} = excluded.${column}`);
  await client.query(
    `insert into copied (${copiedColumns.join(', ')}) values ${rows.join(', ')}
     on conflict (email) do update set ${sets.join(', ')}`,
    [...values],
  );
}

/** The customers behind an email, in its order: the cells of all columns, as the file has them. */
export async function selectCopiedAfter(
  pool: pg.Pool,
  { email, limit }: { email: string; limit: number },
): Promise<(string | null)[][]> {
  const { rows } = await pool.query<(string | null)[]>({
    text: `select ${copiedColumns.map((column) => `${column}::text`).join(', ')}
      from copied where email > $1 order by email limit $2`,
    values: [email, limit],
    rowMode: 'array',
  });
  return rows;
}
