import { createHash } from 'node:crypto';
import { inspectFile, refuseMark } from '../import/refuse-file.ts';
import { Refusal } from '../refusal.ts';
import { OffsetError } from '../store/file-store.ts';
import type { ByteLook, BytesLooked } from '../text/byte-look.ts';
import { lookOf } from '../text/source-look.ts';
import type { SourceLook } from '../text/source-look.ts';
import { completeUpload, touchUpload } from './upload.sql.ts';
import type { UploadRecord } from './upload.sql.ts';
import { findUpload, removeUpload, tooLarge } from './uploads.ts';
import type { UploadRoom, UploadState } from './uploads.ts';

/** A part of a file on its way. */
export interface ArrivingPart {
  /** Bytes that have arrived before it. */
  readonly offset: number;
  readonly pieces: AsyncIterable<Buffer>;
  /** What its own bytes must hash to, or none of it is kept; null: not said. */
  readonly checksum: PartChecksum | null;
  /** Whether nobody else writes to the file; absent: nobody does. */
  readonly isOurs?: () => boolean;
  /** The part is the rest of the file, whatever was announced. */
  readonly isLast: boolean;
}

/** An algorithm of Node's, such as `sha256`, and the hash in base64. */
export interface PartChecksum {
  readonly algorithm: string;
  readonly hash: string;
}

/** A part whose bytes are not what its sender says: it has to be sent again. */
export class ChecksumError extends Error {
  constructor() {
    super('the part does not have the hash that was sent with it');
    this.name = 'ChecksumError';
  }
}

/**
 * Writes what arrives of an upload behind what is there, at constant memory; after the last byte the file is judged.
 * What has arrived stays when the sender goes away in the middle.
 * @returns the upload with what is there now
 * @throws Refusal `upload-not-found`, `file-too-large`, `no-space`, and for a file that cannot be imported or is not
 * the one that was announced, which is taken away; `OffsetError`; `ChecksumError`; whatever the pieces throw
 */
export async function receivePart(room: UploadRoom, id: string, part: ArrivingPart): Promise<UploadState> {
  const { record, received } = await findUpload(room, id);
  if (received !== part.offset) throw new OffsetError(received);
  if (record.look !== null) return { record, received };
  const { files, looks } = room;
  const look = await looks.take(id, received, () => files.read(id, 0));
  const size = await write(room, { record, look }, part);
  const isWhole = part.isLast || size === announced(record);
  if (isWhole) return completed(room, record, look.end());
  await orTakenAway(room, id, () => refuseMark(look.mark));
  looks.keep(id, look);
  await touchUpload(room.pool, id);
  return { record, received: size };
}

/**
 * An upload as it stands. One whose last byte had arrived when the server ended is judged now.
 * @throws Refusal as `receivePart`
 */
export async function settledUpload(room: UploadRoom, id: string): Promise<UploadState> {
  const state = await findUpload(room, id);
  const { record, received } = state;
  if (record.look !== null || received !== announced(record)) return state;
  const look = await room.looks.take(id, received, () => room.files.read(id, 0));
  return completed(room, record, look.end());
}

const announced = ({ bytes }: UploadRecord): number | null => (bytes === null ? null : Number(bytes));

interface Arrival {
  readonly record: UploadRecord;
  readonly look: ByteLook;
}

async function write(room: UploadRoom, { record, look }: Arrival, part: ArrivingPart): Promise<number> {
  const { id } = record;
  const hash = part.checksum === null ? null : createHash(part.checksum.algorithm);
  const pieces = limited(part, announced(record) ?? room.maxBytes, room);
  const taken = (piece: Buffer): void => {
    look.take(piece);
    hash?.update(piece);
  };
  try {
    const size = await room.files.append(id, part.offset, { pieces, taken });
    if (hash !== null && hash.digest('base64') !== part.checksum?.hash) throw new ChecksumError();
    return size;
  } catch (error) {
    // Half a part cannot be checked, so none of it stays.
    if (hash === null) room.looks.keep(id, look);
    else if (part.isOurs?.() !== false) await room.files.cut(id, part.offset);
    throw error;
  }
}

/** No more than was announced, or than a file may have. */
async function* limited(
  { offset, pieces }: ArrivingPart,
  most: number,
  room: UploadRoom,
): AsyncGenerator<Buffer, void, undefined> {
  let size = offset;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw most < room.maxBytes ? longerThanSaid(most) : tooLarge(room);
    yield piece;
  }
}

function longerThanSaid(bytes: number): Refusal {
  return new Refusal(
    'upload-differs',
    `More arrives than the ${bytes} bytes that were announced. Send the file again from its start.`,
  );
}

/** Keeps what its bytes say, or takes away what cannot be imported. */
async function completed(room: UploadRoom, record: UploadRecord, looked: BytesLooked): Promise<UploadState> {
  await orTakenAway(room, record.id, async () => {
    refuseOther(record, looked);
    await completeUpload(room.pool, record.id, await judged(room, record.id, looked));
  });
  return findUpload(room, record.id);
}

/** What is refused does not stay. */
async function orTakenAway(room: UploadRoom, id: string, judge: () => void | Promise<void>): Promise<void> {
  try {
    await judge();
  } catch (error) {
    if (error instanceof Refusal) await removeUpload(room, id);
    throw error;
  }
}

function refuseOther({ sha256 }: UploadRecord, looked: BytesLooked): void {
  if (sha256 === null || sha256 === looked.sha256) return;
  throw new Refusal(
    'upload-differs',
    'What arrived is not the file that was announced: its SHA-256 differs. Send it again from its start.',
  );
}

async function judged({ files }: UploadRoom, id: string, looked: BytesLooked): Promise<SourceLook> {
  const { path, release } = await files.local(id);
  try {
    const look = await lookOf(path, looked);
    await inspectFile(path, null, look);
    return look;
  } finally {
    await release();
  }
}
