import type { BlockPool } from './copy-blocks.ts';
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

/** A value of table `customer_identifier`; the key at its place in an array of them. */
export interface IdentifierRow extends KeyPlace {
  readonly customerId: number;
  readonly former: boolean;
}

const identifierBytes = 2 + 4 + keyBytes + 4 + 8 + 4 + 1;

/** Rows of (uuid, bigint, boolean) for `COPY … (FORMAT binary)`, gathered in few large blocks. */
export class IdentifierRows {
  readonly #pool: BlockPool;
  readonly #full: Buffer[] = [];
  #block: Buffer = copyHead;
  #at = copyHead.length;

  constructor(pool: BlockPool) {
    this.#pool = pool;
  }

  add(row: IdentifierRow): void {
    this.#reserve(identifierBytes);
    const block = this.#block;
    let at = block.writeInt16BE(3, this.#at);
    at = writeKey(block, at, row);
    at = block.writeInt32BE(8, at);
    at = block.writeInt32BE(Math.floor(row.customerId / 2 ** 32), at);
    at = block.writeUInt32BE(row.customerId % 2 ** 32, at);
    at = block.writeInt32BE(1, at);
    this.#at = block.writeInt8(Number(row.former), at);
  }

  /** @returns the whole COPY; nothing is added behind it */
  end(): Buffer[] {
    this.#reserve(copyTail.length);
    this.#at += copyTail.copy(this.#block, this.#at);
    return [...this.#full, this.#block.subarray(0, this.#at)];
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#block.length) return;
    this.#full.push(this.#block.subarray(0, this.#at));
    this.#block = this.#pool.take(bytes);
    this.#at = 0;
  }
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
