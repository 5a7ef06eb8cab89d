import type pg from 'pg';
import type { ImportListEntry } from '../contract/import-result.ts';
import { rowCounts } from '../import/result.ts';
import { isoMoment } from './describe-customer.ts';
import { selectImports } from './list-imports.sql.ts';

/** An import as the list tells it, and whether somebody has to take it up again. */
export interface ListedImport {
  readonly entry: ImportListEntry;
  /** It says *running*, but the process that ran it is gone: it can be resumed. */
  readonly interrupted: boolean;
}

/** All imports, newest first (docs/spec.md §9.5). */
export async function listImports(client: pg.ClientBase | pg.Pool): Promise<ListedImport[]> {
  return (await selectImports(client)).map((record) => ({
    entry: {
      importId: Number(record.id),
      type: 'customers',
      status: record.status,
      action: record.action,
      file: record.file_name,
      startedAt: isoMoment(Number(record.started_at)),
      startedBy: record.started_by,
      rows: rowCounts(record),
    },
    interrupted: record.interrupted,
  }));
}
