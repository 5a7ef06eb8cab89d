import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import type { ImportAction } from '../row/settings.ts';
import type { CounterRecord } from '../import/result.sql.ts';

export interface ImportListRecord extends CounterRecord {
  readonly id: string;
  readonly status: ImportStatus;
  readonly action: ImportAction;
  readonly file_name: string;
  /** Epoch milliseconds. */
  readonly started_at: string;
  readonly started_by: string;
  /** Running, but nobody has renewed its claim in time, by the base's clock. */
  readonly interrupted: boolean;
}

/** Which imports, and from where; null: all, from the first, without an end. */
export interface ImportListOrder {
  readonly sort: 'newest' | 'oldest';
  /** Start in epoch milliseconds, and number, of the last one that was shown. */
  readonly after: readonly [startedAt: number, importId: number] | null;
  readonly limit: number | null;
  readonly status: string | null;
  readonly action: string | null;
  /** A part of the file's name, in any case. */
  readonly file: string | null;
}

/**
 * Imports, drafts among them, from a place on: as many as are asked for, by the index of their starts, whatever the
 * others are. What a filter leaves out is passed over; drafts are few and read whole.
 */
export async function selectImports(
  client: pg.ClientBase | pg.Pool,
  order: ImportListOrder,
): Promise<ImportListRecord[]> {
  const { rows } = await client.query<ImportListRecord>(statements[order.sort], [
    order.after?.[0] ?? null,
    order.after?.[1] ?? null,
    order.limit,
    order.status,
    order.action,
    order.file,
  ]);
  return rows;
}

/** The two directions of one statement. */
const statements = { newest: statement('<', 'desc'), oldest: statement('>', 'asc') } as const;

function statement(behind: '<' | '>', direction: 'asc' | 'desc'): string {
  return `with listed as (
      (select id, status, action, file_name, started_at, started_by, created, updated, unchanged, not_found,
            rejected, blank, for_workers
          from import
          where ($1::bigint is null or (started_at, id) ${behind} (to_timestamp($1::bigint / 1000.0), $2::bigint))
            and ($4::text is null or status = $4) and ($5::text is null or action = $5)
            and ($6::text is null or strpos(lower(file_name), lower($6)) > 0)
          order by started_at ${direction}, id ${direction} limit $3)
        union all
        (select * from (
            select id, 'draft' as status, request -> 'settings' ->> 'action' as action,
                coalesce(request -> 'known' ->> 'name', regexp_replace(request ->> 'file', '^.*[/\\\\]', ''))
                  as file_name,
                date_trunc('milliseconds', created_at) as started_at, created_by, 0, 0, 0, 0, 0, 0, true
              from import_draft) d
          where ($1::bigint is null or (started_at, id) ${behind} (to_timestamp($1::bigint / 1000.0), $2::bigint))
            and ($4::text is null or status = $4) and ($5::text is null or action = $5)
            and ($6::text is null or strpos(lower(file_name), lower($6)) > 0)
          order by started_at ${direction}, id ${direction} limit $3))
    select id, status, action, file_name, floor(extract(epoch from started_at) * 1000)::bigint as started_at,
        started_by, created, updated, unchanged, not_found, rejected, blank,
        status = 'running' and not for_workers
          and coalesce((select lease_until <= now() from import_control c where c.import_id = listed.id), true)
          as interrupted
      from listed order by listed.started_at ${direction}, id ${direction} limit $3`;
}

/** Whether an import says that it runs, but the process in a terminal that ran it is gone; by the primary keys. */
export async function isInterrupted(client: pg.ClientBase | pg.Pool, importId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from import i left join import_control c on c.import_id = i.id
      where i.id = $1 and status = 'running' and not for_workers and coalesce(c.lease_until <= now(), true)`,
    [importId],
  );
  return rowCount === 1;
}
