import type { FileHandle } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { freelyUnpackedBytes, maxFileBytes, maxUnpackRatio, readChunkBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/**
 * What a gzip archive holds, piece by piece; several archives one behind the other are read as one. Checked to its
 * last byte: sums, lengths, and that nothing stands behind but zeros.
 * @throws Refusal `file-unreadable` when it is damaged, `file-too-large` when it unpacks to more than a file may have
 * or to so much more than is stored that it was made to fill a machine
 */
export async function* unpack(file: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  const { size } = await file.stat();
  // A stream made by the handle would close it, and what stands behind the archive is still to be read.
  const source = Readable.from(stored(file, 0), { objectMode: false, highWaterMark: readChunkBytes });
  const gunzip = createGunzip({ chunkSize: readChunkBytes });
  // Ends each when the other fails or is left; what failed is told by the loop.
  pipeline(source, gunzip, () => undefined);
  let bytes = 0;
  const pieces: AsyncIterable<Buffer> = gunzip;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      refuseBomb(bytes, size);
      yield piece;
    }
  } catch (error) {
    throw explained(error);
  }
  await refuseRest(file, gunzip.bytesWritten);
}

function refuseBomb(bytes: number, size: number): void {
  if (bytes > maxFileBytes) {
    throw new Refusal(
      'file-too-large',
      `The gzip archive unpacks to more than ${maxFileBytes / 1024 ** 3} GB. Split the file inside and import the parts one after the other.`,
    );
  }
  if (bytes <= freelyUnpackedBytes || bytes <= maxUnpackRatio * size) return;
  throw new Refusal(
    'file-too-large',
    `The gzip archive unpacks to more than ${maxUnpackRatio} times its size, which no list of customers does. If it is one, unpack it and import the file inside.`,
  );
}

function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return error;
  const how =
    code === 'Z_BUF_ERROR'
      ? 'ends too early: it was probably not copied to its end. Copy or export it again.'
      : 'is damaged, or something that is no archive stands behind it. Copy or export it again, or unpack it and import the file inside.';
  return new Refusal('file-unreadable', `The gzip archive ${how}`, { cause: error });
}

/** Zeros fill the last block of a tape; whatever stands behind them would be passed over in silence. */
async function refuseRest(file: FileHandle, from: number): Promise<void> {
  for await (const piece of stored(file, from)) {
    if (piece.every((byte) => byte === 0)) continue;
    throw new Refusal(
      'file-unreadable',
      'Something stands behind the end of the gzip archive. Unpack it and import the file inside.',
    );
  }
}

/** Each piece in memory of its own: several are under way at a time. */
async function* stored(file: FileHandle, from: number): AsyncGenerator<Buffer, void, undefined> {
  for (let position = from; ;) {
    const memory = Buffer.allocUnsafe(readChunkBytes);
    const { bytesRead } = await file.read(memory, 0, memory.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield memory.subarray(0, bytesRead);
  }
}
