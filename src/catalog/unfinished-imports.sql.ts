import type { Catalog } from '../customer/catalog.ts';
import type { ImportSettings } from '../row/settings.ts';
import type { Transaction } from '../store/transaction.ts';

/** An import that is not over; of a draft there are only its settings. */
export interface UnfinishedRecord {
  readonly id: string;
  readonly status: string;
  readonly settings: ImportSettings;
  readonly headers: readonly string[] | null;
  readonly segment_id: number | null;
  readonly catalog: Catalog | null;
}

/**
 * The imports that are not over, drafts among them, oldest first. Both tables are small and read whole; catalogs by
 * their primary key. Locks nothing. Jsonb is what was written by `insertImport` and `insertDraft`.
 */
export async function selectUnfinished(tx: Transaction): Promise<UnfinishedRecord[]> {
  const { rows } = await tx.query<UnfinishedRecord>(
    `select i.id, status, settings, reading->'headers' as headers, segment_id, s.catalog
      from import i join catalog_snapshot s on s.hash = i.catalog_hash
      where status in ('queued', 'running', 'paused', 'undoing')
      union all
      select id, 'draft', request->'settings', null, null, null from import_draft
      order by id`,
  );
  return rows;
}
