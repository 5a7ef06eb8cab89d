import type pg from 'pg';
import type { ImportListEntry } from '../contract/import-result.ts';
import { rowCounts } from '../import/result.ts';
import { isoMoment } from './describe-customer.ts';
import { selectImports } from './list-imports.sql.ts';
import type { ImportListOrder } from './list-imports.sql.ts';

/** An import as the list tells it, and whether somebody has to take it up again. */
export interface ListedImport {
  readonly entry: ImportListEntry;
  /** It says *running*, but the process that ran it is gone: it can be resumed. */
  readonly interrupted: boolean;
}

/** Imports, drafts among them (docs/spec.md §9.5): all, newest first, unless something else is asked for. */
export async function listImports(
  client: pg.ClientBase | pg.Pool,
  order: Partial<ImportListOrder> = {},
): Promise<ListedImport[]> {
  return (await selectImports(client, { ...everything, ...order })).map((record) => ({
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

const everything: ImportListOrder = {
  sort: 'newest',
  after: null,
  limit: null,
  status: null,
  action: null,
  file: null,
};
