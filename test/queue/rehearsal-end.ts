import type pg from 'pg';
import { subscribeRehearsal } from '../../src/queue/rehearsal-progress.ts';

/** Waits until a rehearsal is over; returns how. */
export async function endOfRehearsal(pool: pg.Pool, rehearsalId: number): Promise<string> {
  let status = '';
  for await (const report of subscribeRehearsal(pool, rehearsalId)) ({ status } = report);
  return status;
}
