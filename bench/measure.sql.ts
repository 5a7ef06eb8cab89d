import type pg from 'pg';

/** Bytes of write-ahead log the server has written since it was made. */
export async function selectWalBytes(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as bytes`,
  );
  return Number(rows[0]?.bytes);
}

/** Bytes on disk of all tables of the base with their indexes. */
export async function selectDiskBytes(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'muster' and c.relkind = 'r'`,
  );
  return Number(rows[0]?.bytes);
}

/** The settings that decide how fast and how safe the server is, by name, as `show` says them. */
export async function selectSettings(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string; value: string }>(
    `select name, current_setting(name) as value from pg_settings where name = any($1) order by name`,
    [settingNames],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

const settingNames = [
  'server_version',
  'fsync',
  'full_page_writes',
  'synchronous_commit',
  'wal_level',
  'wal_compression',
  'shared_buffers',
  'max_wal_size',
  'checkpoint_timeout',
  'autovacuum',
  'data_checksums',
];

/** The process id of the session's server process. */
export async function selectBackendPid(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}
