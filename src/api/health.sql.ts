import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** Whether the base answers within two seconds. */
export async function isReachable(pool: pg.Pool): Promise<boolean> {
  const answered = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, wait(2_000, false, { ref: false })]);
}
