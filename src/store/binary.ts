import { copyHead } from './copy-rows.ts';
import { keyBytes, keyWords } from './hash-key.ts';

/*
 * What goes between Node and PostgreSQL by the hundred thousand, in PostgreSQL's binary formats: arrays as
 * array_send and array_recv know them, rows as `COPY … (FORMAT binary)` does. All integers are big-endian.
 */

/** Dimensions, flags, element type, length, lower bound. */
const arrayHeaderBytes = 20;
const uuidType = 2950;

/**
 * A `uuid[]` parameter.
 * @param chosen which of the keys, in the array's order
 */
export function uuidArray(keys: Uint32Array, chosen: readonly number[]): Buffer {
  const buffer = Buffer.allocUnsafe(arrayHeaderBytes + chosen.length * (4 + keyBytes));
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(uuidType, 8);
  buffer.writeInt32BE(chosen.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = arrayHeaderBytes;
  for (const index of chosen) at = writeKey(buffer, at, { keys, index });
  return buffer;
}

/** Length and words of a key, at its place in an array. @returns where the next value begins */
function writeKey(buffer: Buffer, start: number, { keys, index }: KeyPlace): number {
  let at = buffer.writeInt32BE(keyBytes, start);
  for (let word = 0; word < keyWords; word += 1) {
    at = buffer.writeUInt32BE(keys[index * keyWords + word] ?? 0, at);
  }
  return at;
}

interface KeyPlace {
  readonly keys: Uint32Array;
  readonly index: number;
}

const keyRowBytes = 2 + 4 + keyBytes;

/**
 * Reads the rows of `COPY (select <a uuid>) TO STDOUT (FORMAT binary)`.
 * @param chunks cut anywhere
 * @param take gets each key at its place in an array, which is filled anew for the next
 * @returns how many there were
 */
export async function copyKeys(
  chunks: AsyncIterable<Buffer>,
  take: (keys: Uint32Array, index: number) => void,
): Promise<number> {
  const key = new Uint32Array(keyWords);
  let rest: Buffer = Buffer.alloc(0);
  let skip = copyHead.length;
  let count = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = Math.min(skip, bytes.length);
    skip -= at;
    for (; at + keyRowBytes <= bytes.length; at += keyRowBytes) {
      for (let word = 0; word < keyWords; word += 1) key[word] = bytes.readUInt32BE(at + 6 + word * 4);
      take(key, 0);
      count += 1;
    }
    rest = bytes.subarray(at);
  }
  return count;
}
