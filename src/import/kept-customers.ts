import { customerKinds, writeRecord } from '../customer/record.ts';
import type { BlockPool } from '../store/block-pool.ts';
import { CopyRows } from '../store/copy-rows.ts';
import { copyValues } from '../store/copy-values.ts';
import { ReadCustomer } from './known-customer.ts';
import type { Plan } from './plan.ts';

/** What is kept of one batch. */
interface Kept {
  readonly rows: CopyRows;
  /** Where the latest row of a customer begins. */
  readonly places: Map<number, number>;
}

/**
 * Customers as planned rows left them and readers of the base cannot see them yet: those of the batch being planned
 * and of the one before it. They stand outside of V8's memory as the rows that the base would get, some 300 bytes
 * each. Most files mean nobody twice; so nothing is kept until a row means one of them again.
 */
export class KeptCustomers {
  readonly #pool: BlockPool;
  #current: Kept;
  #previous: Kept;
  #isKeeping = false;

  constructor(pool: BlockPool) {
    this.#pool = pool;
    this.#current = nothingKept(pool);
    this.#previous = nothingKept(pool);
  }

  /** Rows mean customers again: what is added is kept from now on. */
  start(): void {
    this.#isKeeping = true;
  }

  /** The next batch begins: the one before the last is committed. */
  nextBatch(): void {
    const emptied = this.#previous;
    this.#previous = this.#current;
    this.#current = emptied;
    this.#pool.giveBack(emptied.rows.takeAll());
    emptied.places.clear();
  }

  /** Keeps the customers that rows created or changed. */
  add({ written }: Plan): void {
    if (!this.#isKeeping) return;
    const { rows, places } = this.#current;
    for (const { customer, changedRow } of written.values()) {
      places.set(customer.id, rows.bytes);
      rows.begin();
      writeRecord(customer, rows);
      rows.integer(changedRow);
    }
  }

  /** A customer as the last row left it that created or changed it; undefined: it was before anything was kept. */
  find(id: number): ReadCustomer | undefined {
    return found(this.#current, id) ?? found(this.#previous, id);
  }
}

const keptKinds = [...customerKinds, 'integer'] as const;

const nothingKept = (pool: BlockPool): Kept => ({
  rows: new CopyRows(pool, keptKinds.length),
  places: new Map(),
});

function found({ rows, places }: Kept, id: number): ReadCustomer | undefined {
  const place = places.get(id);
  if (place === undefined) return undefined;
  const values = copyValues(rows.rowAt(place), keptKinds);
  return new ReadCustomer(values, Number(values[customerKinds.length]));
}
