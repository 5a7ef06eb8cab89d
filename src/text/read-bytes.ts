import { open, type FileHandle } from 'node:fs/promises';
import { readChunkBytes } from '../limits.ts';
import { unpack } from './unpack.ts';

/**
 * The bytes of a file from an offset on, piece by piece; of a gzip archive those inside, whatever its name. Each piece
 * is valid until the next one is asked for. Every read waits for the file system, so the event loop turns between
 * pieces. Leaving the loop early closes the file.
 * @throws Refusal `file-unreadable`, `file-too-large` for an archive that is damaged or unpacks to too much
 */
export async function* readBytes(path: string, offset: number): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path, 'r');
  try {
    if (await isGzip(file)) yield* behind(offset, unpack(file));
    else yield* stored(file, offset);
  } finally {
    await file.close();
  }
}

/** The bytes of a file as they are stored, from its start. */
export async function* readStoredBytes(path: string): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path, 'r');
  try {
    yield* stored(file, 0);
  } finally {
    await file.close();
  }
}

/** Whether a file is a gzip archive, and how many bytes are stored. */
export async function storedFile(
  path: string,
): Promise<{ readonly bytes: number; readonly packed: boolean }> {
  const file = await open(path, 'r');
  try {
    return { bytes: (await file.stat()).size, packed: await isGzip(file) };
  } finally {
    await file.close();
  }
}

/** One piece of memory serves all pieces. */
async function* stored(file: FileHandle, offset: number): AsyncGenerator<Buffer, void, undefined> {
  const memory = Buffer.allocUnsafeSlow(readChunkBytes);
  for (let position = offset; ;) {
    const { bytesRead } = await file.read(memory, 0, memory.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield memory.subarray(0, bytesRead);
  }
}

/** Bytes inside an archive can only be counted off. */
async function* behind(
  offset: number,
  pieces: AsyncGenerator<Buffer, void, undefined>,
): AsyncGenerator<Buffer, void, undefined> {
  let skip = offset;
  for await (const piece of pieces) {
    if (skip < piece.length) yield piece.subarray(skip);
    skip = Math.max(0, skip - piece.length);
  }
}

/** By the first three bytes: the mark, and the only way of packing there is. */
async function isGzip(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0);
  return bytesRead === 3 && buffer.equals(gzipMark);
}

const gzipMark = Buffer.from('1f8b08', 'hex');
