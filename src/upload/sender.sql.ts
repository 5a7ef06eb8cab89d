import type pg from 'pg';

/** Who writes to an upload, among all processes. */
export interface Sender {
  readonly uploadId: string;
  /** Of its own for each request. */
  readonly token: string;
}

/**
 * Takes an upload for ten seconds, if nobody has it or whoever had it was silent for longer; else says that it is
 * wanted. By the primary key, whose row's lock decides between two.
 * @returns undefined when there is no such upload
 */
export async function takeUpload(
  pool: pg.Pool,
  { uploadId, token }: Sender,
): Promise<'taken' | 'wanted' | undefined> {
  const { rows } = await pool.query<{ sender: string }>(
    `update upload set
        sender = case when sender is null or sender_until < now() then $2 else sender end,
        sender_until = case when sender is null or sender_until < now() then now() + interval '10 seconds'
          else sender_until end,
        sender_wanted = case when sender is null or sender_until < now() then null else $2 end
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
