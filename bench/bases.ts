import type pg from 'pg';
import { createPool } from '#src/store/pool.ts';
import type { Store } from '#src/store/store.ts';
import { checkpoint, cloneBase, dropBase, settle } from './bases.sql.ts';

/** A base to measure in. */
export interface OpenBase {
  readonly url: string;
  readonly pool: pg.Pool;
}

/** Bases that are made once and copied for each measurement, all on the benchmark's server. */
export class Bases {
  readonly #store: Store;
  readonly #made = new Set<string>();
  #copies = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Makes a base that others are copied from, unless it was made before. */
  async make(name: string, fill: (base: OpenBase) => Promise<void>): Promise<void> {
    if (this.#made.has(name)) return;
    await cloneBase(this.#store.pool, { name, template: 'template0' });
    await this.#open(name, async (base) => {
      await fill(base);
      await settle(base.pool);
    });
    this.#made.add(name);
  }

  /** Does the work in a copy that is removed afterwards. The server has written out everything when it begins. */
  async inCopy<T>(template: string, work: (base: OpenBase) => Promise<T>): Promise<T> {
    this.#copies += 1;
    const name = `${template}_copy_${this.#copies}`;
    await cloneBase(this.#store.pool, { name, template });
    try {
      return await this.#open(name, async (base) => {
        await checkpoint(base.pool);
        return work(base);
      });
    } finally {
      await dropBase(this.#store.pool, name);
    }
  }

  async #open<T>(name: string, work: (base: OpenBase) => Promise<T>): Promise<T> {
    const url = new URL(this.#store.url);
    url.pathname = `/${name}`;
    const pool = createPool(url.href);
    try {
      return await work({ url: url.href, pool });
    } finally {
      await pool.end();
    }
  }
}
