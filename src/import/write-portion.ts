import type { Transaction } from '../store/transaction.ts';
import type { PortionWrites } from './portion.ts';
import {
  insertActions,
  insertChanges,
  insertCustomers,
  insertMembers,
  updateCustomers,
} from './write-portion.sql.ts';

/** Writes what some slices do to the base. @param into `segmentId`: what `members` join */
export async function writePortion(
  tx: Transaction,
  { created, changed, changedCount, changes, actions, members }: PortionWrites,
  { importId, segmentId }: { importId: number; segmentId: number | null },
): Promise<void> {
  if (created.length > 0) await insertCustomers(tx, created);
  if (changedCount > 0) {
    const count = await updateCustomers(tx, changed);
    if (count !== changedCount)
      throw new Error(`${changedCount} customers changed, but ${count} were there to update`);
  }
  if (changes.length > 0) await insertChanges(tx, changes);
  if (actions.length > 0) await insertActions(tx, actions);
  if (segmentId !== null && members.length > 0)
    await insertMembers(tx, { segmentId, importId, customerIds: members });
}
