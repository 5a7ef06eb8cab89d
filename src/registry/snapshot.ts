import type pg from 'pg';

/**
 * Reads through one unchanging view of the base, as of its first statement: imports that go on meanwhile are
 * neither waited for nor seen. The view lasts until the last thing was taken, or the loop is left.
 */
export async function* inSnapshot<T>(
  pool: pg.Pool,
  read: (client: pg.PoolClient) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const client = await pool.connect();
  client.on('error', ignore);
  let whole = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    yield* read(client);
    whole = true;
  } finally {
    const ended = await client.query(whole ? 'commit' : 'rollback').then(
      () => true,
      () => false,
    );
    client.off('error', ignore);
    client.release(!ended);
  }
}

/** Without a listener a connection that breaks between two statements would end the process. */
function ignore(): void {}
