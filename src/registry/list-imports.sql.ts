import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import type { ImportAction } from '../row/settings.ts';

export interface ImportListRecord {
  readonly id: string;
  readonly status: ImportStatus;
  readonly action: ImportAction;
  readonly file_name: string;
  /** Epoch milliseconds. */
  readonly started_at: string;
  readonly started_by: string;
  readonly created: string;
  readonly updated: string;
  readonly unchanged: string;
  readonly not_found: string;
  readonly rejected: string;
  readonly blank: string;
  /** Running, but nobody has renewed its claim in time, by the base's clock. */
  readonly interrupted: boolean;
}

/** All imports, newest first; the table is small and read whole. */
export async function selectImports(client: pg.ClientBase | pg.Pool): Promise<ImportListRecord[]> {
  const { rows } = await client.query<ImportListRecord>(
    `select i.id, status, action, file_name, floor(extract(epoch from started_at) * 1000)::bigint as started_at,
        started_by, created, updated, unchanged, not_found, rejected, blank,
        status = 'running' and not for_workers and coalesce(c.lease_until <= now(), true) as interrupted
      from import i left join import_control c on c.import_id = i.id order by i.started_at desc, i.id desc`,
  );
  return rows;
}
