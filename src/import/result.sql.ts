import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import type { IssueCode, IssueLevel } from '../row/issue.ts';
import type { Sample } from './finding-groups.ts';

type Client = pg.ClientBase | pg.Pool;

/** An import's counters as the base writes them. */
export interface CounterRecord {
  readonly created: string;
  readonly updated: string;
  readonly unchanged: string;
  readonly not_found: string;
  readonly rejected: string;
  readonly blank: string;
}

export interface TotalsRecord extends CounterRecord {
  readonly status: ImportStatus;
  readonly paused_because: string | null;
  readonly warnings: string;
  readonly seconds: number;
  readonly headers: readonly string[];
}

/** An import's counters, by its primary key. */
export async function selectTotals(client: Client, importId: number): Promise<TotalsRecord | undefined> {
  const { rows } = await client.query<TotalsRecord>(
    `select status, paused_because, created, updated, unchanged, not_found, rejected, blank, warnings, seconds,
        reading -> 'headers' as headers
      from import where id = $1`,
    [importId],
  );
  return rows[0];
}

export interface IssueRecord {
  readonly code: IssueCode;
  readonly level: IssueLevel;
  readonly column_index: number;
  readonly count: string;
  readonly row_ranges: readonly number[];
  readonly first: Sample | null;
}

/**
 * The findings of an import by batch, in file order, whatever the size of batches: a range scan of the primary
 * key, then a sort of a batch's few groups.
 */
export async function selectIssues(client: Client, importId: number): Promise<IssueRecord[]> {
  const { rows } = await client.query<IssueRecord>(
    `select code, level, column_index, count, row_ranges, samples -> 0 as first
      from import_issue where import_id = $1 order by batch, row_ranges[1], column_index, code, level`,
    [importId],
  );
  return rows;
}
