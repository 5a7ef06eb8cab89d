import { customerColumns, writeRecord } from '../customer/record.ts';
import { CopyBlocks } from '../store/copy-blocks.ts';
import type { BlockPool } from '../store/copy-blocks.ts';
import { copyValues } from '../store/copy-line.ts';
import { ReadCustomer } from './known-customer.ts';
import type { Plan } from './plan.ts';

/** What is kept of one batch. */
interface Kept {
  readonly lines: CopyBlocks;
  /** Where the latest line of a customer begins. */
  readonly places: Map<number, number>;
}

/**
 * Customers as planned rows left them and readers of the base cannot see them yet: those of the batch being planned
 * and of the one before it. They stand outside of V8's memory as the lines that the base would get, some 300 bytes
 * each. Most files mean nobody twice; so nothing is kept until a row means one of them again.
 */
export class KeptCustomers {
  readonly #pool: BlockPool;
  #current: Kept;
  #previous: Kept;
  #isKeeping = false;

  constructor(pool: BlockPool) {
    this.#pool = pool;
    this.#current = { lines: new CopyBlocks(pool), places: new Map() };
    this.#previous = { lines: new CopyBlocks(pool), places: new Map() };
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
    this.#pool.giveBack(emptied.lines.takeAll());
    emptied.places.clear();
  }

  /** Keeps the customers that rows created or changed. */
  add({ written }: Plan): void {
    if (!this.#isKeeping) return;
    const { lines, places } = this.#current;
    for (const { customer, changedRow } of written.values()) {
      places.set(customer.id, lines.bytes);
      writeRecord(customer, lines);
      lines.tab();
      lines.integer(changedRow);
      lines.end();
    }
  }

  /** A customer as the last row left it that created or changed it; undefined: it was before anything was kept. */
  find(id: number): ReadCustomer | undefined {
    return found(this.#current, id) ?? found(this.#previous, id);
  }
}

function found({ lines, places }: Kept, id: number): ReadCustomer | undefined {
  const place = places.get(id);
  if (place === undefined) return undefined;
  const values = copyValues(lines.lineAt(place));
  return new ReadCustomer(values, Number(values[customerColumns.length]));
}
