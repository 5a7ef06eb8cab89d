import type pg from 'pg';
import { parkMillis, partsWaiting, slicesAhead } from '../limits.ts';
import { Reader } from '../store/reader.ts';
import { ahead } from './ahead.ts';
import { CommittedBase } from './base-view.ts';
import { checkSlices } from './check-slices.ts';
import { collectYoung } from './collect-young.ts';
import { interrupted } from './interrupted.ts';
import { lockPositions } from './job.sql.ts';
import { planBatches } from './plan-batches.ts';
import type { BatchPart } from './plan-batches.ts';
import type { Position } from './read.ts';
import { sliceLimits, usualSizes } from './sizes.ts';
import type { Sizes } from './sizes.ts';
import { writeBatches } from './write-batches.ts';
import type { Attempt } from './write-batches.ts';
import { Writing } from './writing.ts';

export interface ImportProgress {
  /** Data rows behind the last checkpoint, blank ones included. */
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Since this attempt began. */
  readonly seconds: number;
}

export interface BatchOptions {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Stops the import behind the batch at work, or in it when that takes long; it can be continued. */
  readonly signal?: AbortSignal | undefined;
  readonly sizes?: Partial<Sizes> | undefined;
}

/** The planning runs ahead of the writing; each ends when the other fails. @throws Refusal `interrupted` */
export async function runBatches(
  pool: pg.Pool,
  claimed: Attempt,
  { onProgress, signal, sizes: chosen }: BatchOptions,
): Promise<void> {
  collectYoung();
  const reader = new Reader(claimed.turn.session);
  const { job, number } = claimed;
  const asking = { importId: job.rules.importId, interleaved: number > 1 };
  const view = new CommittedBase(reader, asking, { signal, pool });
  const planning = { job, view, sizes: { ...usualSizes, ...chosen } };
  const slices = ahead(checkSlices(job, sliceLimits(planning.sizes)), slicesAhead);
  const writing = new Writing();
  const firstPosition = await reader.ask(lockPositions);
  const planned = ahead(planBatches(planning, slices, { firstPosition, writing }), partsWaiting);
  const stop = new Stop(job.rules.importId, job.from.row - 1, signal);
  const began = performance.now();
  const onCommit = ({ row, offset: bytes }: Position): void => {
    const seconds = (performance.now() - began) / 1000;
    onProgress?.({ rows: row - 1, bytes, totalBytes: job.file.bytes, seconds });
    stop.behind(row - 1);
  };
  try {
    await writeBatches(pool, stop.between(planned), { attempt: claimed, writing, onCommit });
  } catch (error) {
    writing.fail(error);
    throw error;
  } finally {
    stop.forget();
    await planned.return();
    await slices.return();
  }
}

/** Somebody's wish that the import should stop. */
class Stop {
  readonly #importId: number;
  #rows: number;
  readonly #signal: AbortSignal | undefined;
  #askedAt = Infinity;

  constructor(importId: number, rows: number, signal: AbortSignal | undefined) {
    this.#importId = importId;
    this.#rows = rows;
    this.#signal = signal;
    if (signal?.aborted === true) this.#note();
    signal?.addEventListener('abort', this.#note);
  }

  readonly #note = (): void => {
    this.#askedAt = performance.now();
  };

  /** To be called behind each batch. */
  behind(rows: number): void {
    this.#rows = rows;
    if (this.#signal?.aborted === true) throw interrupted(this.#importId, rows);
  }

  /** A batch that takes too long is given up in the middle. */
  async *between(
    parts: AsyncGenerator<BatchPart, void, undefined>,
  ): AsyncGenerator<BatchPart, void, undefined> {
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
      if (performance.now() - this.#askedAt > parkMillis) throw interrupted(this.#importId, this.#rows);
      yield next.value;
    }
  }

  forget(): void {
    this.#signal?.removeEventListener('abort', this.#note);
  }
}
