import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import type { CounterRecord } from '../import/result.sql.ts';

export interface StatusRecord extends CounterRecord {
  readonly status: ImportStatus;
  readonly imports: string;
  readonly warnings: string;
  readonly seconds: number;
  /** Behind the last batch, blank ones included. */
  readonly done: string;
}

/** What imports of each status have done so far. One row an import: some thousands, read whole, four times a minute. */
export async function selectByStatus(pool: pg.Pool): Promise<StatusRecord[]> {
  const { rows } = await pool.query<StatusRecord>(
    `select status, count(*) as imports, sum(created) as created, sum(updated) as updated,
        sum(unchanged) as unchanged, sum(not_found) as not_found, sum(rejected) as rejected, sum(blank) as blank,
        sum(warnings) as warnings, sum(seconds) as seconds, sum(next_row - 1) as done
      from import group by status`,
  );
  return rows;
}

export interface QueueRecord {
  readonly drafts: string;
  readonly queued: string;
  /** Since the start of the one that waits the longest; 0: none waits. */
  readonly oldest: number;
}

/** How many wait; by the index of those that are not over, and the few drafts. */
export async function selectQueue(pool: pg.Pool): Promise<QueueRecord | undefined> {
  const { rows } = await pool.query<QueueRecord>(
    `select (select count(*) from import_draft) as drafts, count(*) as queued,
        coalesce(greatest(extract(epoch from now() - min(started_at)), 0), 0)::double precision as oldest
      from import where status = 'queued'`,
  );
  return rows[0];
}

export interface BatchTimeRecord {
  readonly at_most: number;
  readonly batches: string;
  readonly seconds: number;
}

/** The histogram, from the shortest on: a dozen rows. */
export async function selectBatchTimes(pool: pg.Pool): Promise<BatchTimeRecord[]> {
  const { rows } = await pool.query<BatchTimeRecord>(
    'select at_most, batches, seconds from batch_time order by at_most',
  );
  return rows;
}

export interface NotificationRecord {
  readonly channel: string;
  readonly waiting: string;
  readonly given_up: string;
}

/** What is on its way to each channel, and what never arrived; of the last month, read whole. */
export async function selectNotifications(pool: pg.Pool): Promise<NotificationRecord[]> {
  const { rows } = await pool.query<NotificationRecord>(
    `select channel, count(*) filter (where delivered_at is null and given_up_at is null) as waiting,
        count(*) filter (where given_up_at is not null) as given_up
      from notification group by channel`,
  );
  return rows;
}
