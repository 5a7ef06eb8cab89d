import type pg from 'pg';
import { copyKeys } from '../store/binary.ts';
import { copyOut } from '../store/copy.ts';

/** Bytes of a row of `customer_identifier` on its page, with its part of the page's head. */
const bytesPerKey = 60;

/** How many keys the base holds, about: by the size of their table. Reads no row. */
export async function sizeOfKeys(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `select pg_relation_size('customer_identifier') as bytes`,
  );
  return Number(rows[0]?.bytes) / bytesPerKey;
}

/**
 * Hands over the keys that are committed, in the order of the table: one scan of it that takes no lock.
 * @param most after so many it ends; a number of ours, since COPY takes no parameters
 * @returns how many it handed over
 */
export async function readKeys(
  client: pg.PoolClient,
  most: number,
  take: (keys: Uint32Array, index: number) => void,
): Promise<number> {
  // Look-ups have it off on this connection; an index of pages not yet vacuumed would be read row by row.
  await client.query('set enable_seqscan = on');
  const sql = `copy (select key from customer_identifier limit ${most}) to stdout (format binary)`;
  const count = await copyKeys(copyOut(client, sql), take);
  await client.query('set enable_seqscan = off');
  return count;
}
