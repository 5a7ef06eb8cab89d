import type pg from 'pg';
import { customerColumns, fromRecord } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Rules } from '../row/rules.ts';
import type { Transaction } from '../store/transaction.ts';
import { inKeyOrder } from './key-order.ts';
import { selectCustomers, selectOwners, selectTouchingRows } from './load-base.sql.ts';
import { gatherMentions, Mentions } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { nobody, ownerId } from './moved-keys.ts';
import type { MovedKeys } from './moved-keys.ts';
import { WorkingBase } from './working-base.ts';
import type { KnownCustomer } from './working-base.ts';

/** Where the base is read while a batch is being written to it. */
export interface Reading {
  /** Sees what is committed; free while the batch's own connection is writing. */
  readonly reader: pg.ClientBase;
  /** Sees what the batch has written, and is asked for that only. */
  readonly tx: Transaction;
  /** Whether the batch has written the customer, so that the reader knows nothing or an old state of it. */
  readonly isWritten: (customerId: number) => boolean;
  /** Resolves when everything handed over so far is written. */
  readonly settled: () => Promise<void>;
}

/**
 * Reads everything of the base that the rows of a slice can see: the owners of the values they mention and
 * those customers. A few statements, whatever the slice.
 * @param moved values whose owners the batch has changed already, which the base does not know yet
 * @param interleaved whether another import may have run since this one began
 */
export async function loadBase(
  reading: Reading,
  rows: readonly (CheckedRow | null)[],
  { rules, moved, interleaved }: { rules: Rules; moved: MovedKeys; interleaved: boolean },
): Promise<WorkingBase> {
  const mentions = new Mentions();
  const ids = new Set<number>();
  const ofRows = gatherMentions(rows, rules.layout, mentions);
  await findOwners(reading.reader, mentions, moved);
  for (const { owner } of mentions.all()) if (owner !== nobody) ids.add(ownerId(owner));
  for (const row of rows) if (row?.musterId !== undefined) ids.add(row.musterId);
  const customers = new Map<number, KnownCustomer>();
  const { importId } = rules;
  const written = [...ids].filter((id) => reading.isWritten(id));
  const others = written.length === 0 ? [...ids] : [...ids].filter((id) => !reading.isWritten(id));
  await loadCustomers(reading.reader, { ids: others, importId, interleaved, into: customers });
  if (written.length > 0) {
    await reading.settled();
    await loadCustomers(reading.tx, { ids: written, importId, interleaved, into: customers });
  }
  return new WorkingBase({ mentions, ofRows, customers }, moved);
}

/** Asks the batch's moved keys, then the base. */
async function findOwners(reader: pg.ClientBase, mentions: Mentions, moved: MovedKeys): Promise<void> {
  const asked: Mention[] = [];
  for (const mention of mentions.all()) {
    const owner = moved.ownerOf(mention.hash);
    if (owner === undefined) asked.push(mention);
    else mention.owner = owner;
  }
  if (asked.length === 0) return;
  const ordered = inKeyOrder(asked);
  const found = await selectOwners(
    reader,
    ordered.map(({ hash }) => hash),
  );
  for (const [index, place] of found.places.entries()) {
    const mention = ordered[place - 1];
    if (mention === undefined) throw new Error(`the base answered for key ${place} of ${ordered.length}`);
    mention.owner = found.owners[index] ?? nobody;
  }
}

interface Wanted {
  readonly ids: readonly number[];
  readonly importId: number;
  readonly interleaved: boolean;
  readonly into: Map<number, KnownCustomer>;
}

async function loadCustomers(
  client: pg.ClientBase,
  { ids, importId, interleaved, into }: Wanted,
): Promise<void> {
  if (ids.length === 0) return;
  const own = String(importId);
  const others: number[] = [];
  for (const record of await selectCustomers(
    client,
    ids.toSorted((a, b) => a - b),
  )) {
    const customer = fromRecord(record);
    into.set(customer.id, { customer, touched: touchedBy(own, record) });
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

function touchedBy(own: string, record: readonly RecordText[]): number | undefined {
  if (record[changedImport] === own) return Number(record[changedImport + 1]);
  return record[createdImport] === own ? Number(record[createdImport + 1]) : undefined;
}
