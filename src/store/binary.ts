import { hashBytes } from './hash-key.ts';

/*
 * What goes between Node and PostgreSQL by the hundred thousand, in PostgreSQL's binary formats: arrays as
 * array_send and array_recv know them, rows as `COPY … (FORMAT binary)` does. All integers are big-endian.
 */

/** Dimensions, flags, element type, length, lower bound. */
const arrayHeaderBytes = 20;
const uuidType = 2950;

/** A `uuid[]` parameter of hashes. */
export function uuidArray(hashes: readonly string[]): Buffer {
  const size = hashBytes + 4;
  const buffer = Buffer.allocUnsafe(arrayHeaderBytes + hashes.length * size);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(uuidType, 8);
  buffer.writeInt32BE(hashes.length, 12);
  buffer.writeInt32BE(1, 16);
  let offset = arrayHeaderBytes;
  for (const hash of hashes) {
    buffer.writeInt32BE(hashBytes, offset);
    buffer.write(hash, offset + 4, 'latin1');
    offset += size;
  }
  return buffer;
}

/** Signature, flags and length of the extension: the head of every binary COPY. */
const copyHead = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const copyTail = Buffer.from([0xff, 0xff]);

/** A row of table `customer_identifier`; the key in words of 32 bits. */
export interface IdentifierRow {
  readonly words: Uint32Array;
  readonly customerId: number;
  readonly former: boolean;
}

const identifierBytes = 2 + 4 + hashBytes + 4 + 8 + 4 + 1;
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
function writeIdentifier(
  buffer: Buffer,
  start: number,
  { words, customerId, former }: IdentifierRow,
): number {
  let at = buffer.writeInt16BE(3, start);
  at = buffer.writeInt32BE(hashBytes, at);
  for (let word = 0; word < words.length; word += 1) at = buffer.writeUInt32BE(words[word] ?? 0, at);
  at = buffer.writeInt32BE(8, at);
  at = buffer.writeInt32BE(Math.floor(customerId / 2 ** 32), at);
  at = buffer.writeUInt32BE(customerId % 2 ** 32, at);
  at = buffer.writeInt32BE(1, at);
  return buffer.writeInt8(Number(former), at);
}
