import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import { breakStaleWriter, leaveWritingLock, tryWritingLock } from './claim.sql.ts';
import { interrupted } from './interrupted.ts';
import {
  announceWaiting,
  isEarlierWaiting,
  listenToImports,
  notifyOfImports,
  selectStatus,
  stopListening,
} from './lease.sql.ts';
import { plannerAsItWas, preferIndexScans } from './look-up.sql.ts';
import { rung } from './rung.ts';

/** The right to write to the base, until it is left or the session ends. */
export interface Turn {
  readonly session: pg.PoolClient;
  /** The server's process of the session. */
  readonly backendPid: number;
}

/** Between two looks whether it is an import's turn, in case nothing was heard: whoever is killed says nothing. */
const lookAgainMillis = 1_000;

/**
 * Takes the turn of an import when nobody writes and nobody waits who came before it. A writer that has been silent
 * for longer than its lease is broken off, for the next look.
 */
export async function tryTurn(session: pg.PoolClient, importId: number): Promise<Turn | null> {
  if (await isEarlierWaiting(session, importId)) return null;
  const backendPid = await tryWritingLock(session);
  if (backendPid === null) {
    await breakStaleWriter(session);
    return null;
  }
  await preferIndexScans(session);
  return { session, backendPid };
}

/** Lets the next one in. A session that is gone has done so already. */
export async function leaveTurn({ session }: Turn): Promise<void> {
  try {
    await plannerAsItWas(session);
    await leaveWritingLock(session);
    await notifyOfImports(session);
  } catch {
    // What broke the session is what the work met, too.
  }
}

/**
 * Waits until it is an import's turn.
 * @throws Refusal `interrupted` when asked to stop, `wrong-state` when it was cancelled meanwhile
 */
export async function waitForTurn(
  session: pg.PoolClient,
  importId: number,
  { onWait, signal }: { onWait?: ((sentence: string) => void) | undefined; signal?: AbortSignal | undefined },
): Promise<Turn> {
  const first = await tryTurn(session, importId);
  if (first !== null) return first;
  onWait?.('Another import is running. This one begins when it is over.');
  await listenToImports(session);
  for (;;) {
    if (signal?.aborted === true) throw interrupted(importId, 0);
    if ((await selectStatus(session, importId)) === 'cancelled')
      throw new Refusal('wrong-state', `Import ${importId} was cancelled before it began.`);
    await announceWaiting(session, importId);
    const turn = await tryTurn(session, importId);
    if (turn !== null) {
      await stopListening(session);
      return turn;
    }
    await rung(session, lookAgainMillis, signal);
  }
}
