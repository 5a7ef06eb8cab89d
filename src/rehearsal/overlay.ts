import type { Customer } from '../customer/customer.ts';
import { customerColumns, fromRecord, writeRecord } from '../customer/record.ts';
import { CommittedBase } from '../import/base-view.ts';
import type { BaseView, BesideBase, OwnerAnswer } from '../import/base-view.ts';
import { ReadCustomer } from '../import/known-customer.ts';
import type { KnownCustomers } from '../import/known-customer.ts';
import type { EndOfReading } from '../import/load-filter.sql.ts';
import type { LookedUp } from '../import/look-up.ts';
import type { MovedKeys } from '../import/moved-keys.ts';
import { nobody, ownerCode, ownerId } from '../import/owner.ts';
import type { Receiver } from '../import/plan-batches.ts';
import type { PortionWrites } from '../import/portion.ts';
import type { IdentifierWrites } from '../import/write-identifiers.ts';
import { maxFilterKeys } from '../limits.ts';
import { BlockPool } from '../store/block-pool.ts';
import { CopyRows } from '../store/copy-rows.ts';
import type { Reader } from '../store/reader.ts';
import { transact } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { IdSet } from './id-set.ts';
import { MovedFilter } from './moved-filter.ts';
import {
  addChanged,
  addCreated,
  addMembers,
  addMoved,
  addOriginals,
  addTaken,
  readMovedKeys,
  selectMoved,
  selectRehearsed,
} from './overlay.sql.ts';

/** What the rows of a rehearsal join. */
export interface RehearsedSegment {
  /** 0: the import would create it. */
  readonly segmentId: number;
}

interface OverlayOptions {
  readonly firstId: number;
  readonly segment: RehearsedSegment | null;
  /** Who ends the reading of all keys. */
  readonly end: EndOfReading;
}

/**
 * The base as the rows of a rehearsal leave it: the base itself, and before it what earlier rows did. Customers who
 * came into the base since the rehearsal began are nobody: their numbers are those that its own rows give.
 */
export class Overlay implements BaseView, BesideBase, Receiver {
  readonly #reader: Reader;
  readonly #base: CommittedBase;
  /** Customers from here on are the rehearsal's own. */
  readonly #firstId: number;
  readonly #segment: RehearsedSegment | null;
  readonly #moved = new MovedFilter(maxFilterKeys);
  /** Customers of the base whom earlier rows changed. */
  readonly #changed = new IdSet();
  readonly beside = this;
  readonly #blocks = new BlockPool();
  readonly #originals = new CopyRows(this.#blocks, customerColumns.length + 1);
  #members = 0;

  /** @param reader of the connection that has the tables of `createOverlay` */
  constructor(reader: Reader, { firstId, segment, end }: OverlayOptions) {
    this.#reader = reader;
    this.#base = new CommittedBase(reader, { importId: noImport, interleaved: false }, end);
    this.#firstId = firstId;
    this.#segment = segment;
  }

  /** Customers who have joined the segment so far. */
  get members(): number {
    return this.#members;
  }

  /** Keeps a customer of the base as he is before the first change: the base may change meanwhile. */
  keepOriginal(customer: Customer): void {
    this.#changed.add(customer.id);
    const row = this.#originals;
    row.begin();
    writeRecord(customer, row);
    row.integer(0);
  }

  async load(ids: readonly number[], into: KnownCustomers): Promise<void> {
    await this.#base.load(
      ids.filter((id) => !this.#isBeside(id)),
      into,
      null,
    );
    await this.#replace(ids, into);
  }

  async owners(keys: Uint32Array, chosen: readonly number[], into: KnownCustomers): Promise<OwnerAnswer[]> {
    const answers = await this.#base.owners(keys, chosen, into);
    return answers.filter(({ owner }) => {
      const isOld = ownerId(owner) < this.#firstId;
      if (!isOld) into.delete(ownerId(owner));
      return isOld;
    });
  }

  sizeOfKeys(): Promise<number> {
    return this.#base.sizeOfKeys();
  }

  async readKeys(most: number, take: (keys: Uint32Array, index: number) => void): Promise<number | null> {
    const count = await this.#base.readKeys(most, take);
    if (count === null || count >= most) return count;
    return count + (await this.#reader.ask((session) => readMovedKeys(session, most - count, take)));
  }

  async moved(keys: Uint32Array, chosen: readonly number[]): Promise<OwnerAnswer[]> {
    const asked = chosen.filter((index) => this.#moved.mayHold(keys, index));
    if (asked.length === 0) return [];
    const found = await this.#reader.ask((session) => selectMoved(session, keys, asked));
    return found.map(({ asked: index, customerId, former }) => ({
      asked: index,
      owner: customerId === null ? nobody : ownerCode(customerId, former),
    }));
  }

  async settle({ owners, customers }: Pick<LookedUp, 'owners' | 'customers'>): Promise<void> {
    const ids = new Set(customers.keys());
    for (const owner of owners) if (owner !== nobody) ids.add(ownerId(owner));
    // Whom a moved value means; all others came with their values.
    const missing = [...ids].filter((id) => !customers.has(id) && !this.#isBeside(id));
    await this.#base.load(missing, customers, null);
    // What was put in their place when they were loaded stands there.
    await this.#replace(
      [...ids].filter((id) => !customers.has(id) || customers.get(id) instanceof ReadCustomer),
      customers,
    );
  }

  keep(moved: MovedKeys): void {
    moved.eachMoved((keys, index) => this.#moved.add(keys, index));
  }

  async customers({ created, changed, changedCount, members }: PortionWrites): Promise<void> {
    const segment = this.#segment;
    // Those of this portion are among them: they were planned before it was closed.
    const originals = this.#originals.takeAll();
    await this.#write(async (tx) => {
      if (originals.length > 0) await addOriginals(tx, originals);
      if (created.length > 0) await addCreated(tx, created);
      if (changedCount > 0) await addChanged(tx, changed);
      if (segment === null || members.length === 0) return;
      const joining = { ...segment, before: this.#firstId, customerIds: members };
      this.#members += await addMembers(tx, joining);
    });
    this.#blocks.giveBack(originals);
  }

  async identifiers({ freed, moved, taken }: IdentifierWrites): Promise<void> {
    await this.#write(async (tx) => {
      if (taken.length > 0) await addTaken(tx, taken);
      if (moved.length + freed.length > 0) await addMoved(tx, { moved, freed });
    });
  }

  #write(work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.#reader.ask((session) => transact(session, work));
  }

  /** Whether a customer is what earlier rows made of him, whatever the base holds. */
  #isBeside(id: number): boolean {
    return id >= this.#firstId || this.#changed.has(id);
  }

  /**
   * Puts customers as earlier rows left them over what the base holds, with what it held before that. Of those whom
   * rows changed that are not written here yet, nothing: the planning reads them again when they are.
   */
  async #replace(ids: readonly number[], into: KnownCustomers): Promise<void> {
    const asked = ids.filter((id) => this.#isBeside(id)).toSorted((a, b) => a - b);
    if (asked.length === 0) return;
    const records = await this.#reader.ask((session) => selectRehearsed(session, asked));
    const originals = new Map<number, Customer>();
    for (const record of records) {
      const customer = fromRecord(record);
      const touched = Number(record[customerColumns.length]);
      if (touched === 0) originals.set(customer.id, customer);
      else into.set(customer.id, { customer, touched, original: originals.get(customer.id) ?? null });
    }
  }
}

/** No customer of the base was created or changed by the rehearsal. */
const noImport = 0;
