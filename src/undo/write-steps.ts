import { customerColumns, formerToJson, writeRecord } from '../customer/record.ts';
import { deleteIdentifiers, updateIdentifiers } from '../import/write-identifiers.sql.ts';
import { changedColumns, updateCustomers } from '../import/write-portion.sql.ts';
import { BlockPool } from '../store/block-pool.ts';
import { CopyRows } from '../store/copy-rows.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Owners } from './owners.ts';
import type { StepsPlan } from './plan-steps.ts';
import type { UndoTotals } from './totals.ts';
import {
  deleteCustomers,
  insertHolders,
  insertKept,
  insertReplaced,
  replacedColumns,
} from './write-batch.sql.ts';

/** The undo that rows are taken back by. */
export interface Undoing {
  readonly importId: number;
  /** Its start, epoch milliseconds. */
  readonly at: number;
  /** The number that the undo of a row gets among all rows ever applied. @param position the row's own */
  readonly numberOf: (position: number) => number;
}

/** Writes what the undo of some rows does; what goes with customers is added to the plan's counts. */
export async function writeSteps(tx: Transaction, plan: StepsPlan, undoing: Undoing): Promise<UndoTotals> {
  const totals = { ...plan.totals };
  if (plan.removed.length > 0) {
    const { actions, memberships } = await deleteCustomers(tx, plan.removed);
    totals.actions += actions;
    totals.memberships += memberships;
  }
  await writeOwners(tx, plan.owners);
  await writeCustomers(tx, plan, undoing);
  await writeHistory(tx, plan, undoing);
  await writeKept(tx, plan, undoing.importId);
  return totals;
}

async function writeOwners(tx: Transaction, owners: Owners): Promise<void> {
  const changes = owners.changes();
  const freed = changes.filter(({ now }) => now === null).map(({ key }) => key);
  const taken = changes.flatMap(({ key, was, now }) =>
    was === null && now !== null ? [{ key, ...now }] : [],
  );
  const moved = changes.flatMap(({ key, was, now }) =>
    was !== null && now !== null ? [{ key, ...now }] : [],
  );
  if (freed.length > 0) await deleteIdentifiers(tx, freed);
  if (moved.length > 0) await updateIdentifiers(tx, moved);
  if (taken.length > 0) await insertHolders(tx, taken);
}

async function writeCustomers(
  tx: Transaction,
  { changed }: StepsPlan,
  { importId, at }: Undoing,
): Promise<void> {
  if (changed.size === 0) return;
  const rows = new CopyRows(new BlockPool(), customerColumns.length + changedColumns.length);
  for (const { customer, row } of changed.values()) {
    rows.begin();
    writeRecord(customer, rows);
    rows.bigint(importId);
    rows.integer(row);
    rows.time(at);
  }
  const count = await updateCustomers(tx, rows.takeAll());
  if (count !== changed.size)
    throw new Error(`${changed.size} customers are put back, but ${count} were there to update`);
}

async function writeHistory(
  tx: Transaction,
  { replaced }: StepsPlan,
  { importId, numberOf }: Undoing,
): Promise<void> {
  if (replaced.length === 0) return;
  const rows = new CopyRows(new BlockPool(), replacedColumns.length);
  for (const { customerId, position, row, pointOfContactId, former } of replaced) {
    rows.begin();
    rows.bigint(customerId);
    rows.bigint(numberOf(position));
    rows.bigint(importId);
    rows.integer(row);
    rows.integer(pointOfContactId);
    rows.boolean(true);
    rows.openJson();
    rows.json(formerToJson(former));
    rows.closeJson();
  }
  await insertReplaced(tx, rows.takeAll());
}

async function writeKept(tx: Transaction, { values }: StepsPlan, importId: number): Promise<void> {
  const kept = values.flatMap(({ row, customerId, value }) =>
    value.kept === null
      ? []
      : [
          {
            row,
            customerId,
            key: value.key,
            reason: value.kept,
            present: formerToJson({ [value.key]: value.present }),
            former: formerToJson({ [value.key]: value.former }),
            heldBy: value.heldBy,
          },
        ],
  );
  if (kept.length > 0) await insertKept(tx, { importId, kept });
}
