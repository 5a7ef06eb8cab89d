import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import { processName } from '../store/pool.ts';
import { keepUpload, leaveUpload, takeUpload } from './sender.sql.ts';
import type { Sender } from './sender.sql.ts';

/** What somebody has who sends a file. */
export interface UploadTurn {
  /** Lets pieces through as long as the upload is his. @throws Refusal `interrupted` */
  readonly whileOurs: (pieces: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;
  readonly isOurs: () => boolean;
}

/**
 * Of two who send the same file the later one is right: the earlier is a connection that broke without our noticing.
 * It is broken off, and what it has brought is kept, before the later one goes on, in whichever process each of them
 * is. A process that stands still for ten seconds has lost its upload, and writes nothing more when it wakes up.
 */
export class UploadTurns {
  readonly #pool: pg.Pool;
  readonly #turns = new Map<string, Turn>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** @param stop breaks the work off, which then ends with an error */
  async take<T>(id: string, stop: () => void, work: (turn: UploadTurn) => Promise<T>): Promise<T> {
    for (let before = this.#turns.get(id); before !== undefined; before = this.#turns.get(id)) {
      before.stop();
      await before.ended;
    }
    const stopped = new AbortController();
    const stopAll = (): void => {
      stopped.abort();
      stop();
    };
    const sender = { uploadId: id, token: `${processName} ${randomUUID()}` };
    const working = this.#amongProcesses(sender, { stop: stopAll, signal: stopped.signal }, work);
    const ended = working.then(ignore, ignore).then(() => void this.#turns.delete(id));
    this.#turns.set(id, { stop: stopAll, ended });
    return working;
  }

  /** Breaks off all who are sending, and waits until what they have brought is kept. */
  async stopAll(): Promise<void> {
    const turns = [...this.#turns.values()];
    for (const { stop } of turns) stop();
    await Promise.all(turns.map(({ ended }) => ended));
  }

  async #amongProcesses<T>(
    sender: Sender,
    { stop, signal }: { readonly stop: () => void; readonly signal: AbortSignal },
    work: (turn: UploadTurn) => Promise<T>,
  ): Promise<T> {
    const pool = this.#pool;
    await untilTaken(pool, sender, signal);
    const held = new Held();
    const renewing = setInterval(
      () => void held.renew(pool, sender).then((kept) => kept || stop()),
      renewMillis,
    );
    try {
      return await work({ whileOurs: (pieces) => held.whileOurs(pieces), isOurs: () => held.isOurs() });
    } finally {
      clearInterval(renewing);
      // Or it ends by itself.
      await leaveUpload(pool, sender).catch(ignore);
    }
  }
}

interface Turn {
  readonly stop: () => void;
  readonly ended: Promise<void>;
}

const renewMillis = 1_000;
const lookMillis = 100;

/** Of the ten seconds; the rest is for a write that was begun. */
const heldMillis = 8_000;

/** What is not there, or was broken off meanwhile, is for the work itself to find out. */
async function untilTaken(pool: pg.Pool, sender: Sender, signal: AbortSignal): Promise<void> {
  while ((await takeUpload(pool, sender)) === 'wanted') {
    await wait(lookMillis, undefined, { signal });
  }
}

/** An upload that is ours for the time being. */
class Held {
  #until = performance.now() + heldMillis;

  /** @returns false when somebody else has or wants it; a base that is away is waited for as long as it is ours */
  async renew(pool: pg.Pool, sender: Sender): Promise<boolean> {
    const asked = performance.now();
    try {
      if (!(await keepUpload(pool, sender))) return false;
      this.#until = asked + heldMillis;
      return true;
    } catch {
      return this.isOurs();
    }
  }

  isOurs(): boolean {
    return performance.now() < this.#until;
  }

  async *whileOurs(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    for await (const piece of pieces) {
      if (!this.isOurs()) throw lost();
      yield piece;
    }
  }
}

function lost(): Refusal {
  return new Refusal(
    'interrupted',
    'Somebody else may be sending this file by now: ask how much has arrived, and go on there.',
  );
}

function ignore(): void {}
