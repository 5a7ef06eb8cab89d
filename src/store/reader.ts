import type pg from 'pg';

/** A connection that several pieces of work ask things of, each in its turn: a client takes one question at a time. */
export class Reader {
  readonly #client: pg.PoolClient;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Does the work when all that was asked before is answered. */
  ask<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const answer = this.#last.then(() => work(this.#client));
    // Whoever asked hears of a failure; the next one asks for himself.
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
