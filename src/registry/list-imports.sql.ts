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

/** All imports, drafts among them, newest first; both tables are small and read whole. */
export async function selectImports(client: pg.ClientBase | pg.Pool): Promise<ImportListRecord[]> {
  const { rows } = await client.query<ImportListRecord>(
    `with listed as (
        select i.id, status, action, file_name, started_at, started_by, created, updated, unchanged, not_found,
            rejected, blank,
            status = 'running' and not for_workers and coalesce(c.lease_until <= now(), true) as interrupted
          from import i left join import_control c on c.import_id = i.id
        union all
        select id, 'draft', request->'settings'->>'action',
            coalesce(request->'known'->>'name', regexp_replace(request->>'file', '^.*[/\\\\]', '')), created_at,
            created_by, 0, 0, 0, 0, 0, 0, false
          from import_draft)
      select id, status, action, file_name, floor(extract(epoch from started_at) * 1000)::bigint as started_at,
          started_by, created, updated, unchanged, not_found, rejected, blank, interrupted
        from listed order by listed.started_at desc, id desc`,
  );
  return rows;
}
