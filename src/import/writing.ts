import type { Transaction } from '../store/transaction.ts';

/** How far planned work is written: what the planning, which runs ahead, waits for. */
export class Writing {
  /** The batch that is open; what it wrote can only be read there. */
  transaction: Transaction | null = null;
  readonly #parts = new Milestones();
  readonly #batches = new Milestones();

  partWritten(): void {
    this.#parts.pass();
  }
  batchCommitted(): void {
    this.#batches.pass();
  }

  /** Ends all waiting, now and later. */
  fail(reason: unknown): void {
    this.#parts.fail(reason);
    this.#batches.fail(reason);
  }

  /** Resolves when so many parts of the work were written. @throws what the writing failed of */
  parts(count: number): Promise<void> {
    return this.#parts.reach(count);
  }

  /** Resolves when so many batches were committed. @throws what the writing failed of */
  batches(count: number): Promise<void> {
    return this.#batches.reach(count);
  }
}

interface Waiting {
  readonly count: number;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

class Milestones {
  #passed = 0;
  #failure: { readonly reason: unknown } | null = null;
  #waiting: Waiting[] = [];

  pass(): void {
    this.#passed += 1;
    const due = this.#waiting.filter(({ count }) => count <= this.#passed);
    if (due.length === 0) return;
    this.#waiting = this.#waiting.filter(({ count }) => count > this.#passed);
    for (const { resolve } of due) resolve();
  }

  fail(reason: unknown): void {
    this.#failure ??= { reason };
    for (const { reject } of this.#waiting) reject(reason);
    this.#waiting = [];
  }

  async reach(count: number): Promise<void> {
    if (this.#failure !== null) throw this.#failure.reason;
    if (count <= this.#passed) return;
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ count, resolve, reject });
    });
  }
}
