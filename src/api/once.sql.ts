import type pg from 'pg';

export interface OnceKey {
  readonly operation: string;
  readonly key: string;
}

export interface OnceRecord {
  readonly body_hash: string;
  /** What was answered; null while somebody works on it. */
  readonly answer: unknown;
}

/**
 * Takes a request on, if nobody has or whoever did was silent for a minute; the primary key decides between two.
 * @returns whether it is ours
 */
export async function claimRequest(
  pool: pg.Pool,
  { operation, key }: OnceKey,
  hash: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `insert into idempotent_request as r (operation, key, body_hash, claimed_until)
      values ($1, $2, $3, now() + interval '1 minute')
      on conflict (operation, key) do update set claimed_until = excluded.claimed_until
      where r.answer is null and r.claimed_until < now() and r.body_hash = excluded.body_hash`,
    [operation, key, hash],
  );
  return rowCount === 1;
}

/** By the primary key; undefined when nobody has sent it, or it failed. */
export async function selectRequest(
  pool: pg.Pool,
  { operation, key }: OnceKey,
): Promise<OnceRecord | undefined> {
  const { rows } = await pool.query<OnceRecord>(
    'select body_hash, answer from idempotent_request where operation = $1 and key = $2',
    [operation, key],
  );
  return rows[0];
}

export async function keepAnswer(pool: pg.Pool, { operation, key }: OnceKey, answer: unknown): Promise<void> {
  await pool.query('update idempotent_request set answer = $3 where operation = $1 and key = $2', [
    operation,
    key,
    JSON.stringify(answer),
  ]);
}

/** It failed, so it may be sent again. */
export async function releaseRequest(pool: pg.Pool, { operation, key }: OnceKey): Promise<void> {
  await pool.query('delete from idempotent_request where operation = $1 and key = $2 and answer is null', [
    operation,
    key,
  ]);
}
