import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { uploadFile } from '../client/upload-file.ts';
import { Refusal } from '../refusal.ts';
import type { CliContext } from './context.ts';
import { progressLine } from './import-progress.ts';
import type { AskedServer } from './server-options.ts';

/** A file to send to a server. */
export interface UploadOrder {
  readonly path: string;
  /** Of an upload that was begun before; null: a new one. */
  readonly uploadId: string | null;
  /** The server has it under this id from now on. */
  readonly onBegun?: (uploadId: string) => void;
}

/**
 * Sends a file to a server part by part, and shows how much it has.
 * @returns the id of the upload
 * @throws Refusal when the file cannot be read; as `uploadFile`
 */
export async function sendFile(
  context: CliContext,
  { client, seconds }: AskedServer,
  { path, uploadId, onBegun }: UploadOrder,
): Promise<string> {
  const file = await openInput(path);
  const line = progressLine(context.err, false);
  try {
    const { size } = await file.stat();
    return await uploadFile(
      client,
      {
        name: basename(path),
        bytes: size,
        async read(offset, length) {
          const part = new Uint8Array(length);
          const { bytesRead } = await file.read(part, 0, length, offset);
          if (bytesRead === length) return part;
          throw new Refusal('file-changed', `${path} became shorter while it was sent. Send it again.`);
        },
      },
      {
        seconds,
        ...(uploadId === null ? {} : { uploadId }),
        ...(onBegun === undefined ? {} : { onBegun }),
        onProgress: (received) =>
          line.say(`Sent ${size === 0 ? 100 : Math.floor((received / size) * 100)} %`),
        onAway: () => line.say('The server is away; trying again …'),
      },
    );
  } finally {
    line.clear();
    await file.close();
  }
}

async function openInput(path: string) {
  try {
    return await open(path, 'r');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new Refusal('file-not-found', `There is no file ${path}.`, { cause: error });
    throw new Refusal('file-unreadable', `${path} cannot be read.`, { cause: error });
  }
}
