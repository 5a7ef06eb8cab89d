import type { Customer } from '../customer/customer.ts';
import { cardKey, emailKey, identityKey, phoneKey } from '../customer/identifier.ts';
import { customerColumns, fromRecord } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import { identityIdOf } from '../row/identify.ts';
import type { Layout } from '../row/layout.ts';
import type { Rules } from '../row/rules.ts';
import { hashKey } from '../store/hash-key.ts';
import type { Transaction } from '../store/transaction.ts';
import { inKeyOrder } from './key-order.ts';
import { selectCustomers, selectOwners, selectTouchingRows } from './load-base.sql.ts';
import type { MovedKeys, Owner } from './moved-keys.ts';
import { WorkingBase } from './working-base.ts';

/**
 * Reads everything of the base that the rows of a slice can see: the owners of the values they mention and
 * those customers. Three statements at most, whatever the slice.
 * @param moved values whose owners the batch has changed already, which the base does not know yet
 * @param interleaved whether another import may have run since this one began
 */
export async function loadBase(
  tx: Transaction,
  rows: readonly (CheckedRow | null)[],
  { rules, moved, interleaved }: { rules: Rules; moved: MovedKeys; interleaved: boolean },
): Promise<WorkingBase> {
  const { hashes, ids } = mentioned(rows, rules.layout);
  const owners = await loadOwners(tx, hashes, moved);
  for (const { customerId } of owners.values()) ids.add(customerId);
  const { customers, touched, others } = await loadCustomers(tx, ids, rules.importId);
  if (interleaved && others.length > 0) {
    const rowsOf = await selectTouchingRows(tx, { importId: rules.importId, customerIds: others });
    for (const [id, row] of rowsOf) touched.set(id, row);
  }
  return new WorkingBase({ owners, hashes, customers, touched }, moved);
}

/** The keys of all identifiers and cards in the rows with their hashes, and the `MusterId`s. */
function mentioned(
  rows: readonly (CheckedRow | null)[],
  layout: Layout,
): { hashes: Map<string, string>; ids: Set<number> } {
  const hashes = new Map<string, string>();
  const ids = new Set<number>();
  const kinds = layout.identities.map(identityIdOf);
  const mention = (key: string): void => {
    if (!hashes.has(key)) hashes.set(key, hashKey(key));
  };
  for (const row of rows) {
    if (row === null || row.rejected) continue;
    if (row.musterId !== undefined) ids.add(row.musterId);
    if (typeof row.email === 'string') mention(emailKey(row.email));
    if (typeof row.phone === 'string') mention(phoneKey(row.phone));
    if (typeof row.card === 'string') mention(cardKey(row.card));
    for (const [slot, kind] of kinds.entries()) {
      const value = row.identities[slot];
      if (typeof value === 'string') mention(identityKey(kind, value));
    }
  }
  return { hashes, ids };
}

async function loadOwners(
  tx: Transaction,
  hashes: ReadonlyMap<string, string>,
  moved: MovedKeys,
): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner>();
  const asked: { key: string; hash: string }[] = [];
  for (const [key, hash] of hashes) {
    const owner = moved.ownerOf(hash);
    if (owner === undefined) asked.push({ key, hash });
    else if (owner !== null) owners.set(key, owner);
  }
  if (asked.length === 0) return owners;
  const ordered = inKeyOrder(asked);
  const found = await selectOwners(
    tx,
    ordered.map(({ hash }) => hash),
  );
  for (const [index, place] of found.places.entries()) {
    const entry = ordered[Number(place) - 1];
    if (entry === undefined) throw new Error(`the base answered for key ${place} of ${ordered.length}`);
    owners.set(entry.key, {
      customerId: Number(found.customerIds[index]),
      former: found.former[index] === 't',
    });
  }
  return owners;
}

interface LoadedCustomers {
  readonly customers: Map<number, Customer>;
  readonly touched: Map<number, number>;
  /** Customers that another import changed last. */
  readonly others: number[];
}

async function loadCustomers(
  tx: Transaction,
  ids: ReadonlySet<number>,
  importId: number,
): Promise<LoadedCustomers> {
  const loaded: LoadedCustomers = { customers: new Map(), touched: new Map(), others: [] };
  if (ids.size === 0) return loaded;
  const records = await selectCustomers(tx, Array.from(Float64Array.from(ids).sort()));
  for (const record of records) {
    const customer = fromRecord(record);
    loaded.customers.set(customer.id, customer);
    noteTouch(loaded, { id: customer.id, record, importId });
  }
  return loaded;
}

/** The four columns after the customer's own say which rows created and last changed it. */
function noteTouch(
  loaded: LoadedCustomers,
  at: { id: number; record: readonly RecordText[]; importId: number },
): void {
  const [createdImport, createdRow, changedImport, changedRow] = at.record.slice(customerColumns.length);
  const own = String(at.importId);
  if (changedImport === own) loaded.touched.set(at.id, Number(changedRow));
  else {
    loaded.others.push(at.id);
    if (createdImport === own) loaded.touched.set(at.id, Number(createdRow));
  }
}
