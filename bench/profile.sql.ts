import type pg from 'pg';

/** What the server's processes do at this moment, but for the asking session: one line each. */
export async function selectActivity(pool: pg.Pool): Promise<{ statement: string; waits: string }[]> {
  const { rows } = await pool.query<{ statement: string; waits: string }>(
    `select case when backend_type <> 'client backend' then backend_type
        when state = 'active' then left(regexp_replace(query, '\\s+', ' ', 'g'), 70)
        else state end as statement,
      coalesce(wait_event_type || ': ' || wait_event, 'on CPU') as waits
      from pg_stat_activity
      where pid <> pg_backend_pid() and wait_event_type is distinct from 'Activity'
        and (backend_type <> 'client backend' or datname = current_database() and state <> 'idle')`,
  );
  return rows;
}

export interface StatementTime {
  readonly statement: string;
  readonly calls: number;
  readonly seconds: number;
  readonly rows: number;
  readonly wal_mb: number;
}

/** Forgets the statements so far. */
export async function resetStatements(pool: pg.Pool): Promise<void> {
  await pool.query('create schema if not exists profile');
  await pool.query('create extension if not exists pg_stat_statements schema profile');
  await pool.query('select profile.pg_stat_statements_reset()');
}

/** The statements since, the longest first; a COPY's time includes waiting for its data. */
export async function selectStatements(pool: pg.Pool): Promise<StatementTime[]> {
  const { rows } = await pool.query<StatementTime>(
    `select left(regexp_replace(query, '\\s+', ' ', 'g'), 90) as statement, calls::float8 as calls,
        total_exec_time / 1000 as seconds, rows::float8 as rows, (wal_bytes / 1048576)::float8 as wal_mb
      from profile.pg_stat_statements s join pg_database d on d.oid = s.dbid
      where d.datname = current_database()
      order by total_exec_time desc limit 16`,
  );
  return rows;
}
