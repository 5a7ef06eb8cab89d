import type pg from 'pg';
import type { Transaction } from '../store/transaction.ts';
import { WRITING } from './claim.sql.ts';
import { recordEvent } from './record-event.sql.ts';

type Client = pg.ClientBase | pg.Pool;

/** Whoever runs the import, and holds the lock of the one import that writes; by `import_control` and its lease. */
const runner = `select from import_control c join pg_locks l on l.pid = c.backend_pid
  where c.import_id = $1 and l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.objid = ${WRITING}
    and l.database = (select oid from pg_database where datname = current_database())`;

/** Asks whoever runs an import, or claims it next, to cancel it: each batch looks at this row before it begins. */
export async function requestCancel(client: Client, importId: number): Promise<void> {
  await client.query(
    `insert into import_control (import_id, cancel_requested)
      select id, true from import where id = $1 and status in ('queued', 'running', 'paused')
      on conflict (import_id) do update set cancel_requested = true`,
    [importId],
  );
}

/**
 * Ends an import that is queued, or whose process is gone; false when it cannot tell, because somebody runs it or
 * has its row. The attempt is raised: a process that stood still finds it gone.
 */
export async function cancelIdle(tx: Transaction, importId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update import set status = 'cancelled', finished_at = now(), owner = null, attempt = attempt + 1, trouble = null
      where id = (select id from import where id = $1
        and (status in ('queued', 'paused') or status = 'running' and not exists (${runner})) for update skip locked)`,
    [importId],
  );
  if (rowCount === 1) await recordEvent(tx, importId);
  return rowCount === 1;
}

/** Whether a process runs an import, as far as its connections tell. */
export async function isBeingRun(client: Client, importId: number): Promise<boolean> {
  const { rowCount } = await client.query(runner, [importId]);
  return rowCount !== 0;
}
