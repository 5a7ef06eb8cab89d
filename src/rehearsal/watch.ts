import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import { renewRehearsal } from './claim.sql.ts';
import type { RehearsalClaim } from './claim.sql.ts';

/** Why a rehearsal ends before it is through. */
export type StopReason = 'cancelled' | 'lost' | 'asked';

/** Ends a rehearsal that somebody cancelled, another process took over, or that was asked to stop. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`the rehearsal is ${reason}`);
    this.name = 'Stopped';
    this.reason = reason;
  }
}

/** Between two looks whether a rehearsal is still wanted. */
const lookMillis = 500;

/** Keeps a claimed rehearsal alive and hears whether it is still wanted. */
export class Watch {
  #stop: StopReason | null = null;
  readonly #timer: NodeJS.Timeout;
  readonly #signal: AbortSignal | undefined;

  constructor(pool: pg.Pool, claim: RehearsalClaim, signal?: AbortSignal) {
    this.#signal = signal;
    this.#timer = setInterval(() => void this.#look(pool, claim), lookMillis);
  }

  async #look(pool: pg.Pool, claim: RehearsalClaim): Promise<void> {
    // A base that is away is met by the work itself.
    const state = await renewRehearsal(pool, claim).catch(() => 'held' as const);
    if (state !== 'held') this.#stop ??= state;
  }

  /** Aborted when the process is asked to stop. */
  get signal(): AbortSignal | undefined {
    return this.#signal;
  }

  /** @throws Stopped */
  check(): void {
    if (this.#signal?.aborted === true) this.#stop ??= 'asked';
    if (this.#stop !== null) throw new Stopped(this.#stop);
  }

  /** @param held what a statement said that needs the attempt @throws Stopped */
  expect(held: boolean): void {
    this.check();
    if (!held) throw new Stopped('lost');
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

/** What a person is told whose rehearsal in a terminal was ended from elsewhere. */
export function toldOf(reason: StopReason): Refusal {
  if (reason === 'cancelled') return new Refusal('wrong-state', 'The rehearsal was cancelled.');
  if (reason === 'asked')
    return new Refusal('interrupted', 'The rehearsal stopped; nothing was changed by it.');
  return new Refusal('wrong-state', 'The rehearsal was ended by another process. Begin it again.');
}
