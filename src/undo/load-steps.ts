import type pg from 'pg';
import type { Customer } from '../customer/customer.ts';
import type { FormerValues } from '../customer/draft.ts';
import { ownedKey } from '../customer/identifier.ts';
import { customerColumns, formerFromJson, fromRecord } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';
import { presentValues } from '../customer/value-key.ts';
import { grouped } from '../row/grouped.ts';
import { Lineage } from '../row/lineage.ts';
import type { HistoryEntry, Origins, UndoneImports } from '../row/lineage.ts';
import { ownedIn, touchesOwned } from '../row/undo-row.ts';
import { Owners } from './owners.ts';
import type { UnwrittenOwners } from './owners.ts';
import {
  selectCreations,
  selectEntries,
  selectJoins,
  selectLacked,
  selectRowsBelow,
} from './read-batch.sql.ts';
import type { EntryRecord, Span } from './read-batch.sql.ts';

/** A row of the import being undone that did something to a customer. */
export interface StepAt {
  /** Equal to the customer's id: the row created it. */
  readonly position: number;
  readonly row: number;
  readonly customerId: number;
  /** The row wrote nothing and made the customer a member: it counts only in that the customer may go. */
  readonly joinedOnly: boolean;
}

/** A customer and how it came to be what it is. */
export interface KnownCustomer {
  readonly customer: Customer;
  readonly origins: Origins;
  readonly lineage: Lineage;
  /** What it had nothing of when it was created, by value key; where a step is the creation. */
  readonly lacked: ReadonlySet<string>;
  /** Of each row by its position; of the creation the customer's id. */
  readonly rows: ReadonlyMap<number, { readonly former: FormerValues; readonly pointOfContactId: number }>;
}

/** What is planned and not written: a preview writes nothing. */
export interface Unwritten extends UnwrittenOwners {
  readonly customers: Map<number, Customer>;
  readonly removed: Set<number>;
}

export const nothingUnwritten = (): Unwritten => ({
  customers: new Map(),
  removed: new Set(),
  holders: new Map(),
  gone: null,
});

/** Everything that some steps need to be undone, read in a few statements. */
export interface LoadedSteps {
  readonly customers: ReadonlyMap<number, KnownCustomer>;
  readonly owners: Owners;
}

/** @param steps of one batch, the last row first */
export async function loadSteps(
  client: pg.ClientBase,
  steps: readonly StepAt[],
  { undone, unwritten }: { undone: UndoneImports; unwritten: Unwritten },
): Promise<LoadedSteps> {
  const ids = [...new Set(steps.map(({ customerId }) => customerId))].sort((a, b) => a - b);
  const positions = steps.map(({ position }) => position);
  const span = { importId: undone.importId, from: positions.at(-1) ?? 0, to: (positions[0] ?? 0) + 1 };
  const records = await selectCreations(client, ids);
  const entries = await historiesOf(client, { ...span, records, undone });
  const joins = grouped(await selectJoins(client, ids), ({ customerId }) => customerId);
  const created = steps.filter(isCreation);
  const lacked = grouped(
    created.length === 0
      ? []
      : await selectLacked(
          client,
          created.map(({ customerId }) => customerId),
        ),
    ({ customerId }) => customerId,
  );
  const customers = new Map<number, KnownCustomer>();
  for (const record of records) {
    const id = Number(record[0]);
    if (unwritten.removed.has(id)) continue;
    const joinedBy = (joins.get(id) ?? []).map(({ importId }) => importId);
    const known = knownCustomer(record, { entries: entries.get(id) ?? [], joinedBy, undone });
    const keys = (lacked.get(id) ?? []).map(({ key }) => key);
    const customer = unwritten.customers.get(id) ?? known.customer;
    customers.set(id, { ...known, customer, lacked: new Set(keys) });
  }
  const owners = new Owners();
  await owners.load(client, mentioned(customers.values(), steps), unwritten);
  return { customers, owners };
}

/**
 * The histories of customers as far as `Origins` has them. Rows of the import below those at hand only end the search
 * for what is passed over: they are read where something might be.
 */
async function historiesOf(
  client: pg.ClientBase,
  { undone, records, ...span }: Span & { undone: UndoneImports; records: readonly (readonly RecordText[])[] },
): Promise<ReadonlyMap<number, readonly EntryRecord[]>> {
  const ids = records.map(([id]) => Number(id));
  const entries = await selectEntries(client, { ...span, ids });
  const isUndone = (importId: RecordText | undefined): boolean =>
    Number(importId) !== undone.importId && undone.before.has(Number(importId));
  const passing = new Set(entries.filter((each) => isUndone(each.import_id)).map((each) => each.customer_id));
  for (const record of records) if (isUndone(record[customerColumns.length])) passing.add(String(record[0]));
  const below =
    passing.size === 0 ? [] : await selectRowsBelow(client, { ...span, ids: [...passing].map(Number) });
  return grouped([...entries, ...below], (entry) => Number(entry.customer_id));
}

function knownCustomer(
  record: readonly RecordText[],
  from: { entries: readonly EntryRecord[]; joinedBy: readonly number[]; undone: UndoneImports },
): Omit<KnownCustomer, 'lacked'> {
  const customer = fromRecord(record);
  const [createdImport = 0, createdRow = 0, createdPoint = 0] = record
    .slice(customerColumns.length)
    .map(Number);
  const entries = from.entries.map(entryOf);
  const origins = { customerId: customer.id, createdImport, createdRow, entries, joinedBy: from.joinedBy };
  const rows = new Map(
    entries.map(({ position, former }, at) => [
      position,
      { former, pointOfContactId: from.entries[at]?.point_of_contact_id ?? 0 },
    ]),
  );
  rows.set(customer.id, { former: {}, pointOfContactId: createdPoint });
  return { customer, origins, lineage: new Lineage(origins, from.undone), rows };
}

function entryOf(record: EntryRecord): HistoryEntry {
  return {
    position: Number(record.position),
    importId: Number(record.import_id),
    row: record.row_number,
    undo: record.undo === true,
    former: formerFromJson(record.former),
  };
}

/**
 * Values that have an owner and that customers have, or had; by `ownedKey`. None of customers whose rows only touch what
 * has no owner, as most do.
 */
function mentioned(customers: Iterable<KnownCustomer>, steps: readonly StepAt[]): Set<string> {
  const created = new Set(steps.filter(isCreation).map(({ customerId }) => customerId));
  const names = new Set<string>();
  for (const { customer, origins, lineage } of customers) {
    const history = origins.entries.map(({ former }) => former);
    if (!created.has(customer.id) && !lineage.goes && !history.some(touchesOwned)) continue;
    for (const values of [Object.fromEntries(presentValues(customer)), ...history])
      for (const { kind, value } of ownedIn(values)) names.add(ownedKey(kind, value));
  }
  return names;
}

/** Whether a row created its customer. */
const isCreation = ({ position, customerId }: StepAt): boolean => position === customerId;
