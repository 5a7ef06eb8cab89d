import type pg from 'pg';

/** What decides whether a server fits. */
export interface ServerFacts {
  /** As in 150004. */
  readonly version: number;
  readonly versionName: string;
  readonly encoding: string;
  /** A read-only copy of another server. */
  readonly standby: boolean;
}

/** Reads settings only; works on servers of any age. */
export async function readServerFacts(session: pg.ClientBase): Promise<ServerFacts> {
  const { rows } = await session.query<ServerFacts>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as "versionName",
            current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby`,
  );
  const [facts] = rows;
  if (!facts) throw new Error('the server told nothing about itself');
  return facts;
}

/** Marks the session itself, outside any transaction, with a setting of no meaning to the server. */
export async function markSession(session: pg.ClientBase, mark: string): Promise<void> {
  await session.query(`select set_config('muster.session', $1, false)`, [mark]);
}

/** The session's mark, null or empty where it has none. */
export async function readMark(session: pg.ClientBase): Promise<string | null> {
  const { rows } = await session.query<{ mark: string | null }>(
    `select current_setting('muster.session', true) as mark`,
  );
  return rows[0]?.mark ?? null;
}
