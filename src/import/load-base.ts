import { customerColumns, fromRecord } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Rules } from '../row/rules.ts';
import type { Transaction } from '../store/transaction.ts';
import { inKeyOrder } from './key-order.ts';
import { selectCustomers, selectOwners, selectTouchingRows } from './load-base.sql.ts';
import { Mentions, mentionsOf } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { nobody, ownerId } from './moved-keys.ts';
import type { MovedKeys } from './moved-keys.ts';
import { WorkingBase } from './working-base.ts';
import type { KnownCustomer } from './working-base.ts';

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
  const mentions = new Mentions();
  const ids = new Set<number>();
  const ofRows = rows.map((row) =>
    row === null || row.rejected ? [] : mentionsOf(row, rules.layout, mentions),
  );
  await findOwners(tx, mentions, moved);
  for (const { owner } of mentions.all()) if (owner !== nobody) ids.add(ownerId(owner));
  for (const row of rows) if (row?.musterId !== undefined) ids.add(row.musterId);
  const { customers, others } = await loadCustomers(tx, ids, rules.importId);
  if (interleaved && others.length > 0) {
    const rowsOf = await selectTouchingRows(tx, { importId: rules.importId, customerIds: others });
    for (const [id, touched] of rowsOf) {
      const known = customers.get(id);
      if (known !== undefined) customers.set(id, { ...known, touched });
    }
  }
  return new WorkingBase({ mentions, ofRows, customers }, moved);
}

/** Asks the batch's moved keys, then the base. */
async function findOwners(tx: Transaction, mentions: Mentions, moved: MovedKeys): Promise<void> {
  const asked: Mention[] = [];
  for (const mention of mentions.all()) {
    const owner = moved.ownerOf(mention.hash);
    if (owner === undefined) asked.push(mention);
    else mention.owner = owner;
  }
  if (asked.length === 0) return;
  const ordered = inKeyOrder(asked);
  const found = await selectOwners(
    tx,
    ordered.map(({ hash }) => hash),
  );
  for (const [index, place] of found.places.entries()) {
    const mention = ordered[Number(place) - 1];
    if (mention === undefined) throw new Error(`the base answered for key ${place} of ${ordered.length}`);
    mention.owner = found.owners[index] ?? nobody;
  }
}

interface LoadedCustomers {
  readonly customers: Map<number, KnownCustomer>;
  /** Customers that another import changed last. */
  readonly others: number[];
}

async function loadCustomers(
  tx: Transaction,
  ids: ReadonlySet<number>,
  importId: number,
): Promise<LoadedCustomers> {
  const loaded: LoadedCustomers = { customers: new Map(), others: [] };
  if (ids.size === 0) return loaded;
  const own = String(importId);
  for (const record of await selectCustomers(tx, Array.from(Float64Array.from(ids).sort()))) {
    const customer = fromRecord(record);
    loaded.customers.set(customer.id, { customer, touched: touchedBy(own, record) });
    if (record[changedImport] !== own) loaded.others.push(customer.id);
  }
  return loaded;
}

/** Behind the customer's own columns stand the rows that created and last changed it. */
const createdImport = customerColumns.length;
const changedImport = createdImport + 2;

function touchedBy(own: string, record: readonly RecordText[]): number | undefined {
  if (record[changedImport] === own) return Number(record[changedImport + 1]);
  return record[createdImport] === own ? Number(record[createdImport + 1]) : undefined;
}
