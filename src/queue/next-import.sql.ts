import type pg from 'pg';
import { recordEvent } from '../import/record-event.sql.ts';
import type { Transaction } from '../store/transaction.ts';

type Client = pg.ClientBase | pg.Pool;

export interface NextImport {
  readonly importId: number;
  /** It is to be undone, not to be run. */
  readonly undo: boolean;
  readonly crashes: number;
  readonly breaks: number;
  readonly trouble: string | null;
  readonly cancelRequested: boolean;
}

/** The import that workers owe the next turn: of those that are not over the one started first, undos among them. */
export async function selectNext(client: Client): Promise<NextImport | undefined> {
  const { rows } = await client.query<Omit<NextImport, 'importId'> & { id: string }>(
    `select i.id, crashes, breaks, trouble, coalesce(c.cancel_requested, false) as "cancelRequested",
        status = 'undoing' as undo
      from import i left join import_control c on c.import_id = i.id
        left join import_undo u on u.import_id = i.id and status = 'undoing'
      where for_workers and status in ('queued', 'running', 'undoing')
      order by coalesce(u.started_at, i.started_at), i.id limit 1`,
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { id, ...next } = found;
  return { importId: Number(id), ...next };
}

/**
 * Ends an import, or its undo, that no worker gets through; whoever crashed with it may have left its row locked for a
 * moment. The import had ended before its undo was begun: its undo window does not open again.
 */
export async function failImport(
  tx: Transaction,
  { importId, failure }: { importId: number; failure: string },
): Promise<void> {
  const { rowCount } = await tx.query(
    `update import set status = 'failed', failure = $2, owner = null, attempt = attempt + 1,
        finished_at = case when status = 'undoing' then finished_at else now() end
      where id = $1 and status in ('queued', 'running', 'undoing')`,
    [importId, failure],
  );
  if (rowCount === 1) await recordEvent(tx, importId);
}
