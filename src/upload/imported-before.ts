import type pg from 'pg';
import { lookup } from '../row/name-lookup.ts';
import { selectSameContent } from './upload.sql.ts';
import type { SameContentRecord } from './upload.sql.ts';

/** An import of the same bytes. */
export interface ImportedBefore {
  readonly importId: number;
  readonly status: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly startedBy: string;
  /** System name of the brand that subscriptions went to; null for one that the catalog of then does not tell. */
  readonly brand: string | null;
}

/** The five latest imports of a file with this SHA-256: never a reason to refuse one (docs/spec.md §9.1). */
export async function importedBefore(pool: pg.Pool, sha256: string): Promise<ImportedBefore[]> {
  return (await selectSameContent(pool, sha256)).map((record) => ({
    importId: Number(record.id),
    status: record.status,
    startedAt: Number(record.started_at),
    startedBy: record.started_by,
    brand: brandOf(record),
  }));
}

function brandOf({ catalog, data_source: name }: SameContentRecord): string | null {
  const source = lookup(catalog.dataSources, ({ systemName }) => systemName)(name);
  const point = catalog.pointsOfContact.find(({ id }) => id === source?.pointOfContactId);
  return catalog.brands.find(({ id }) => id === point?.brandId)?.systemName ?? null;
}
