import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { listenToImports, stopListening } from '../import/lease.sql.ts';
import { rung } from '../import/rung.ts';
import { isConnectionLoss, isPassingTrouble } from '../store/connection-loss.ts';
import { onConnection } from '../store/transaction.ts';
import { FilesAwayError } from './files-away.ts';

/** Where a worker sits. */
export interface Desk {
  readonly pool: pg.Pool;
  /** Hears of new work, and holds what the worker has claimed. */
  readonly session: pg.PoolClient;
}

export interface ServeOptions {
  readonly signal: AbortSignal;
  /** Between two looks for work, in case nothing was heard. */
  readonly pollMillis?: number | undefined;
  readonly onTrouble?: TroubleListener | undefined;
}

/** Hears what could not be worked with, and after how many milliseconds that is tried again. */
export type TroubleListener = (error: unknown, againMillis: number) => void;

/**
 * Takes one piece of work after the other until it is told to end. What the base or the files suffer from is waited
 * for, the longer the longer nothing has worked: from a quarter of a second to half a minute.
 * @param takeNext does the next piece of work; false when there is none, which is no trouble
 * @throws what will not pass
 */
export async function serve(
  pool: pg.Pool,
  options: ServeOptions,
  takeNext: (desk: Desk) => Promise<boolean>,
): Promise<void> {
  const { signal, onTrouble } = options;
  let pause = shortestPause;
  const takeOne = async (desk: Desk): Promise<boolean> => {
    const worked = await takeNext(desk);
    pause = shortestPause;
    return worked;
  };
  while (!signal.aborted) {
    try {
      await onConnection(pool, (session) => serveAt({ pool, session }, options, takeOne));
    } catch (error) {
      if (!mayPass(error)) throw error;
      onTrouble?.(error, pause);
      await wait(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, longestPause);
    }
  }
}

const shortestPause = 250;
const longestPause = 30_000;

async function serveAt(
  desk: Desk,
  { signal, pollMillis = usualPollMillis }: ServeOptions,
  takeOne: (desk: Desk) => Promise<boolean>,
): Promise<void> {
  const { session } = desk;
  await listenToImports(session);
  while (!signal.aborted) {
    const worked = await takeOne(desk);
    if (!worked) await rung(session, pollMillis, signal);
  }
  await stopListening(session);
}

const usualPollMillis = 1_000;

/** Whether it is the base or the file store that suffers, and the next piece of work would, too. */
export const mayPass = (error: unknown): boolean =>
  isConnectionLoss(error) || isPassingTrouble(error) || error instanceof FilesAwayError;
