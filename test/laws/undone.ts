import type { Pool } from 'pg';
import { expect } from 'vitest';
import { exportCustomers } from '../../src/registry/export-customers.ts';
import { previewUndo } from '../../src/registry/preview-undo.ts';
import type { UndoPreview } from '../../src/registry/preview-undo.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import type { UndoSizes } from '../../src/undo/undo-batch.ts';
import { undoHere } from '../../src/undo/undo-here.ts';
import type { UndoProgress } from '../../src/undo/undo-progress.ts';

export type UndoCounts = UndoPreview['counts'];

/** Several portions a batch, and several batches a transaction. */
const small = { rows: 10, steps: 2 };

/** Undoes an import that says beforehand what it will do, in numbers that add up. */
export async function undoAsPreviewed(
  pool: Pool,
  importId: number,
  sizes: Partial<UndoSizes> = small,
): Promise<UndoCounts> {
  const { counts } = await previewUndo(pool, { importId, windowDays: 100_000 });
  const done = await undo(pool, importId, sizes);
  expect(done).toMatchObject({ status: 'undone', counts, failure: null });
  const { created, updated } = counts;
  expect(created.removed + created.kept).toBe(created.total);
  expect(updated.restored + updated.partly + updated.kept + updated.gone).toBe(updated.total);
  expect(done.rows).toBe(done.totalRows);
  return counts;
}

/** @param sizes of its portions */
export async function undo(
  pool: Pool,
  importId: number,
  sizes: Partial<UndoSizes> = small,
): Promise<UndoProgress> {
  await startUndo(pool, { importId, windowDays: 100_000, startedBy: 'law' });
  return undoHere(pool, importId, { sizes });
}

/** Everything that imports act upon. */
export interface BaseState {
  readonly customers: string;
  readonly identifiers: readonly unknown[];
  readonly actions: readonly unknown[];
  readonly members: readonly unknown[];
}

/** Reads all of it, but when it was changed. */
export async function stateOf(pool: Pool): Promise<BaseState> {
  let customers = '';
  for await (const chunk of exportCustomers(pool, { format: 'ndjson', brand: null, segment: null }))
    customers += chunk;
  const all = async (query: string): Promise<unknown[]> =>
    (await pool.query<Record<string, unknown>>(query)).rows;
  return {
    customers: customers.replaceAll(/,"changedAt":"[^"]*"/gu, ''),
    identifiers: await all('select key, customer_id, former from customer_identifier order by key'),
    actions: await all('select * from customer_action order by customer_id, position'),
    members: await all('select * from segment_member order by customer_id, segment_id'),
  };
}
