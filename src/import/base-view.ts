import type pg from 'pg';
import type { Reader } from '../store/reader.ts';
import type { Transaction } from '../store/transaction.ts';
import { addCustomers, loadCustomers } from './load-customers.ts';
import type { Asking } from './load-customers.ts';
import type { KnownCustomers } from './known-customer.ts';
import { readKeys, sizeOfKeys } from './load-filter.sql.ts';
import type { EndOfReading } from './load-filter.sql.ts';
import type { LookedUp } from './look-up.ts';
import { selectOwners } from './look-up.sql.ts';
import type { MovedKeys } from './moved-keys.ts';
import { ownerCode } from './owner.ts';

/** Who has one of the keys that were asked for. */
export interface OwnerAnswer {
  /** Which of the keys. */
  readonly asked: number;
  /** See owner.ts. */
  readonly owner: number;
}

/** What the planning sees of the base, but for the rows that it remembers itself (see uncommitted.ts). */
export interface BaseView {
  /**
   * Adds the customers with these ids.
   * @param transaction of the batch being written, which sees what readers cannot yet; null: there is none
   */
  load(ids: readonly number[], into: KnownCustomers, transaction: Transaction | null): Promise<void>;
  /** Who owns the values with the chosen keys, in key order or near it; adds those customers. */
  owners(keys: Uint32Array, chosen: readonly number[], into: KnownCustomers): Promise<OwnerAnswer[]>;
  /** About how many keys there are; reads none. */
  sizeOfKeys(): Promise<number>;
  /** Hands over all keys, up to a number; gives how many, or null when somebody ended it. */
  readKeys(most: number, take: (keys: Uint32Array, index: number) => void): Promise<number | null>;
  /** What earlier rows did that stands beside the base; absent: they have written it there. */
  readonly beside?: BesideBase;
}

/** What the rows of a rehearsal did, which nobody writes to the base. */
export interface BesideBase {
  /** Of the chosen keys those whose owner earlier rows changed; `nobody`: freed by them. */
  moved(keys: Uint32Array, chosen: readonly number[]): Promise<OwnerAnswer[]>;
  /** Puts customers as earlier rows left them in the place of what the base holds. */
  settle(found: LookedUp): Promise<void>;
  /** What the planning does not remember itself from now on. */
  keep(moved: MovedKeys): void;
}

/** The base as it is committed, for the one import that writes to it. */
export class CommittedBase implements BaseView {
  readonly #reader: Reader;
  readonly #asking: Asking;
  readonly #end: EndOfReading | null;

  /**
   * @param reader free while the batch's own connection is writing
   * @param end who ends the reading of all keys; null: nobody
   */
  constructor(reader: Reader, asking: Asking, end: EndOfReading | null) {
    this.#reader = reader;
    this.#asking = asking;
    this.#end = end;
  }

  async load(ids: readonly number[], into: KnownCustomers, transaction: Transaction | null): Promise<void> {
    const load = (client: pg.ClientBase): Promise<void> =>
      loadCustomers(client, ids, { asking: this.#asking, into });
    await (transaction === null ? this.#reader.ask(load) : load(transaction));
  }

  async owners(keys: Uint32Array, chosen: readonly number[], into: KnownCustomers): Promise<OwnerAnswer[]> {
    const answers = await this.#reader.ask((client) =>
      selectOwners(client, this.#asking.importId, { keys, chosen }),
    );
    const records = answers.map(({ customer }) => customer);
    await this.#reader.ask((client) => addCustomers(client, records, { asking: this.#asking, into }));
    return answers.map(({ asked, former, customer }) => ({
      asked,
      owner: ownerCode(Number(customer[0]), former),
    }));
  }

  sizeOfKeys(): Promise<number> {
    return this.#reader.ask(sizeOfKeys);
  }

  readKeys(most: number, take: (keys: Uint32Array, index: number) => void): Promise<number | null> {
    return this.#reader.ask((client) => readKeys(client, { most, end: this.#end }, take));
  }
}
