import type pg from 'pg';
import { sizeOfKeys } from '../import/load-filter.sql.ts';
import { undoRowsAtOnce, undoStepsAtOnce } from '../limits.ts';
import type { UndoneImports } from '../row/lineage.ts';
import type { Transaction } from '../store/transaction.ts';
import { effectsOf } from './batch.ts';
import type { BatchRecord } from './batch.ts';
import { loadSteps, nothingUnwritten } from './load-steps.ts';
import type { StepAt } from './load-steps.ts';
import { planSteps } from './plan-steps.ts';
import { selectBatchBefore, selectTouched } from './read-batch.sql.ts';
import { addTotals, noTotals } from './totals.ts';
import type { UndoTotals } from './totals.ts';
import { deleteActions, deleteMembers, deleteUntouched, freeByKeys, freeByScan } from './write-batch.sql.ts';
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
  readonly sizes: UndoSizes;
}

/** How much is done at a time. */
export interface UndoSizes {
  /** Rows taken back in one transaction where nothing else touched the customers they created. */
  readonly rows: number;
  /** Rows read and taken back in memory. */
  readonly steps: number;
}

export const usualUndoSizes: UndoSizes = { rows: undoRowsAtOnce, steps: undoStepsAtOnce };

/**
 * Takes back some batches of an import, the last first. Customers whom it created and nothing else touched go at once;
 * all others are undone row by row. Nobody can tell the difference: what they give up was nobody else's between.
 * @param firstNumber of the undone rows among all rows ever applied
 */
export async function undoBatches(
  tx: Transaction,
  group: BatchGroup,
  { undone, at, joins, acts, firstNumber, sizes }: UndoOrder & { readonly firstNumber: number },
): Promise<UndoTotals> {
  const { from, to, touched, steps, matched } = group;
  const span = { importId: undone.importId, from, to };
  const totals = noTotals();
  if (joins) totals.memberships += await deleteMembers(tx, { ...span, matched });
  if (acts) totals.actions += await deleteActions(tx, { ...span, matched });
  if (group.created > 0) {
    const isLarge = (await sizeOfKeys(tx)) < group.created * keysScanned;
    await (isLarge ? freeByScan : freeByKeys)(tx, { ...span, touched });
    totals.removed += await deleteUntouched(tx, { ...span, touched });
  }
  const undoing: Undoing = {
    importId: undone.importId,
    at,
    numberOf: (position) => firstNumber + (to - 1 - position),
  };
  for (const portion of portionsOf(steps, sizes.steps)) {
    const loaded = await loadSteps(tx, portion, { undone, unwritten: nothingUnwritten() });
    addTotals(totals, await writeSteps(tx, planSteps(portion, loaded, undone), undoing));
  }
  return totals;
}

/** So many keys of the base are read as quickly as those of one customer, three of them, are made and found. */
const keysScanned = 30;

/** Batches that are taken back in one transaction. */
export interface BatchGroup extends BatchSteps {
  /** Positions of their rows, from one to before another. */
  readonly from: number;
  readonly to: number;
  readonly firstRow: number;
  /** Customers that their rows met. */
  readonly matched: readonly number[];
}

/**
 * The last batches of an import before a row: one, or as many as created customers only whom nothing else touched, up
 * to a limit. Null: there are none.
 * @param most rows
 */
export async function nextGroup(
  client: pg.ClientBase,
  { importId, row, most }: { importId: number; row: number; most: number },
): Promise<BatchGroup | null> {
  let group: BatchGroup | null = null;
  for (;;) {
    const batch = await selectBatchBefore(client, { importId, row: group?.firstRow ?? row });
    if (batch === undefined) return group;
    const next = groupOf(batch, await stepsOf(client, batch, importId));
    if (group === null) group = next;
    else if (!fits(group, next, most)) return group;
    else
      group = {
        ...next,
        to: group.to,
        created: group.created + next.created,
        matched: [...group.matched, ...next.matched],
      };
    if (group.steps.length > 0) return group;
  }
}

function groupOf({ firstPosition, firstRow, rowCount, matched }: BatchRecord, steps: BatchSteps): BatchGroup {
  return { ...steps, from: firstPosition, to: firstPosition + rowCount, firstRow, matched };
}

/** Another import may have come between. */
function fits(group: BatchGroup, next: BatchGroup, most: number): boolean {
  return next.steps.length === 0 && next.to === group.from && group.to - next.from <= most;
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

/** So many at a time. */
export function* portionsOf(
  steps: readonly StepAt[],
  most: number,
): Generator<readonly StepAt[], void, undefined> {
  for (let at = 0; at < steps.length; at += most) yield steps.slice(at, at + most);
}
