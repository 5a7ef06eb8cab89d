import { formerToJson, toRecord } from '../customer/record.ts';
import type { Rules } from '../row/rules.ts';
import type { Transaction } from '../store/transaction.ts';
import {
  insertActions,
  insertChanges,
  insertCustomers,
  insertMembers,
  updateCustomers,
} from './apply-plan.sql.ts';
import type { CopyValue } from './copy-text.ts';
import type { Plan, WrittenCustomer } from './plan.ts';

export interface ApplyContext {
  readonly rules: Rules;
  /** The segment that every customer of the file joins; null: none was chosen. */
  readonly segmentId: number | null;
}

/** Writes what a planned slice does to the base but for identifiers; one statement per table. */
export async function applyPlan(
  tx: Transaction,
  plan: Plan,
  { rules, segmentId }: ApplyContext,
): Promise<void> {
  await writeCustomers(tx, plan, rules);
  if (plan.changes.length > 0) await insertChanges(tx, changeRows(plan, rules));
  if (plan.actions.length > 0) await insertActions(tx, actionRows(plan, rules));
  if (segmentId !== null) {
    const customerIds = [...new Set([...plan.matched, ...plan.written.keys()])].sort((a, b) => a - b);
    if (customerIds.length > 0) await insertMembers(tx, { segmentId, importId: rules.importId, customerIds });
  }
}

async function writeCustomers(tx: Transaction, plan: Plan, rules: Rules): Promise<void> {
  const written = [...plan.written.values()];
  const created = written.filter((entry) => entry.created !== null);
  const changed = written.filter((entry) => entry.created === null);
  if (created.length > 0) await insertCustomers(tx, createdLines(created, rules));
  if (changed.length === 0) return;
  changed.sort((a, b) => a.customer.id - b.customer.id);
  const count = await updateCustomers(tx, changedLines(changed, rules));
  if (count !== changed.length)
    throw new Error(`${changed.length} customers changed, but ${count} were there to update`);
}

function* createdLines(
  written: readonly WrittenCustomer[],
  { importId, startedAt }: Rules,
): Generator<string> {
  const at = new Date(startedAt).toISOString();
  for (const { customer, created, changedRow } of written) {
    if (created === null) continue;
    const { row, pointOfContactId } = created;
    yield `${toRecord(customer)}\t${importId}\t${row}\t${at}\t${pointOfContactId}\t${importId}\t${changedRow}\t${at}`;
  }
}

function* changedLines(
  written: readonly WrittenCustomer[],
  { importId, startedAt }: Rules,
): Generator<string> {
  const at = new Date(startedAt).toISOString();
  for (const { customer, changedRow } of written)
    yield `${toRecord(customer)}\t${importId}\t${changedRow}\t${at}`;
}

function* changeRows(plan: Plan, { importId }: Rules): Generator<CopyValue[]> {
  for (const { customerId, position, row, pointOfContactId, former } of plan.changes) {
    yield [customerId, position, importId, row, pointOfContactId, formerToJson(former)];
  }
}

function* actionRows(plan: Plan, { importId, dataSourceId }: Rules): Generator<CopyValue[]> {
  for (const { customerId, position, row, at, templateId, pointOfContactId } of plan.actions) {
    yield [
      customerId,
      position,
      importId,
      row,
      new Date(at).toISOString(),
      templateId,
      pointOfContactId,
      dataSourceId,
    ];
  }
}
