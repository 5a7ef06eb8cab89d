import { setTimeout as wait } from 'node:timers/promises';
import { isConnectionLoss } from './connection-loss.ts';

/** Between two looks: each is one row, read by its primary key. */
const lookMillis = 250;

/** What is looked at again and again. */
export interface Looked<T> {
  readonly look: () => Promise<T>;
  /** Nothing more will change. */
  readonly isOver: (report: T) => boolean;
}

/**
 * Gives a report, first at once and then whenever it has changed, until it is over or the signal is given. A base that
 * is restarted meanwhile is waited for.
 * @throws what `look` throws, but for a lost connection
 */
export async function* changesOf<T>(
  { look, isOver }: Looked<T>,
  signal?: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  let told = '';
  for (;;) {
    if (signal?.aborted === true) return;
    const report = await look().catch(nullWhenLost);
    const text = JSON.stringify(report);
    if (report !== null && text !== told) {
      told = text;
      yield report;
      if (isOver(report)) return;
    }
    await wait(lookMillis, undefined, { signal }).catch(() => undefined);
  }
}

function nullWhenLost(error: unknown): null {
  if (isConnectionLoss(error)) return null;
  throw error;
}
