import { open } from 'node:fs/promises';
import { readChunkBytes } from '../limits.ts';

/**
 * The bytes of a file from an offset on, piece by piece. Each piece is valid until the next one is asked for: one
 * piece of memory serves them all. Every read waits for the file system, so the event loop turns between pieces.
 * Leaving the loop early closes the file.
 */
export async function* readBytes(path: string, offset: number): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path, 'r');
  try {
    const memory = Buffer.allocUnsafeSlow(readChunkBytes);
    for (let position = offset; ;) {
      const { bytesRead } = await file.read(memory, 0, memory.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
