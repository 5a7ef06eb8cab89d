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

/** Who ends the reading of all keys of a large base, which takes twenty seconds. */
export interface EndOfReading {
  readonly signal?: AbortSignal | undefined;
  /** By whose connections the server is asked to stop. */
  readonly pool: pg.Pool;
}

export interface KeyReading {
  /** After so many it ends; a number of ours, since COPY takes no parameters. */
  readonly most: number;
  /** Null: nobody. */
  readonly end: EndOfReading | null;
}

/**
 * Hands over the keys that are committed, in the order of the table: one scan of it that takes no lock.
 * @returns how many it handed over; null when it was ended before
 */
export async function readKeys(
  client: pg.PoolClient,
  { most, end }: KeyReading,
  take: (keys: Uint32Array, index: number) => void,
): Promise<number | null> {
  // Look-ups have it off on this connection; an index of pages not yet vacuumed would be read row by row.
  const { rows } = await client.query<{ pid: number }>(
    `select pg_backend_pid() as pid, set_config('enable_seqscan', 'on', false)`,
  );
  const sql = `copy (select key from customer_identifier limit ${most}) to stdout (format binary)`;
  const reading = (): Promise<number> => copyKeys(copyOut(client, sql), take);
  const count = await (end === null ? reading() : untilEnd(end, rows[0]?.pid ?? 0, reading));
  await client.query('set enable_seqscan = off');
  return count;
}

async function untilEnd(
  { signal, pool }: EndOfReading,
  backendPid: number,
  work: () => Promise<number>,
): Promise<number | null> {
  if (signal?.aborted === true) return null;
  let cancelled = Promise.resolve();
  const cancel = (): void => {
    cancelled = cancelStatement(pool, backendPid).catch(() => undefined);
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await work();
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    // Or it would meet the next statement.
    await cancelled;
  }
}

const isCancelled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '57014';

/** Asks a server's process to stop the statement that it is at. */
async function cancelStatement(pool: pg.Pool, backendPid: number): Promise<void> {
  await pool.query('select pg_cancel_backend($1)', [backendPid]);
}
