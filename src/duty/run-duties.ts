import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { channelsOf } from '../notify/channels.ts';
import { runNotifier } from '../notify/run-notifier.ts';
import type { NotifierListener } from '../notify/run-notifier.ts';
import { runWorker } from '../queue/run-worker.ts';
import type { WorkerListener } from '../queue/run-worker.ts';
import { canKeepFiles } from '../upload/can-keep-files.ts';
import { keptFile, keptSource } from '../upload/kept-source.ts';
import type { UploadRoom } from '../upload/uploads.ts';
import { kindOf } from './log.ts';
import type { Log } from './log.ts';
import { tidy } from './tidy.ts';

/** What duties are done with. */
export interface DutyRoom {
  readonly pool: pg.Pool;
  readonly uploads: UploadRoom;
  readonly config: Config;
  readonly log: Log;
  /** Ends them; the batch at work is finished or given up within ten seconds. */
  readonly signal: AbortSignal;
  /** Hears of imports, too. */
  readonly listener?: WorkerListener;
}

/**
 * What a process does without being asked: it runs the imports that are queued, tells of those that ended, and takes
 * away what is too old. Any number of processes can do so beside each other.
 * @throws what is a fault of ours in an import; one in the others is logged, and they begin anew
 */
export async function runDuties(given: DutyRoom): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([given.signal, failed.signal]);
  const room = { ...given, signal };
  const { pool, uploads, log, config } = room;
  const working = runWorker(pool, {
    owner: `${hostname()} ${process.pid}`,
    signal,
    hasFiles: () => canKeepFiles(uploads),
    sourceOf: (importId) => keptSource(uploads, importId),
    fileOf: (draft) => keptFile(uploads, draft),
    listener: loggedWork(log, room.listener ?? {}),
  });
  const channels = channelsOf(config);
  const listener = loggedNews(log);
  await Promise.all([
    // Without it the others have nothing to do here.
    working.finally(() => failed.abort()),
    again(room, 'notifications', () => runNotifier(pool, { channels, signal, listener })),
    again(room, 'tidying', () => tidyHourly(room)),
  ]);
}

/** Whatever is wrong with it must not keep imports from being run. */
async function again({ log, signal }: DutyRoom, duty: string, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      return await work();
    } catch (error) {
      log.error({ duty, trouble: kindOf(error) }, 'a duty failed by a fault of its own; it begins anew');
      await wait(60_000, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Once now and then every hour; a base that is away is told of elsewhere. */
async function tidyHourly({ pool, uploads, config, log, signal }: DutyRoom): Promise<void> {
  while (!signal.aborted) {
    try {
      const removed = await tidy(pool, uploads, config.keep);
      if (removed.uploads > 0 || removed.sources > 0) log.info(removed, 'files went after their time');
    } catch (error) {
      log.warn({ trouble: kindOf(error) }, 'files and keys cannot be tidied');
    }
    await wait(3_600_000, undefined, { signal }).catch(() => undefined);
  }
}

function loggedWork(log: Log, listener: WorkerListener): WorkerListener {
  const { onBegin, onEnd, onTrouble, onRehearsalBegin, onRehearsalEnd } = listener;
  return {
    ...listener,
    onRehearsalBegin(rehearsalId) {
      log.info({ rehearsalId }, 'rehearsal begun');
      onRehearsalBegin?.(rehearsalId);
    },
    onRehearsalEnd(rehearsalId, error) {
      log.info({ rehearsalId, ended: error === null ? 'well' : kindOf(error) }, 'rehearsal ended');
      onRehearsalEnd?.(rehearsalId, error);
    },
    onBegin(importId) {
      log.info({ importId }, 'import begun');
      onBegin?.(importId);
    },
    onEnd(importId, error) {
      log.info({ importId, ended: error === null ? 'well' : kindOf(error) }, 'import ended');
      onEnd?.(importId, error);
    },
    onTrouble(error, againMillis) {
      log.warn(
        { trouble: kindOf(error), againMillis },
        'the database or the file store cannot be worked with',
      );
      onTrouble?.(error, againMillis);
    },
  };
}

function loggedNews(log: Log): NotifierListener {
  return {
    onTold: (importId, channel) => log.info({ importId, channel }, 'told'),
    onFailed: (importId, channel, failure) =>
      log.warn({ importId, channel, ...failure }, 'could not be told'),
  };
}
