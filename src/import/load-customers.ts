import type pg from 'pg';
import type { Customer } from '../customer/customer.ts';
import { customerColumns, fromRecord } from '../customer/record.ts';
import { selectCustomers, selectTouchingRows } from './look-up.sql.ts';
import type { CustomerTexts } from './look-up.sql.ts';

/** A customer as earlier rows left it. */
export interface KnownCustomer {
  readonly customer: Customer;
  /** The latest earlier row of this import that created or changed it. */
  readonly touched: number | undefined;
  /** In a rehearsal what the base held before its rows changed it; null: the file created it. */
  readonly original: Customer | null;
}

/** Which import asks. */
export interface Asking {
  readonly importId: number;
  /** Whether another import may have run since this one began. */
  readonly interleaved: boolean;
}

export type KnownCustomers = Map<number, KnownCustomer>;

/** Adds the customers with these ids; one statement, or two for an import that was interrupted. */
export async function loadCustomers(
  client: pg.ClientBase,
  ids: readonly number[],
  { asking, into }: { asking: Asking; into: KnownCustomers },
): Promise<void> {
  if (ids.length === 0) return;
  const ordered = ids.toSorted((a, b) => a - b);
  await addCustomers(client, await selectCustomers(client, ordered), { asking, into });
}

/** Adds customers as they were read. */
export async function addCustomers(
  client: pg.ClientBase,
  records: readonly CustomerTexts[],
  { asking: { importId, interleaved }, into }: { asking: Asking; into: KnownCustomers },
): Promise<void> {
  const own = String(importId);
  const others: number[] = [];
  for (const record of records) {
    const customer = fromRecord(record);
    into.set(customer.id, { customer, touched: touchedBy(own, record), original: customer });
    if (record[changedImport] !== own) others.push(customer.id);
  }
  if (!interleaved || others.length === 0) return;
  // Another import changed them last; this one may have before.
  for (const [id, touched] of await selectTouchingRows(client, { importId, customerIds: others })) {
    const known = into.get(id);
    if (known !== undefined) into.set(id, { ...known, touched });
  }
}

/** Behind the customer's own columns stand the rows that created and last changed it. */
const createdImport = customerColumns.length;
const changedImport = createdImport + 2;

function touchedBy(own: string, record: CustomerTexts): number | undefined {
  if (record[changedImport] === own) return Number(record[changedImport + 1]);
  return record[createdImport] === own ? Number(record[createdImport + 1]) : undefined;
}
