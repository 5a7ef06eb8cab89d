import type pg from 'pg';
import type { IssueCode, IssueLevel } from '../row/issue.ts';
import type { Sample } from './finding-groups.ts';

type Client = pg.ClientBase | pg.Pool;

export interface BatchRecord {
  readonly batch: number;
  readonly first_row: string;
  readonly row_count: number;
  readonly first_position: string;
  readonly file_offset: string;
  readonly file_line: string;
  readonly outcomes: Buffer;
  readonly matched: Buffer;
}

/** The batch behind a given one, by the primary key; undefined behind the last. */
export async function selectBatchAfter(
  client: Client,
  at: { importId: number; batch: number },
): Promise<BatchRecord | undefined> {
  const { rows } = await client.query<BatchRecord>(
    `select batch, first_row, row_count, first_position, file_offset, file_line, outcomes, matched
      from import_batch where import_id = $1 and batch > $2 order by batch limit 1`,
    [at.importId, at.batch],
  );
  return rows[0];
}

/** The number of the last batch that has no row behind a given one; 0: none. Batches are few, of some 100,000 rows. */
export async function selectBatchBefore(
  client: Client,
  at: { importId: number; row: number },
): Promise<number> {
  const { rows } = await client.query<{ batch: number }>(
    `select coalesce(max(batch), 0) as batch from import_batch
      where import_id = $1 and first_row + row_count - 1 <= $2`,
    [at.importId, at.row],
  );
  return rows[0]?.batch ?? 0;
}

export interface DetailsRecord {
  readonly code: IssueCode;
  readonly level: IssueLevel;
  readonly column_index: number;
  readonly details: readonly Sample[];
}

/** The findings of a batch that the file alone does not show again: a range scan of the primary key. */
export async function selectDetails(
  client: Client,
  at: { importId: number; batch: number },
): Promise<DetailsRecord[]> {
  const { rows } = await client.query<DetailsRecord>(
    `select code, level, column_index, details from import_issue
      where import_id = $1 and batch = $2 and details is not null`,
    [at.importId, at.batch],
  );
  return rows;
}
