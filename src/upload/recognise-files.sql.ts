import type pg from 'pg';

/** The mark of the folder that holds this base's files; null: nobody has kept one yet. A single row. */
export async function selectMark(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ mark: string }>('select mark from file_store where id = 1');
  return rows[0]?.mark ?? null;
}

/** Keeps a mark, unless there is one: of two processes that begin at once the first is right. */
export async function insertMark(pool: pg.Pool, mark: string): Promise<void> {
  await pool.query('insert into file_store (id, mark) values (1, $1) on conflict (id) do nothing', [mark]);
}

/** Takes another folder from now on. */
export async function replaceMark(pool: pg.Pool, mark: string): Promise<void> {
  await pool.query(
    'insert into file_store (id, mark) values (1, $1) on conflict (id) do update set mark = excluded.mark',
    [mark],
  );
}
