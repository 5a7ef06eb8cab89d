import { hostname } from 'node:os';
import type pg from 'pg';
import { listenToImports, selectStatus, stopListening } from '../import/lease.sql.ts';
import { rung } from '../import/rung.ts';
import { leaveTurn, tryTurn } from '../import/turn.ts';
import { onConnection } from '../store/transaction.ts';
import { runUndo } from './run-undo.ts';
import type { UndoSizes } from './undo-batch.ts';
import { undoProgressOf } from './undo-progress.ts';
import type { UndoProgress } from './undo-progress.ts';

/** Between two looks whether it is the undo's turn, in case nothing was heard. */
const lookAgainMillis = 500;

export interface UndoHereOptions {
  /** Hears how far it is, by whoever it is done. */
  readonly onProgress?: (progress: UndoProgress) => void;
  /** Stops it behind the batch at work, if it is done here. */
  readonly signal?: AbortSignal;
  readonly sizes?: Partial<UndoSizes>;
}

/**
 * Sees an undo that was begun through: does it in this process when it is its turn, unless a worker does.
 * @throws what stopped it in this process; it can be continued
 */
export async function undoHere(
  pool: pg.Pool,
  importId: number,
  { onProgress, signal, sizes }: UndoHereOptions = {},
): Promise<UndoProgress> {
  const tell = async (): Promise<void> => onProgress?.(await undoProgressOf(pool, importId));
  const order = {
    importId,
    owner: `${hostname()} ${process.pid}`,
    onProgress: (): void => void tell().catch(() => undefined),
    signal,
    sizes,
  };
  await onConnection(pool, async (session) => {
    await listenToImports(session);
    while ((await selectStatus(session, importId)) === 'undoing') {
      const turn = await tryTurn(session, importId);
      if (turn === null) {
        await tell();
        await rung(session, lookAgainMillis);
        continue;
      }
      try {
        if ((await selectStatus(session, importId)) === 'undoing') await runUndo(pool, turn, order);
      } finally {
        await leaveTurn(turn);
      }
    }
    await stopListening(session);
  });
  return undoProgressOf(pool, importId);
}
