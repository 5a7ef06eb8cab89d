import type { Customer } from '../customer/customer.ts';
import type { FormerValues } from '../customer/draft.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { UndoneImports, UndoStep } from '../row/lineage.ts';
import { formerOfCreation, movesOfRemoved, undoRow } from '../row/undo-row.ts';
import type { OwnerMove, UndoneValue } from '../row/undo-row.ts';
import type { KnownCustomer, LoadedSteps, StepAt } from './load-steps.ts';
import type { Owners } from './owners.ts';
import { countRow, noTotals } from './totals.ts';
import type { UndoTotals } from './totals.ts';

/** What the undo of some rows does, the last of them first. */
export interface StepsPlan {
  readonly totals: UndoTotals;
  /** Final states of customers that stay, with the last row that was undone. */
  readonly changed: ReadonlyMap<number, { readonly customer: Customer; readonly row: number }>;
  /** What it replaced, for the customers' history. */
  readonly replaced: readonly ReplacedValues[];
  /** Customers that go. */
  readonly removed: readonly number[];
  /** What became of each value of rows whose customers stay. */
  readonly values: readonly StepValue[];
  readonly owners: Owners;
}

export interface ReplacedValues extends StepAt {
  readonly former: FormerValues;
  readonly pointOfContactId: number;
}

export interface StepValue extends StepAt {
  readonly value: UndoneValue;
}

/** Undoes rows one by one in memory. Touches no database. @param steps the last row first */
export function planSteps(
  steps: readonly StepAt[],
  { customers, owners }: LoadedSteps,
  { importId }: Pick<UndoneImports, 'importId'>,
): StepsPlan {
  const plan: OpenPlan = {
    totals: noTotals(),
    changed: new Map(),
    replaced: [],
    removed: [],
    values: [],
    owners,
  };
  const gone = new Set<number>();
  for (const step of steps) {
    const known = customers.get(step.customerId);
    const isGone = known === undefined || gone.has(step.customerId);
    if (!isGone && known.lineage.goes) {
      gone.add(step.customerId);
      remove(plan, known);
      if (known.origins.createdImport === importId) plan.totals.removed += 1;
    }
    const isUpdate = step.position !== step.customerId && !step.joinedOnly;
    if (isGone || known.lineage.goes) plan.totals.gone += Number(isUpdate);
    else if (!step.joinedOnly) takeBack(plan, known, step);
  }
  return plan;
}

interface OpenPlan extends StepsPlan {
  readonly changed: Map<number, { readonly customer: Customer; readonly row: number }>;
  readonly replaced: ReplacedValues[];
  readonly removed: number[];
  readonly values: StepValue[];
}

function remove(plan: OpenPlan, { customer, origins }: KnownCustomer): void {
  plan.removed.push(customer.id);
  const history = origins.entries.map(({ former }) => former);
  move(plan.owners, movesOfRemoved(customer, history, { ownerOf: ownerIn(plan.owners) }), customer.id);
}

function takeBack(plan: OpenPlan, known: KnownCustomer, at: StepAt): void {
  const customer = plan.changed.get(at.customerId)?.customer ?? known.customer;
  const isCreation = at.position === at.customerId;
  const { former, pointOfContactId } = known.rows.get(at.position) ?? { former: {}, pointOfContactId: 0 };
  const step: UndoStep = {
    position: at.position,
    row: at.row,
    former: isCreation ? formerOfCreation(customer, known.lacked) : former,
  };
  const undone = undoRow(customer, step, { lineage: known.lineage, ownerOf: ownerIn(plan.owners) });
  move(plan.owners, undone.moves, customer.id);
  countRow(plan.totals, undone.values, isCreation);
  if (isCreation) plan.totals.createdKept += 1;
  for (const value of undone.values) plan.values.push({ ...at, value });
  if (undone.replaced === null) return;
  plan.changed.set(customer.id, { customer: undone.customer, row: at.row });
  plan.replaced.push({ ...at, former: undone.replaced, pointOfContactId });
}

function ownerIn(owners: Owners): (kind: OwnedKind, value: string) => number | undefined {
  return (kind, value) => owners.holder(kind, value)?.customerId;
}

function move(owners: Owners, moves: readonly OwnerMove[], customerId: number): void {
  for (const { kind, value, becomes } of moves)
    owners.move(kind, value, becomes === 'free' ? null : { customerId, former: becomes === 'former' });
}
