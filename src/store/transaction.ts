import type pg from 'pg';

declare const insideTransaction: unique symbol;

/** A connection inside an open transaction: what asks for it cannot be called outside one. */
export type Transaction = pg.PoolClient & { readonly [insideTransaction]: true };

/**
 * Does the work in one transaction on one connection of the pool: commits what it wrote when it returns, takes
 * it back when it throws. Isolation is read committed unless the work's first statement sets another.
 * @throws what the work threw; also when a statement failed inside and the work went on regardless, because
 * PostgreSQL then turns the commit into a rollback
 */
export function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return onConnection(pool, (connection) => transact(connection, work));
}

/** The same on a connection that somebody has already, and that does nothing else meanwhile. */
export async function transact<T>(
  connection: pg.PoolClient,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  await connection.query('begin');
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes the type: it was opened above
    const result = await work(connection as Transaction);
    const { command } = await connection.query('commit');
    if (command !== 'COMMIT') throw new Error('a statement had failed: the transaction was rolled back');
    return result;
  } catch (error) {
    await rollBack(connection);
    throw error;
  }
}

/**
 * Does the work on one connection of the pool, without a transaction. A connection that broke meanwhile is
 * closed instead of returned.
 */
export async function onConnection<T>(
  pool: pg.Pool,
  work: (connection: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  connection.on('error', ignore);
  try {
    return await work(connection);
  } finally {
    connection.off('error', ignore);
    connection.release(unusable.has(connection));
  }
}

/** Without a listener a connection that breaks between two statements would end the process. */
function ignore(): void {}

/** Connections whose state is unknown; the pool itself recognises those whose socket closed. */
const unusable = new WeakSet<pg.PoolClient>();

async function rollBack(connection: pg.PoolClient): Promise<void> {
  try {
    await connection.query('rollback');
  } catch {
    // What broke the connection is what the work threw; this second error says nothing new.
    unusable.add(connection);
  }
}
