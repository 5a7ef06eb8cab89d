import type pg from 'pg';
import { customerColumns } from '../customer/record.ts';
import { ReadCustomer } from './known-customer.ts';
import type { KnownCustomers } from './known-customer.ts';
import { selectCustomers, selectTouchingRows } from './look-up.sql.ts';
import type { CustomerTexts } from './look-up.sql.ts';

/** Which import asks. */
export interface Asking {
  readonly importId: number;
  /** Whether another import may have run since this one began. */
  readonly interleaved: boolean;
}

/** Adds the customers with these ids; one statement, or two for an import that was interrupted. */
export async function loadCustomers(
  client: pg.ClientBase,
  ids: readonly number[],
  { asking, into }: { asking: Asking; into: KnownCustomers },
): Promise<void> {
  if (ids.length === 0) return;
  const ordered = ids.toSorted((a, b) => a - b);
  await addCustomers(client, await selectCustomers(client, asking.importId, ordered), { asking, into });
}

/** Adds customers as they were read. */
export async function addCustomers(
  client: pg.ClientBase,
  records: readonly CustomerTexts[],
  { asking: { importId, interleaved }, into }: { asking: Asking; into: KnownCustomers },
): Promise<void> {
  const others: number[] = [];
  for (const record of records) {
    const id = Number(record[0]);
    const touched = record[touchedColumn] ?? null;
    into.set(id, new ReadCustomer(record, touched === null ? undefined : Number(touched)));
    if (record[ownColumn] !== 't') others.push(id);
  }
  if (!interleaved || others.length === 0) return;
  // Another import changed them last; this one may have before.
  for (const [id, touched] of await selectTouchingRows(client, { importId, customerIds: others })) {
    const known = into.get(id);
    if (known instanceof ReadCustomer) into.set(id, known.touchedBy(touched));
  }
}

/** Behind the customer's own columns: see `CustomerTexts`. */
const touchedColumn = customerColumns.length;
const ownColumn = touchedColumn + 1;
