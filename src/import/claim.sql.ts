import type pg from 'pg';
import type { Transaction } from '../store/transaction.ts';
import type { Position } from './read.ts';
import { recordEvent } from './record-event.sql.ts';

type Client = pg.ClientBase | pg.Pool;

/** An attempt at an import: what a process holds that runs it. */
export interface Held {
  readonly importId: number;
  readonly attempt: number;
}

/** An import that is this process's now, and where it goes on. */
export interface Claim {
  readonly attempt: number;
  readonly from: Position;
}

/**
 * Claims an import by raising its attempt: whoever held it before finds its attempt gone at its next batch. Waits
 * for the batch that a killed process left open, which may still be committed: only what this returns is where the
 * import stands. The attempt counts as crashed until it commits a batch or lets go.
 * @returns undefined when the import is over
 */
export async function claimImport(
  client: Client,
  claim: { importId: number; owner: string },
): Promise<Claim | undefined> {
  const { rows } = await client.query<{ attempt: number } & Record<'offset' | 'row' | 'line', string>>(
    `update import set status = 'running', attempt = attempt + 1, owner = $2, crashes = crashes + 1
      where id = $1 and status in ('queued', 'running')
      returning attempt, next_offset as offset, next_row as row, next_line as line`,
    [claim.importId, claim.owner],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { attempt, offset, row, line } = found;
  return { attempt, from: { offset: Number(offset), row: Number(row), line: Number(line) } };
}

/**
 * The fence every batch begins with: the import's row stays locked when the attempt still holds it. First the
 * transaction is marked, so that it can be broken off when its process stands still for too long.
 * @param status of an import at work: its undo holds it by the same fence
 */
export async function holdImport(
  tx: Transaction,
  { importId, attempt }: Held,
  status: 'running' | 'undoing' = 'running',
): Promise<'held' | 'lost' | 'cancelled'> {
  await tx.query('select pg_advisory_xact_lock_shared($1, $2)', [BATCH, importId % 2 ** 31]);
  const { rows } = await tx.query<{ cancelled: boolean }>(
    `select coalesce(c.cancel_requested, false) as cancelled
      from import i left join import_control c on c.import_id = i.id
      where i.id = $1 and i.attempt = $2 and i.status = $3 for update of i`,
    [importId, attempt, status],
  );
  const [found] = rows;
  if (found === undefined) return 'lost';
  return found.cancelled ? 'cancelled' : 'held';
}

/** Ends an import that its attempt still holds, and keeps that for whoever is to be told; false when it does not. */
export async function finishImport(
  tx: Transaction,
  end: Held & { status: 'completed' | 'failed' | 'cancelled'; failure: string | null },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update import set status = $3, failure = $4, finished_at = now(), owner = null, crashes = 0, breaks = 0,
        trouble = null
      where id = $1 and attempt = $2 and status = 'running'`,
    [end.importId, end.attempt, end.status, end.failure],
  );
  if (rowCount !== 1) return false;
  await recordEvent(tx, end.importId);
  await endLease(tx, end.importId);
  return true;
}

/** Whether this attempt completed the import: a connection can break between the commit and its answer. */
export async function hasCompleted(client: Client, held: Held): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from import where id = $1 and attempt = $2 and status = 'completed'`,
    [held.importId, held.attempt],
  );
  return rowCount === 1;
}

/**
 * Lets go of an import that is to be continued later; false when another attempt has it.
 * @param because `asked`: somebody stopped it; `broken`: the connection was lost; else why the base could not go on
 */
export async function releaseImport(
  client: Client,
  held: Held,
  because: { readonly kind: 'asked' | 'broken' | 'trouble'; readonly trouble: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update import set owner = null, crashes = greatest(crashes - 1, 0), breaks = breaks + $3, trouble = $4
      where id = $1 and attempt = $2`,
    [held.importId, held.attempt, Number(because.kind === 'broken'), because.trouble],
  );
  if (rowCount !== 1) return false;
  await endLease(client, held.importId);
  return true;
}

async function endLease(client: Client, importId: number): Promise<void> {
  await client.query('update import_control set lease_until = null where import_id = $1', [importId]);
}

/** The lock of the one import that writes to the base; held by a session, so that it ends with its process. */
export const WRITING = 7_061_996;

/** Beside an import's number: shared, held by the transaction of each of its batches. */
const BATCH = 7_061_997;

/** The server's process of this session when it may write to the base from now on; null when another one does. */
export async function tryWritingLock(session: pg.ClientBase): Promise<number | null> {
  const { rows } = await session.query<{ held: boolean; pid: number }>(
    'select pg_try_advisory_lock($1) as held, pg_backend_pid() as pid',
    [WRITING],
  );
  const [found] = rows;
  return found?.held === true ? found.pid : null;
}

/**
 * Whether the session that took the lock still has it, by what the server says: its own connection may be busy, or
 * broken without having noticed.
 * @param backendPid the server's process of the session
 */
export async function hasWritingLock(tx: Transaction, backendPid: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from pg_locks where locktype = 'advisory' and granted and pid = $1 and objid = $2
      and database = (select oid from pg_database where datname = current_database())`,
    [backendPid, WRITING],
  );
  return rowCount === 1;
}

/** Lets the next import write, and wakes who waits for that. */
export async function leaveWritingLock(session: pg.ClientBase): Promise<void> {
  await session.query('select pg_advisory_unlock($1)', [WRITING]);
}

/**
 * Breaks the connections of a process that holds the lock of the one import that writes but has not renewed its
 * lease: it stands still, or its machine is gone without a word. What it had not committed is rolled back.
 */
export async function breakStaleWriter(session: pg.ClientBase): Promise<void> {
  await session.query(
    `select pg_terminate_backend(l.pid)
      from import_control c join import i on i.id = c.import_id join pg_locks l
        on l.locktype = 'advisory' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.objsubid = 1 and l.objid = $1 and l.pid = c.backend_pid
          or l.objsubid = 2 and l.classid = $2 and l.objid = c.import_id % 2147483648)
      where i.status in ('queued', 'running', 'undoing') and c.lease_until < now()
        and exists (select from pg_locks w where w.locktype = 'advisory' and w.granted and w.objsubid = 1
          and w.objid = $1 and w.pid = c.backend_pid
          and w.database = (select oid from pg_database where datname = current_database()))`,
    [WRITING, BATCH],
  );
}
