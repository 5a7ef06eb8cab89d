import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import type { CounterRecord } from '../import/result.sql.ts';
import type { ImportAction } from '../row/settings.ts';

type Client = pg.ClientBase | pg.Pool;

/** Notes that channels exist from now on; those that did stay as they were. By the primary key. */
export async function openChannels(client: Client, names: readonly string[]): Promise<void> {
  await client.query(
    'insert into notification_channel (name) select unnest($1::text[]) on conflict (name) do nothing',
    [names],
  );
}

/**
 * Puts events on their way, the oldest first, that happened since their channel exists; those of the last days, for one that was not used
 * for long. Events are few and kept for a month: read whole. Of several processes one inserts each.
 */
export async function fillOutbox(client: Client, channels: readonly string[], days: number): Promise<void> {
  await client.query(
    `insert into notification (event_id, channel, next_at)
      select e.id, c.name, e.happened_at from import_event e join notification_channel c on e.happened_at >= c.since
        where c.name = any($1) and e.happened_at > now() - $2 * interval '1 day'
          and not exists (select from notification n where n.event_id = e.id and n.channel = c.name)
      on conflict (event_id, channel) do nothing`,
    [channels, days],
  );
}

export interface DueRecord extends CounterRecord {
  readonly id: string;
  readonly channel: string;
  /** This one included. */
  readonly attempts: number;
  readonly import_id: string;
  readonly status: ImportStatus;
  readonly action: ImportAction;
  /** Epoch milliseconds. */
  readonly happened_at: string;
  readonly started_at: string;
  readonly warnings: string;
  readonly seconds: number;
}

/**
 * Takes the notification that is due the longest, by the index of those; one that another process is taking is passed
 * over. It is due again after a minute, unless by then it is written down what became of it.
 */
export async function claimDue(client: Client, channels: readonly string[]): Promise<DueRecord | undefined> {
  const { rows } = await client.query<DueRecord>(
    `with claimed as (
        update notification set attempts = attempts + 1, next_at = now() + interval '1 minute'
          where (event_id, channel) = (
            select event_id, channel from notification
              where delivered_at is null and given_up_at is null and next_at <= now() and channel = any($1)
              order by next_at limit 1 for update skip locked)
          returning event_id, channel, attempts)
      select e.id, c.channel, c.attempts, e.import_id, e.status, e.action, e.created, e.updated, e.unchanged,
          e.not_found, e.rejected, e.blank, e.warnings, e.seconds,
          floor(extract(epoch from e.happened_at) * 1000)::bigint as happened_at,
          floor(extract(epoch from e.started_at) * 1000)::bigint as started_at
        from claimed c join import_event e on e.id = c.event_id`,
    [channels],
  );
  return rows[0];
}

/** By the primary key. */
export async function markDelivered(
  client: Client,
  { id, channel }: Pick<DueRecord, 'id' | 'channel'>,
): Promise<void> {
  await client.query(
    'update notification set delivered_at = now(), trouble = null where event_id = $1 and channel = $2',
    [id, channel],
  );
}

/**
 * Keeps why an attempt failed. By the primary key.
 * @param failure `pause`: seconds until the next attempt; null: it was the last one
 */
export async function markFailed(
  client: Client,
  { id, channel }: Pick<DueRecord, 'id' | 'channel'>,
  failure: { readonly trouble: string; readonly pause: number | null },
): Promise<void> {
  await client.query(
    `update notification set trouble = $3, next_at = now() + coalesce($4, 0) * interval '1 second',
        given_up_at = case when $4::integer is null then now() end
      where event_id = $1 and channel = $2 and delivered_at is null`,
    [id, channel, failure.trouble, failure.pause],
  );
}

/** Forgets old events, told or not. They are few: read whole. */
export async function deleteOldEvents(client: Client, days: number): Promise<void> {
  await client.query(`delete from import_event where happened_at < now() - $1 * interval '1 day'`, [days]);
}
