import type pg from 'pg';
import { runWorker } from '../../src/queue/run-worker.ts';
import type { WorkerOptions } from '../../src/queue/run-worker.ts';

/** Workers in this process, which a test starts and ends together. */
export class Workers {
  readonly #stops: (() => Promise<void>)[] = [];

  /** Starts one; returns how to end it. */
  start(pool: pg.Pool, options: Omit<WorkerOptions, 'owner' | 'signal'>): () => Promise<void> {
    const asked = new AbortController();
    const worker = runWorker(pool, { owner: 'test', signal: asked.signal, ...options });
    const stop = async (): Promise<void> => {
      asked.abort();
      await worker;
    };
    this.#stops.push(stop);
    return stop;
  }

  async stopAll(): Promise<void> {
    for (const stop of this.#stops) await stop();
  }
}
