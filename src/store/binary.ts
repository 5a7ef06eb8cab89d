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

/** Signature, flags and length of the extension: the head of every binary COPY. */
const copyHead = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const copyTail = Buffer.from([0xff, 0xff]);

/** A row of table `customer_identifier`; the key at its place in an array of them. */
export interface IdentifierRow extends KeyPlace {
  readonly customerId: number;
  readonly former: boolean;
}

const identifierBytes = 2 + 4 + keyBytes + 4 + 8 + 4 + 1;
/** Below 128 KiB, where memory would be mapped anew for every chunk. */
const rowsPerChunk = 3_000;

/** Rows of (uuid, bigint, boolean) for `COPY … (FORMAT binary)`. Rows are read before the next is asked for. */
export function* identifierCopy(rows: Iterable<IdentifierRow>): Generator<Buffer, void, undefined> {
  yield copyHead;
  let buffer = Buffer.allocUnsafe(rowsPerChunk * identifierBytes);
  let end = 0;
  for (const row of rows) {
    end = writeIdentifier(buffer, end, row);
    if (end < buffer.length) continue;
    yield buffer;
    buffer = Buffer.allocUnsafe(rowsPerChunk * identifierBytes);
    end = 0;
  }
  yield buffer.subarray(0, end);
  yield copyTail;
}

/** @returns where the next row begins */
function writeIdentifier(buffer: Buffer, start: number, row: IdentifierRow): number {
  const { customerId, former } = row;
  let at = buffer.writeInt16BE(3, start);
  at = writeKey(buffer, at, row);
  at = buffer.writeInt32BE(8, at);
  at = buffer.writeInt32BE(Math.floor(customerId / 2 ** 32), at);
  at = buffer.writeUInt32BE(customerId % 2 ** 32, at);
  at = buffer.writeInt32BE(1, at);
  return buffer.writeInt8(Number(former), at);
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
