import type pg from 'pg';
import type { KeepTimes } from '../config.ts';
import { deleteOldEvents } from '../notify/outbox.sql.ts';
import { removeOldSources } from '../upload/remove-old-sources.ts';
import { removeExpired } from '../upload/uploads.ts';
import type { UploadRoom } from '../upload/uploads.ts';
import { deleteOldKeys, deleteOldRequests } from './tidy.sql.ts';

/** How many files went. */
export interface Tidied {
  /** That nobody imported. */
  readonly uploads: number;
  /** Of imports that are over for long. */
  readonly sources: number;
}

/** Takes away what is older than it is kept, files first; the same from any number of processes at once. */
export async function tidy(pool: pg.Pool, uploads: UploadRoom, keep: KeepTimes): Promise<Tidied> {
  const removed = {
    uploads: await removeExpired(uploads, keep.uploadHours),
    sources: keep.sourceDays === 0 ? 0 : await removeOldSources(uploads, keep.sourceDays),
  };
  await deleteOldRequests(pool, requestHours);
  await deleteOldKeys(pool, keyDays);
  await deleteOldEvents(pool, eventDays);
  return removed;
}

/** Nobody repeats a request after a day. */
const requestHours = 24;

/** A start may be repeated by a script that was down for a weekend. */
const keyDays = 7;

/** Long after the last attempt to tell of them. */
const eventDays = 30;
