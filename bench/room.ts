import { statfs } from 'node:fs/promises';
import type { Size } from './case.ts';

/**
 * Bytes that a row of the file and a customer of the base take up while a case runs: the file, the base with its
 * write-ahead log and a copy of it, and a bare COPY of both.
 */
const bytesEach = 3_500;

/** @throws Error with a sentence when a case would fill the disk */
export async function checkRoom(folder: string, { rows, baseRows }: Size): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const [free, needed] = [bavail * bsize, (rows + baseRows) * bytesEach];
  if (free >= needed) return;
  const [has, takes] = [free, needed].map((bytes) => `${(bytes / 1024 ** 3).toFixed(0)} GB`);
  throw new Error(`needs ${takes} of room, and ${folder} has ${has}: choose another place with --folder`);
}
