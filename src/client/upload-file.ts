import type { Client } from './client.ts';
import { ProblemError } from './send.ts';
import { isAway, patiently } from './patience.ts';
import type { Patience } from './patience.ts';

/** A file to send, read part by part. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface UploadOptions extends Patience {
  /** Bytes that the server has. */
  readonly onProgress?: (received: number) => void;
  /** The upload's id is known: with it somebody can go on later. */
  readonly onBegun?: (uploadId: string) => void;
  /** An upload that was begun before: it goes on where it ended. */
  readonly uploadId?: string;
}

/**
 * Sends a file in parts, each with its hash. When the connection or the server goes away it asks how much has arrived
 * and goes on there.
 * @returns the id of the upload
 * @throws ProblemError; what `fetch` throws when the server stays away longer than the patience; the signal's reason,
 * after which another call with the upload's id goes on
 */
export async function uploadFile(client: Client, file: FileToSend, options: UploadOptions): Promise<string> {
  const { name, bytes } = file;
  const uploadId = options.uploadId ?? (await patiently(options, () => announce(client, { name, bytes })));
  options.onBegun?.(uploadId);
  let received = options.uploadId === undefined ? 0 : await offsetOf(client, uploadId, options);
  let length = firstPartBytes;
  // An empty file is judged by asking for it.
  while (received < bytes) {
    options.onProgress?.(received);
    const begun = Date.now();
    received = await sendNext(client, { file, uploadId, offset: received, length }, options);
    length = nextLength(length, Date.now() - begun);
  }
  options.onProgress?.(received);
  return uploadId;
}

/**
 * A part is what is lost with a connection and what progress is told by: about a second of it, between 256 KiB and the
 * 8 MiB behind which larger ones are not faster any more.
 */
function nextLength(length: number, millis: number): number {
  if (millis < 500) return Math.min(length * 2, 8 * 1024 ** 2);
  return millis > 2_000 ? Math.max(length / 2, 256 * 1024) : length;
}

const firstPartBytes = 1024 ** 2;

async function announce(client: Client, announced: { name: string; bytes: number }): Promise<string> {
  const headers = await client.createUpload(announced);
  return headers.get('Location')?.split('/').at(-1) ?? '';
}

function offsetOf(client: Client, uploadId: string, options: UploadOptions): Promise<number> {
  return patiently(options, async () => Number((await client.findOffset(uploadId)).get('Upload-Offset')));
}

interface Part {
  readonly file: FileToSend;
  readonly uploadId: string;
  readonly offset: number;
  readonly length: number;
}

/** @returns how much has arrived, more or less than before */
async function sendNext(client: Client, part: Part, options: UploadOptions): Promise<number> {
  const { file, uploadId, offset, length } = part;
  const { signal } = options;
  signal?.throwIfAborted();
  const bytes = await file.read(offset, Math.min(length, file.bytes - offset));
  const checksum = `sha256 ${await hashOf(bytes)}`;
  try {
    const headers = await client.sendPart(uploadId, { offset, bytes, checksum, signal });
    return Number(headers.get('Upload-Offset'));
  } catch (error) {
    signal?.throwIfAborted();
    if (!mayGoOn(error)) throw error;
    return offsetOf(client, uploadId, options);
  }
}

function mayGoOn(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return isAway(error);
  const { code, status } = error.problem;
  return code === 'offset' || code === 'checksum' || status === 503 || status === 502;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCodePoint(...new Uint8Array(hash)));
}
