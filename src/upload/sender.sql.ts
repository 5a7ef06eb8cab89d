import type pg from 'pg';

/** Who writes to an upload, among all processes. */
export interface Sender {
  readonly uploadId: string;
  /** Of its own for each request: what the process is called by the server, a blank, and anything else. */
  readonly token: string;
}

/** Nobody has it, or whoever had it was silent for too long, or has no connection any more: it was killed. */
const isFree = `(sender is null or sender_until < now()
  or not exists (select from pg_stat_activity where application_name = split_part(sender, ' ', 1)))`;

/**
 * Takes an upload for ten seconds, if it is free; else says that it is wanted. By the primary key, whose row's lock
 * decides between two.
 * @returns undefined when there is no such upload
 */
export async function takeUpload(
  pool: pg.Pool,
  { uploadId, token }: Sender,
): Promise<'taken' | 'wanted' | undefined> {
  const { rows } = await pool.query<{ sender: string }>(
    `update upload set
        sender = case when ${isFree} then $2 else sender end,
        sender_until = case when ${isFree} then now() + interval '10 seconds' else sender_until end,
        sender_wanted = case when ${isFree} then null else $2 end
      where id = $1 returning sender`,
    [uploadId, token],
  );
  const [found] = rows;
  return found && (found.sender === token ? 'taken' : 'wanted');
}

/** Keeps it for ten more seconds. @returns false when somebody else has it or wants it */
export async function keepUpload(pool: pg.Pool, { uploadId, token }: Sender): Promise<boolean> {
  const { rows } = await pool.query<{ wanted: boolean }>(
    `update upload set sender_until = now() + interval '10 seconds' where id = $1 and sender = $2
      returning sender_wanted is not null as wanted`,
    [uploadId, token],
  );
  return rows[0]?.wanted === false;
}

/** Lets the next one in. */
export async function leaveUpload(pool: pg.Pool, { uploadId, token }: Sender): Promise<void> {
  await pool.query(
    'update upload set sender = null, sender_until = null, sender_wanted = null where id = $1 and sender = $2',
    [uploadId, token],
  );
}
