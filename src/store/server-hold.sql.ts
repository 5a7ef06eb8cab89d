import type pg from 'pg';

/**
 * The lock that stands for "a Muster process uses this server": each holds it shared in a session of its own as
 * long as it runs, so that PostgreSQL itself notices when one is killed.
 */
const IN_USE = 7_061_993;

/** Waits while the last user is stopping the server; that ends the session with an error. */
export async function waitForHold(session: pg.Client): Promise<void> {
  await session.query('select pg_advisory_lock_shared($1)', [IN_USE]);
}

/**
 * Lets go; true when no other session holds the server, and then nobody can take hold of it any more. Letting go
 * comes first: of two that leave at the same time and still held on, each would see the other and neither stop it.
 */
export async function letGo(session: pg.Client): Promise<boolean> {
  await session.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
  const { rows } = await session.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
    IN_USE,
  ]);
  return rows[0]?.last === true;
}

/** The folder the connected server keeps its base in. */
export async function readDataDirectory(session: pg.Client): Promise<string> {
  const { rows } = await session.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  );
  return rows[0]?.folder ?? '';
}

/** Makes the base `muster` unless it exists; two processes may try at once. */
export async function createBase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query(`select from pg_database where datname = 'muster'`);
  if (rowCount) return;
  try {
    await session.query('create database muster');
  } catch (error) {
    const again = await session.query(`select from pg_database where datname = 'muster'`);
    if (!again.rowCount) throw error;
  }
}
