import type pg from 'pg';

type Client = pg.ClientBase | pg.Pool;

/** Forgets answers that nobody will ask for again. The table is small and read whole. */
export async function deleteOldRequests(client: Client, hours: number): Promise<void> {
  await client.query(`delete from idempotent_request where created_at < now() - $1 * interval '1 hour'`, [
    hours,
  ]);
}

/** Forgets the keys of imports that were started long ago; those of drafts stay with them. Small, read whole. */
export async function deleteOldKeys(client: Client, days: number): Promise<void> {
  await client.query(
    `delete from import_key k where created_at < now() - $1 * interval '1 day'
      and not exists (select from import_draft d where d.id = k.import_id)`,
    [days],
  );
}
