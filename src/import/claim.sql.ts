import type pg from 'pg';
import type { Transaction } from '../store/transaction.ts';
import type { Position } from './read.ts';

type Client = pg.ClientBase | pg.Pool;

/** An import that is this process's now, and where it goes on. */
export interface Claim {
  readonly attempt: number;
  readonly from: Position;
}

/**
 * Claims an import by raising its attempt: whoever held it before finds its attempt gone at its next batch. Waits
 * for the batch that a killed process left open, which may still be committed: only what this returns is where the
 * import stands.
 * @returns undefined when the import is over
 */
export async function claimImport(
  client: Client,
  claim: { importId: number; owner: string },
): Promise<Claim | undefined> {
  const { rows } = await client.query<{ attempt: number } & Record<'offset' | 'row' | 'line', string>>(
    `update import set status = 'running', attempt = attempt + 1, owner = $2, lease_until = now() + interval '30 seconds'
      where id = $1 and status in ('queued', 'running')
      returning attempt, next_offset as offset, next_row as row, next_line as line`,
    [claim.importId, claim.owner],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { attempt, offset, row, line } = found;
  return { attempt, from: { offset: Number(offset), row: Number(row), line: Number(line) } };
}

/** The fence every batch begins with: true when the attempt still holds the import, whose row stays locked. */
export async function holdImport(
  tx: Transaction,
  held: { importId: number; attempt: number },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update import set lease_until = now() + interval '30 seconds'
      where id = $1 and attempt = $2 and status = 'running'`,
    [held.importId, held.attempt],
  );
  return rowCount === 1;
}

/** Ends an import that its attempt still holds; false when it does not. */
export async function finishImport(
  client: Client,
  end: { importId: number; attempt: number; status: 'completed' | 'failed'; failure: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update import set status = $3, failure = $4, finished_at = now(), owner = null, lease_until = null
      where id = $1 and attempt = $2 and status = 'running'`,
    [end.importId, end.attempt, end.status, end.failure],
  );
  return rowCount === 1;
}

/** Lets go of an import that is to be continued later; false when another attempt has it. */
export async function releaseImport(
  client: Client,
  held: { importId: number; attempt: number },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update import set owner = null, lease_until = now() where id = $1 and attempt = $2',
    [held.importId, held.attempt],
  );
  return rowCount === 1;
}

/** The lock of the one import that writes to the base; held by a session, so that it ends with its process. */
const WRITING = 7_061_996;

/** True when this session may write to the base from now on. */
export async function tryWritingLock(session: pg.ClientBase): Promise<boolean> {
  const { rows } = await session.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    WRITING,
  ]);
  return rows[0]?.held === true;
}

/**
 * Asks the session that took the lock for a sign of life: as long as it is open, it has the lock.
 * @throws the connection's error; another import may be writing then
 */
export async function confirmWritingLock(session: pg.ClientBase): Promise<void> {
  await session.query('select');
}

/** Lets the next import write. */
export async function leaveWritingLock(session: pg.ClientBase): Promise<void> {
  await session.query('select pg_advisory_unlock($1)', [WRITING]);
}
