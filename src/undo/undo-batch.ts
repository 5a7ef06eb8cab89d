import type pg from 'pg';
import { undoStepsAtOnce } from '../limits.ts';
import type { UndoneImports } from '../row/lineage.ts';
import type { Transaction } from '../store/transaction.ts';
import { effectsOf } from './batch.ts';
import type { BatchRecord } from './batch.ts';
import { loadSteps, nothingUnwritten } from './load-steps.ts';
import type { StepAt } from './load-steps.ts';
import { planSteps } from './plan-steps.ts';
import { selectTouched } from './read-batch.sql.ts';
import { addTotals, noTotals } from './totals.ts';
import type { UndoTotals } from './totals.ts';
import { deleteActions, deleteMembers, deleteUntouched, freeUntouched } from './write-batch.sql.ts';
import { writeSteps } from './write-steps.ts';
import type { Undoing } from './write-steps.ts';

/** An import whose rows are taken back. */
export interface UndoOrder {
  readonly undone: UndoneImports;
  /** The start of the undo, as the base reads it. */
  readonly at: string;
  /** Whether the import made anybody a member of a segment, and whether it recorded actions. */
  readonly joins: boolean;
  readonly acts: boolean;
}

/**
 * Takes back a batch of an import, its last row first. Customers whom it created and nothing else touched go at once;
 * all others are undone row by row. Nobody can tell the difference: what they give up was nobody else's between.
 * @param firstNumber of the undone rows among all rows ever applied
 */
export async function undoBatch(
  tx: Transaction,
  batch: BatchRecord,
  { undone, at, joins, acts, firstNumber }: UndoOrder & { readonly firstNumber: number },
): Promise<UndoTotals> {
  const { firstPosition, rowCount, matched } = batch;
  const span = { importId: undone.importId, from: firstPosition, to: firstPosition + rowCount };
  const totals = noTotals();
  if (joins) totals.memberships += await deleteMembers(tx, { ...span, matched });
  if (acts) totals.actions += await deleteActions(tx, { ...span, matched });
  const { created, touched, steps } = await stepsOf(tx, batch, undone.importId);
  if (created > 0) {
    await freeUntouched(tx, { ...span, touched });
    totals.removed += await deleteUntouched(tx, { ...span, touched });
  }
  const undoing: Undoing = {
    importId: undone.importId,
    at,
    numberOf: (position) => firstNumber + (span.to - 1 - position),
  };
  for (const portion of portionsOf(steps)) {
    const loaded = await loadSteps(tx, portion, { undone, unwritten: nothingUnwritten() });
    addTotals(totals, await writeSteps(tx, planSteps(portion, loaded, undone), undoing));
  }
  return totals;
}

export interface BatchSteps {
  /** How many customers the batch created. */
  readonly created: number;
  /** Those of them that something else may have touched. */
  readonly touched: readonly number[];
  /** The last row first. */
  readonly steps: readonly StepAt[];
}

/** The rows of a batch that are undone one by one, the last first, and the customers it created among theirs. */
export async function stepsOf(
  client: pg.ClientBase,
  batch: BatchRecord,
  importId: number,
): Promise<BatchSteps> {
  const { firstPosition, firstRow, rowCount } = batch;
  const { created, updated } = effectsOf(batch);
  const span = { importId, from: firstPosition, to: firstPosition + rowCount };
  const touched = created === 0 ? [] : await selectTouched(client, span);
  const creations = touched.map((id) => ({ position: id, customerId: id }));
  const steps = [...updated, ...creations]
    .map(({ position, customerId }) => ({ position, customerId, row: firstRow + position - firstPosition }))
    .toSorted((a, b) => b.position - a.position);
  return { created, touched, steps };
}

/** So many at a time as are read and kept in memory. */
export function* portionsOf(steps: readonly StepAt[]): Generator<readonly StepAt[], void, undefined> {
  for (let at = 0; at < steps.length; at += undoStepsAtOnce) yield steps.slice(at, at + undoStepsAtOnce);
}
