import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { rowCounts } from '../import/result.ts';
import { isConnectionLoss, isPassingTrouble } from '../store/connection-loss.ts';
import { DeliveryError } from './channel.ts';
import type { Channel } from './channel.ts';
import type { ImportEvent } from './event.ts';
import { claimDue, fillOutbox, markDelivered, markFailed, openChannels } from './outbox.sql.ts';
import type { DueRecord } from './outbox.sql.ts';

/** What a notifier says of its work; nothing in it names anybody. */
export interface NotifierListener {
  readonly onTold: (importId: number, channel: string) => void;
  readonly onFailed: (importId: number, channel: string, failure: Failure) => void;
}

interface Failure {
  readonly trouble: string;
  /** Seconds until the next attempt; null: it was the last one. */
  readonly pause: number | null;
}

export interface NotifierOptions {
  readonly channels: readonly Channel[];
  /** Ends it; what is being sent is broken off and sent again later. */
  readonly signal: AbortSignal;
  readonly listener: NotifierListener;
  /** Between attempts, in seconds; behind the last one it is given up. */
  readonly pauses?: readonly number[];
  readonly pollMillis?: number;
}

/**
 * Tells of imports that ended or wait, each event at least once on each channel: it stands in the base since the moment
 * it happened, and is crossed out when it was taken. Any number of processes can do so at once.
 * @throws what is a fault of ours
 */
export async function runNotifier(pool: pg.Pool, options: NotifierOptions): Promise<void> {
  const { channels, signal, pollMillis = usualPollMillis } = options;
  const names = channels.map(({ name }) => name);
  let isOpen = false;
  while (names.length > 0 && !signal.aborted) {
    try {
      if (!isOpen) await openChannels(pool, names);
      isOpen = true;
      await fillOutbox(pool, names, lateDays);
      let hasTold = true;
      while (hasTold) hasTold = await tellNext(pool, names, options);
    } catch (error) {
      // A base that is away is told of elsewhere.
      if (!isConnectionLoss(error) && !isPassingTrouble(error)) throw error;
    }
    await wait(pollMillis, undefined, { signal }).catch(() => undefined);
  }
}

const usualPollMillis = 1_000;

/** About three days in all, as Standard Webhooks advises. */
const usualPauses = [5, 30, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Who was not told for longer than that is not told any more. */
const lateDays = 3;

/** @returns false when nothing is due */
async function tellNext(
  pool: pg.Pool,
  names: readonly string[],
  { channels, signal, listener, pauses = usualPauses }: NotifierOptions,
): Promise<boolean> {
  const due = await claimDue(pool, names);
  if (due === undefined) return false;
  const importId = Number(due.import_id);
  try {
    await channels.find(({ name }) => name === due.channel)?.tell(eventOf(due), signal);
    await markDelivered(pool, due);
    listener.onTold(importId, due.channel);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    // Broken off by us, which says nothing about the other side.
    if (signal.aborted) return false;
    const failure = { trouble: error.message, pause: pauseBehind(error, due.attempts, pauses) };
    await markFailed(pool, due, failure);
    listener.onFailed(importId, due.channel, failure);
  }
  return !signal.aborted;
}

function pauseBehind({ isFinal }: DeliveryError, attempts: number, pauses: readonly number[]): number | null {
  return isFinal ? null : (pauses[attempts - 1] ?? null);
}

function eventOf(due: DueRecord): ImportEvent {
  return {
    id: due.id,
    importId: Number(due.import_id),
    status: due.status,
    happenedAt: Number(due.happened_at),
    startedAt: Number(due.started_at),
    action: due.action,
    rows: rowCounts(due),
    warnings: Number(due.warnings),
    seconds: due.seconds,
  };
}
