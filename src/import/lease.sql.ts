import type pg from 'pg';

type Client = pg.ClientBase | pg.Pool;

/**
 * Takes the lease of an import for 30 s. Its row is not that of the import, which each batch keeps locked.
 * @param backendPid the server's process that holds the lock of the one import that writes
 */
export async function takeLease(
  client: Client,
  lease: { importId: number; backendPid: number },
): Promise<void> {
  await client.query(
    `insert into import_control (import_id, lease_until, backend_pid) values ($1, now() + interval '30 seconds', $2)
      on conflict (import_id) do update set lease_until = excluded.lease_until, backend_pid = excluded.backend_pid`,
    [lease.importId, lease.backendPid],
  );
}

/** Renews a lease that nobody else has taken since. */
export async function renewLease(
  client: Client,
  lease: { importId: number; backendPid: number },
): Promise<void> {
  await client.query(
    `update import_control set lease_until = now() + interval '30 seconds'
      where import_id = $1 and backend_pid = $2`,
    [lease.importId, lease.backendPid],
  );
}

/** Says for the next five seconds that somebody waits to run a queued import, so that later ones let it go first. */
export async function announceWaiting(client: Client, importId: number): Promise<void> {
  await client.query(
    `insert into import_control (import_id, lease_until)
      select id, now() + interval '5 seconds' from import where id = $1 and status = 'queued'
      on conflict (import_id) do update set lease_until = excluded.lease_until`,
    [importId],
  );
}

/** Whether somebody waits to run an import that was started before this one, or before its undo. Few are queued: they are looked through. */
export async function isEarlierWaiting(client: Client, importId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from import i left join import_undo u on u.import_id = i.id and i.status = 'undoing'
        join import o on (o.started_at, o.id) < (coalesce(u.started_at, i.started_at), i.id)
        join import_control c on c.import_id = o.id
      where i.id = $1 and o.status = 'queued' and c.lease_until > now() limit 1`,
    [importId],
  );
  return rowCount !== 0;
}

/** How an import stands: one read by the primary key. */
export async function selectStatus(client: Client, importId: number): Promise<string | undefined> {
  const { rows } = await client.query<{ status: string }>('select status from import where id = $1', [
    importId,
  ]);
  return rows[0]?.status;
}

/** Has this session hear when imports are queued, cancelled or end. */
export async function listenToImports(session: pg.ClientBase): Promise<void> {
  await session.query('listen muster_import');
}

export async function stopListening(session: pg.ClientBase): Promise<void> {
  await session.query('unlisten muster_import');
}

/** Wakes who listens; in a transaction when it is committed. */
export async function notifyOfImports(client: Client): Promise<void> {
  await client.query('notify muster_import');
}
