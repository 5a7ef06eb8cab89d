import { pipeline } from 'node:stream/promises';
import type { Client, PoolClient } from 'pg';
import { from, to } from 'pg-copy-streams';
import { wholeCopy } from './copy-rows.ts';
import type { Transaction } from './transaction.ts';

/**
 * Sends chunks to `copy … from stdin` as fast as the server takes them; resolves when the server has them all.
 * @param sql the COPY statement
 * @param chunks bytes or UTF-8 text in the statement's format, cut anywhere
 * @returns the number of rows copied
 * @throws the server's error, also from the middle of the data, or what the chunks threw, in which case the
 * COPY was called off; the transaction can only be rolled back then
 */
export async function copyIn(
  tx: Transaction,
  sql: string,
  chunks: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
): Promise<number> {
  const stream = tx.query(from(sql));
  await pipeline(chunks, stream);
  return stream.rowCount;
}

/** Sends rows of `CopyRows` to a table. @param into the table and its columns: `customer (id, email)` */
export function copyRowsIn(tx: Transaction, into: string, rows: readonly Buffer[]): Promise<number> {
  return copyIn(tx, `copy ${into} from stdin (format binary)`, wholeCopy(rows));
}

/**
 * Reads what `copy … to stdout` gives, in chunks cut anywhere, no faster than they are taken.
 * @param connection free until the last chunk was taken; leaving the loop early closes it, because there is no
 * other way to tell the server to stop
 */
export async function* copyOut(connection: PoolClient, sql: string): AsyncGenerator<Buffer, void, undefined> {
  const stream = connection.query(to(sql));
  const chunks: AsyncIterable<Buffer> = stream;
  let left = true;
  try {
    yield* chunks;
    left = false;
  } catch (error) {
    left = false;
    throw error;
  } finally {
    if (left) await endConnection(connection);
  }
}

async function endConnection(connection: PoolClient): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a pool hands out is a whole Client, its types hide the end
  await (connection as unknown as Client).end();
}
