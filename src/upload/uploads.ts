import type pg from 'pg';
import { maxFileNameChars } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { FileStore } from '../store/file-store.ts';
import type { ArrivalLooks } from './arrival-looks.ts';
import {
  deleteExpiredUploads,
  deleteUpload,
  insertUpload,
  selectUpload,
  selectUploadIds,
} from './upload.sql.ts';
import type { UploadRecord } from './upload.sql.ts';

/** Where uploads live, and how much of them there may be. */
export interface UploadRoom {
  readonly pool: pg.Pool;
  readonly files: FileStore;
  readonly looks: ArrivalLooks;
  /** Bytes of one file. */
  readonly maxBytes: number;
  /** Bytes of the disk that no upload may take, because the base needs them. */
  readonly reserveBytes: number;
}

/** A file that somebody is about to send. */
export interface NewUpload {
  readonly name: string;
  /** Null: not said. */
  readonly bytes: number | null;
  /** SHA-256, hexadecimal, that its bytes must have at the end; null: not said. */
  readonly sha256: string | null;
  readonly by: string;
}

/**
 * Prepares to receive a file.
 * @returns its id
 * @throws Refusal `file-too-large`, `no-space` that says how much is missing, `file-unreadable` for its name
 */
export async function createUpload(
  room: UploadRoom,
  { name, bytes, sha256, by }: NewUpload,
): Promise<string> {
  const shown = shownName(name);
  if (bytes !== null && bytes > room.maxBytes) throw tooLarge(room);
  await refuseFullDisk(room, bytes ?? 0);
  const id = await room.files.create();
  await insertUpload(room.pool, { id, name: shown, bytes, sha256, uploaded_by: by });
  return id;
}

/** An upload and how many bytes of it have arrived. */
export interface UploadState {
  readonly record: UploadRecord;
  readonly received: number;
}

/** @throws Refusal `upload-not-found` */
export async function findUpload({ pool, files }: UploadRoom, id: string): Promise<UploadState> {
  const record = await selectUpload(pool, id);
  const received = record === undefined ? null : await files.size(id);
  if (record === undefined || received === null) throw noUpload();
  return { record, received };
}

/** Takes an upload away. @throws Refusal `upload-not-found`, `wrong-state` when an import was made of it */
export async function removeUpload(room: UploadRoom, id: string): Promise<void> {
  await findUpload(room, id);
  if (!(await deleteUpload(room.pool, id)))
    throw new Refusal(
      'wrong-state',
      'An import was made of this upload: its file goes when the import does.',
    );
  room.looks.forget(id);
  await room.files.remove(id);
}

/**
 * Takes away the uploads that nobody has touched or imported for so many hours, and files that belong to none.
 * @returns how many
 */
export async function removeExpired(room: UploadRoom, hours: number): Promise<number> {
  const expired = await deleteExpiredUploads(room.pool, hours);
  for (const id of expired) {
    room.looks.forget(id);
    await room.files.remove(id);
  }
  const known = new Set(await selectUploadIds(room.pool));
  for await (const { id, changedAt } of room.files.list()) {
    if (!known.has(id) && changedAt < Date.now() - hours * 3_600_000) await room.files.remove(id);
  }
  return expired.length;
}

/** @throws Refusal for a file that has become larger than one may be */
export function tooLarge({ maxBytes }: Pick<UploadRoom, 'maxBytes'>): Refusal {
  return new Refusal(
    'file-too-large',
    `The file is larger than ${shownBytes(maxBytes)}. Split it and import the parts one after the other.`,
  );
}

/** @returns what is told of an upload that is not there, or not any more */
export function noUpload(): Refusal {
  return new Refusal(
    'upload-not-found',
    'There is no such upload: it was deleted, or nobody used it for long. Send the file again.',
  );
}

/** It is never part of a path; what would break a terminal or a page is replaced. */
function shownName(name: string): string {
  const shown = name.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_C}]/gu, '\uFFFD');
  if (shown.trim() === '')
    throw new Refusal('file-unreadable', 'The file has no name. Say how it is called.');
  if (shown.length <= maxFileNameChars) return shown;
  throw new Refusal(
    'file-unreadable',
    `The file's name is longer than ${maxFileNameChars} characters. Shorten it.`,
  );
}

async function refuseFullDisk({ files, reserveBytes }: UploadRoom, bytes: number): Promise<void> {
  const free = await files.freeBytes();
  const missing = bytes + reserveBytes - (free ?? Infinity);
  if (missing <= 0) return;
  throw new Refusal(
    'no-space',
    `The file needs ${shownBytes(bytes)}, and ${shownBytes(reserveBytes)} of the disk must stay free for the base: ${shownBytes(missing)} are missing in the data folder. Free so much, then try again.`,
  );
}

/** As in `1.5 GB`, in powers of 1024. */
function shownBytes(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** power;
  return `${power === 0 ? amount : Number(amount.toFixed(1))} ${units[power] ?? ''}`;
}
