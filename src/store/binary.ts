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

/** A row of table `customer_identifier`. */
export interface IdentifierRow {
  readonly hash: string;
  readonly customerId: number;
  readonly former: boolean;
}

const identifierBytes = 2 + 4 + hashBytes + 4 + 8 + 4 + 1;
const rowsPerChunk = 8_192;

/** Rows of (uuid, bigint, boolean) for `COPY … (FORMAT binary)`. */
export function* identifierCopy(rows: readonly IdentifierRow[]): Generator<Buffer, void, undefined> {
  yield copyHead;
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    const chunk = rows.slice(start, start + rowsPerChunk);
    const buffer = Buffer.allocUnsafe(chunk.length * identifierBytes);
    for (const [index, row] of chunk.entries()) writeIdentifier(buffer, index * identifierBytes, row);
    yield buffer;
  }
  yield copyTail;
}

function writeIdentifier(buffer: Buffer, start: number, { hash, customerId, former }: IdentifierRow): void {
  buffer.writeInt16BE(3, start);
  buffer.writeInt32BE(hashBytes, start + 2);
  buffer.write(hash, start + 6, 'latin1');
  buffer.writeInt32BE(8, start + 22);
  buffer.writeInt32BE(Math.floor(customerId / 2 ** 32), start + 26);
  buffer.writeUInt32BE(customerId % 2 ** 32, start + 30);
  buffer.writeInt32BE(1, start + 34);
  buffer.writeInt8(Number(former), start + 38);
}
