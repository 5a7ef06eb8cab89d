import type pg from 'pg';
import type { Transaction } from '../store/transaction.ts';
import type { RehearsalRequest } from './request.ts';

type Client = pg.ClientBase | pg.Pool;

/** Beside a rehearsal's number: held by the session that runs it, so that it ends with its process. */
const REHEARSING = 7_061_998;

/** A rehearsal that is this session's now. */
export interface RehearsalClaim {
  readonly rehearsalId: number;
  readonly attempt: number;
  readonly crashes: number;
  readonly request: RehearsalRequest;
  readonly withEvidence: boolean;
  /** Somebody wants it to end: it is not to be begun. */
  readonly cancelRequested: boolean;
}

/** Those that workers owe, the oldest first, whoever runs them; by the index of those that are not over. */
export async function selectOwed(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from rehearsal where status in ('queued', 'running') and for_workers order by id`,
  );
  return rows.map(({ id }) => Number(id));
}

/**
 * Claims a rehearsal by raising its attempt; undefined when another session runs it, or it is over. It counts as
 * crashed until it ends or is let go of.
 */
export async function claimRehearsal(
  session: pg.ClientBase,
  rehearsalId: number,
): Promise<RehearsalClaim | undefined> {
  const { rows: locks } = await session.query<{ held: boolean }>(
    'select pg_try_advisory_lock($1, $2) as held',
    [REHEARSING, rehearsalId % 2 ** 31],
  );
  if (locks[0]?.held !== true) return undefined;
  const { rows } = await session.query<Omit<RehearsalClaim, 'rehearsalId'>>(
    `update rehearsal set status = 'running', attempt = attempt + 1, crashes = crashes + 1,
        backend_pid = pg_backend_pid(), lease_until = now() + interval '30 seconds'
      where id = $1 and status in ('queued', 'running')
      returning attempt, crashes, request, with_evidence as "withEvidence", cancel_requested as "cancelRequested"`,
    [rehearsalId],
  );
  const [found] = rows;
  if (found === undefined) await unlockRehearsal(session, rehearsalId);
  return found && { rehearsalId, ...found };
}

export async function unlockRehearsal(session: pg.ClientBase, rehearsalId: number): Promise<void> {
  await session.query('select pg_advisory_unlock($1, $2)', [REHEARSING, rehearsalId % 2 ** 31]);
}

/**
 * Breaks the connections of processes that stand still with a rehearsal, and ends rehearsals of terminals whose
 * process is gone: nobody else goes on with them.
 */
export async function breakStaleRehearsals(session: pg.ClientBase): Promise<void> {
  await session.query(
    `select pg_terminate_backend(l.pid) from rehearsal r join pg_locks l on l.pid = r.backend_pid
      where r.status = 'running' and r.lease_until < now() and ${holdsIt('r.id')}`,
  );
  await session.query(
    `update rehearsal r set status = 'failed', finished_at = now(), attempt = attempt + 1,
        failure = 'The process that ran it is gone. Rehearse the file again.'
      where status in ('queued', 'running') and not for_workers
        and coalesce(lease_until, created_at + interval '1 minute') < now()
        and not exists (select from pg_locks l where l.pid = r.backend_pid and ${holdsIt('r.id')})`,
  );
}

const holdsIt = (id: string): string => `l.locktype = 'advisory' and l.granted and l.objsubid = 2
  and l.classid = ${REHEARSING} and l.objid = ${id} % 2147483648
  and l.database = (select oid from pg_database where datname = current_database())`;

type Held = Pick<RehearsalClaim, 'rehearsalId' | 'attempt'>;

/** Renews the lease for 30 s. */
export async function renewRehearsal(
  client: Client,
  { rehearsalId, attempt }: Held,
): Promise<'held' | 'cancelled' | 'lost'> {
  const { rows } = await client.query<{ cancelled: boolean }>(
    `update rehearsal set lease_until = now() + interval '30 seconds'
      where id = $1 and attempt = $2 and status = 'running' returning cancel_requested as cancelled`,
    [rehearsalId, attempt],
  );
  const [found] = rows;
  if (found === undefined) return 'lost';
  return found.cancelled ? 'cancelled' : 'held';
}

/**
 * Ends a rehearsal without an answer, unless another attempt has it.
 * @param failure why; null: somebody wanted that, which counts more than what it has met meanwhile
 */
export async function endRehearsal(
  client: Client,
  { rehearsalId, attempt, failure }: Held & { readonly failure: string | null },
): Promise<void> {
  await client.query(
    `update rehearsal set finished_at = now(), lease_until = null,
        status = case when cancel_requested or $3::text is null then 'cancelled' else 'failed' end,
        failure = case when cancel_requested then null else $3 end
      where id = $1 and attempt = $2 and status = 'running'`,
    [rehearsalId, attempt, failure],
  );
}

/** Lets go of a rehearsal, which another worker begins anew. @param patient it was no crash */
export async function releaseRehearsal(client: Client, held: Held, patient: boolean): Promise<void> {
  await client.query(
    `update rehearsal set status = 'queued', lease_until = null, crashes = crashes - $3
      where id = $1 and attempt = $2 and status = 'running'`,
    [held.rehearsalId, held.attempt, Number(patient)],
  );
}

/** Asks whoever runs a rehearsal to end it; at once where nobody does. @returns how it stands now */
export async function cancelRehearsalRow(client: Client, rehearsalId: number): Promise<string | undefined> {
  await client.query(
    `update rehearsal set cancel_requested = true where id = $1 and status in ('queued', 'running')`,
    [rehearsalId],
  );
  await cancelUnrun(client, [rehearsalId]);
  const { rows } = await client.query<{ status: string }>('select status from rehearsal where id = $1', [
    rehearsalId,
  ]);
  return rows[0]?.status;
}

/** Ends those of these rehearsals that nobody runs; the attempt is raised, so that who stood still finds it gone. */
async function cancelUnrun(client: Client, ids: readonly number[]): Promise<void> {
  await client.query(
    `update rehearsal r set status = 'cancelled', finished_at = now(), attempt = attempt + 1, lease_until = null
      where id = any ($1::bigint[]) and (status = 'queued' or status = 'running'
        and not exists (select from pg_locks l where l.pid = r.backend_pid and ${holdsIt('r.id')}))`,
    [ids],
  );
}

/**
 * Ends the rehearsals of a draft that is deleted and forgets their rows and findings. What they counted stays as that
 * of a file: an import of the same file is told whether it still holds. By `rehearsal_by_draft`.
 */
export async function leaveDraft(tx: Transaction, importId: number): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `update rehearsal set draft_id = null, draft_version = null, evidence = null, cancel_requested = true
      where draft_id = $1 returning id`,
    [importId],
  );
  const ids = rows.map(({ id }) => Number(id));
  if (ids.length === 0) return;
  await tx.query('delete from rehearsal_issue where rehearsal_id = any ($1::bigint[])', [ids]);
  await tx.query('delete from rehearsal_sample where rehearsal_id = any ($1::bigint[])', [ids]);
  await cancelUnrun(tx, ids);
}
