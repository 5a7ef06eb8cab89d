import type { RawRow } from '../csv/tokenizer.ts';
import type { BatchLimits, Position, RawBatch } from './read.ts';

/**
 * Cuts a stream of rows into batches. A batch is handed out only when the row behind it has come, so that the last
 * one is known to be the last.
 */
export class BatchCutter {
  readonly #limits: BatchLimits;
  #ready: RawBatch[] = [];
  #rows: RawRow[] = [];
  #from: Position;
  #next: Position;

  constructor(from: Position, limits: BatchLimits) {
    this.#limits = limits;
    this.#from = this.#next = from;
  }

  /** The next row, and the byte and the line behind it. */
  add(row: RawRow, offset: number, line: number): void {
    if (this.#isFull()) this.#ready.push(this.#cut(false));
    this.#rows.push(row);
    this.#next = { offset, row: this.#next.row + 1, line };
  }

  /** The batches that are complete and not the last. */
  takeReady(): readonly RawBatch[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** The last batch, when no row comes any more. */
  takeLast(): RawBatch {
    return this.#cut(true);
  }

  #isFull(): boolean {
    const bytes = this.#next.offset - this.#from.offset;
    return this.#rows.length > 0 && (this.#rows.length >= this.#limits.rows || bytes >= this.#limits.bytes);
  }

  #cut(last: boolean): RawBatch {
    const from = this.#from;
    const batch = { rows: this.#rows, firstRow: from.row, from, next: this.#next, last };
    this.#rows = [];
    this.#from = this.#next;
    return batch;
  }
}
