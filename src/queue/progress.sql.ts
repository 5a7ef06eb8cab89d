import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import type { CounterRecord } from '../import/result.sql.ts';

type Client = pg.ClientBase | pg.Pool;

export interface ProgressRecord extends CounterRecord {
  readonly status: ImportStatus;
  readonly file_name: string;
  readonly attempt: number;
  readonly next_row: string;
  readonly next_offset: string;
  readonly total_bytes: string;
  readonly warnings: string;
  readonly seconds: number;
  readonly failure: string | null;
  readonly trouble: string | null;
  readonly paused_because: string | null;
  readonly cancel_requested: boolean;
  /** Imports that come before it; 0 unless it is queued. */
  readonly ahead: string;
}

/** An import as its committed batches have it, by the primary key; those before it among the few that are not over. */
export async function selectProgress(client: Client, importId: number): Promise<ProgressRecord | undefined> {
  const { rows } = await client.query<ProgressRecord>(
    `select i.status, file_name, attempt, next_row, next_offset, coalesce(text_bytes, file_bytes) as total_bytes,
        created, updated, unchanged, not_found, rejected, blank, warnings, seconds, failure, trouble, paused_because,
        coalesce(c.cancel_requested, false) as cancel_requested,
        (select count(*) from import o left join import_undo u on u.import_id = o.id and o.status = 'undoing'
          where i.status = 'queued' and o.status in ('queued', 'running', 'undoing')
            and (coalesce(u.started_at, o.started_at), o.id) < (i.started_at, i.id)) as ahead
      from import i left join import_control c on c.import_id = i.id where i.id = $1`,
    [importId],
  );
  return rows[0];
}
