import { gainsConsent } from '../customer/consent.ts';
import type { Customer } from '../customer/customer.ts';
import type { FormerValues } from '../customer/draft.ts';
import { applyRow } from '../row/apply.ts';
import type { RowResult } from '../row/apply.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Rules } from '../row/rules.ts';
import type { FindingGroups } from './finding-groups.ts';
import { outcomeByte } from './outcomes.ts';
import { countsConsent } from './stop-rules.ts';
import type { WorkingBase } from './working-base.ts';

/** What the rows of a slice do to the base, row by row and summed up. */
export interface Plan {
  /** One byte a row: see outcomes.ts. */
  readonly outcomes: Uint8Array;
  /** The customers of rows that are updated or unchanged, in file order. */
  readonly matched: readonly number[];
  /** Final states of the customers that the slice created or changed, by id. */
  readonly written: ReadonlyMap<number, WrittenCustomer>;
  readonly changes: readonly PlannedChange[];
  readonly actions: readonly PlannedAction[];
  /** Rows that subscribed somebody who was not; 0 unless a stop rule asks for it. */
  readonly consentGained: number;
}

/** Who looks on while rows are applied. */
export interface RowWitness {
  /** @param original see `KnownCustomer`; null too for rows that mean nobody */
  see(row: CheckedRow, result: RowResult, original: Customer | null): void;
}

export interface WrittenCustomer {
  readonly customer: Customer;
  /** The row that created it in this slice; null when it was there before. */
  readonly created: { readonly row: number; readonly pointOfContactId: number } | null;
  /** The last row that created or changed it. */
  readonly changedRow: number;
}

interface RowEffect {
  readonly customerId: number;
  readonly row: number;
  /** The number of the row among all rows ever applied. */
  readonly position: number;
  readonly pointOfContactId: number;
}

export interface PlannedChange extends RowEffect {
  readonly former: FormerValues;
}

export interface PlannedAction extends RowEffect {
  readonly templateId: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Applies rows one by one, in file order, to what was loaded of the base: the golden rule to the letter
 * (docs/spec.md). Touches no database.
 * @param rows null for blank ones
 * @param at `firstPosition`: the number of the first row among all rows ever applied, which is the id of the
 * customer it may create; `findings` takes up what is found, `witness` hears of every row that is not blank
 */
export function planRows(
  rows: readonly (CheckedRow | null)[],
  base: WorkingBase,
  at: { rules: Rules; firstPosition: number; findings: FindingGroups; witness?: RowWitness | undefined },
): Plan {
  const plan = emptyPlan(rows.length);
  const watchesConsent = countsConsent(at.rules.settings);
  for (const [place, row] of rows.entries()) {
    if (row === null) continue;
    base.turnTo(place);
    const position = at.firstPosition + place;
    const result = applyRow(row, base, { rules: at.rules, newId: position });
    plan.outcomes[place] = outcomeByte(result.outcome);
    at.findings.add(row.row, row.findings, false);
    at.findings.add(row.row, result.findings, true);
    at.witness?.see(row, result, result.before === null ? null : base.originalOf(result.before.id));
    if (result.customer === null) continue;
    if (result.before !== null) plan.matched.push(result.customer.id);
    if (result.attribution === null) continue;
    takeUp(plan, base, { row, result, position });
    if (watchesConsent && gains(result)) plan.consentGained += 1;
  }
  return plan;
}

function gains({ before, customer }: RowResult): boolean {
  return customer !== null && gainsConsent(before?.subscriptions ?? {}, customer.subscriptions);
}

interface OpenPlan extends Plan {
  readonly matched: number[];
  readonly written: Map<number, WrittenCustomer>;
  readonly changes: PlannedChange[];
  readonly actions: PlannedAction[];
  consentGained: number;
}

function emptyPlan(rowCount: number): OpenPlan {
  return {
    outcomes: new Uint8Array(rowCount),
    matched: [],
    written: new Map(),
    changes: [],
    actions: [],
    consentGained: 0,
  };
}

/** Notes what a row that created or changed a customer did. */
function takeUp(
  plan: OpenPlan,
  base: WorkingBase,
  at: { row: CheckedRow; result: RowResult; position: number },
): void {
  const { before, customer, former, attribution } = at.result;
  if (customer === null || attribution === null) return;
  const { row } = at.row;
  const { pointOfContactId, templateId, actionTime } = attribution;
  base.put(before, customer, row);
  const created =
    before === null ? { row, pointOfContactId } : (plan.written.get(customer.id)?.created ?? null);
  plan.written.set(customer.id, { customer, created, changedRow: row });
  const effect = { customerId: customer.id, row, position: at.position, pointOfContactId };
  if (former !== null) plan.changes.push({ ...effect, former });
  if (templateId !== null) plan.actions.push({ ...effect, templateId, at: actionTime });
}
