import type pg from 'pg';
import { sizeOfKeys } from '../import/load-filter.sql.ts';
import { undoRowsAtOnce, undoStepsAtOnce } from '../limits.ts';
import type { UndoneImports } from '../row/lineage.ts';
import type { Transaction } from '../store/transaction.ts';
import { effectsOf } from './batch.ts';
import type { BatchRecord, MatchedRow } from './batch.ts';
import { loadSteps, nothingUnwritten } from './load-steps.ts';
import type { StepAt } from './load-steps.ts';
import { planSteps } from './plan-steps.ts';
import { selectBatchBefore, selectJoined, selectTouched } from './read-batch.sql.ts';
import { addTotals, noTotals } from './totals.ts';
import type { UndoTotals } from './totals.ts';
import { deleteActions, deleteMembers, deleteUntouched, freeByKeys, freeByScan } from './write-batch.sql.ts';
import { writeSteps } from './write-steps.ts';
import type { Undoing } from './write-steps.ts';

/** An import whose rows are taken back. */
export interface UndoOrder {
  readonly undone: UndoneImports;
  /** The start of the undo, epoch milliseconds. */
  readonly at: number;
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
 * The last batches of an import before a row: as many as created customers only whom nothing else touched, up to a
 * limit, and the one before them. Null: there are none.
 * @param most rows; one batch may have more
 */
export async function nextGroup(
  client: pg.ClientBase,
  order: StepsOrder,
  { row, most }: { row: number; most: number },
): Promise<BatchGroup | null> {
  const { importId } = order.undone;
  let group: BatchGroup | null = null;
  while (group === null || group.steps.length === 0) {
    const batch: BatchRecord | undefined = await selectBatchBefore(
      client,
      group === null
        ? { importId, row }
        : { importId, row: group.firstRow, within: spaceBefore(group, most) },
    );
    if (batch === undefined) return group;
    const next = groupOf(batch, await stepsOf(client, batch, order));
    group = group === null ? next : withLater(next, group);
  }
  return group;
}

/** Where the batch before a group must lie to be of it: another import may have come between. */
function spaceBefore({ from, to }: BatchGroup, most: number): { from: number; to: number } {
  return { from: to - most, to: from };
}

function groupOf({ firstPosition, firstRow, rowCount, matched }: BatchRecord, steps: BatchSteps): BatchGroup {
  return { ...steps, from: firstPosition, to: firstPosition + rowCount, firstRow, matched };
}

function withLater(earlier: BatchGroup, later: BatchGroup): BatchGroup {
  return {
    ...earlier,
    to: later.to,
    created: earlier.created + later.created,
    matched: [...earlier.matched, ...later.matched],
  };
}

export interface BatchSteps {
  /** How many customers the batch created. */
  readonly created: number;
  /** Those of them that something else may have touched. */
  readonly touched: readonly number[];
  /** The last row first. */
  readonly steps: readonly StepAt[];
}

/** What decides which rows of an import's batches are undone one by one. */
export type StepsOrder = Pick<UndoOrder, 'undone' | 'joins'>;

/**
 * The rows of a batch that are undone one by one, the last first, and the customers it created among theirs. Of rows
 * that changed nothing those are among them that made customers of undone imports members, who may have stayed for
 * nothing but that.
 */
export async function stepsOf(
  client: pg.ClientBase,
  batch: BatchRecord,
  { undone, joins }: StepsOrder,
): Promise<BatchSteps> {
  const { firstPosition, firstRow, rowCount } = batch;
  const { importId } = undone;
  const { created, updated, unchanged } = effectsOf(batch);
  const span = { importId, from: firstPosition, to: firstPosition + rowCount };
  const touched = created === 0 ? [] : await selectTouched(client, span);
  const creations = touched.map((id) => ({ position: id, customerId: id }));
  const joined = joins ? await joinedOnly(client, unchanged, undone) : [];
  const stepAt = ({ position, customerId }: MatchedRow, isJoin: boolean): StepAt => {
    return { position, row: firstRow + position - firstPosition, customerId, joinedOnly: isJoin };
  };
  const steps = [...updated, ...creations].map((row) => stepAt(row, false));
  for (const row of joined) steps.push(stepAt(row, true));
  steps.sort((a, b) => b.position - a.position);
  return { created, touched, steps };
}

async function joinedOnly(
  client: pg.ClientBase,
  unchanged: readonly MatchedRow[],
  { importId, before }: UndoneImports,
): Promise<MatchedRow[]> {
  const others = [...before.keys()].filter((id) => id !== importId);
  if (others.length === 0 || unchanged.length === 0) return [];
  const ids = [...new Set(unchanged.map(({ customerId }) => customerId))];
  const joined = new Set(await selectJoined(client, { importId, createdBy: others, ids }));
  return unchanged.filter(({ customerId }) => joined.has(customerId));
}

/** So many at a time. */
export function* portionsOf(
  steps: readonly StepAt[],
  most: number,
): Generator<readonly StepAt[], void, undefined> {
  for (let at = 0; at < steps.length; at += most) yield steps.slice(at, at + most);
}
