import { epochDays } from './copy-rows.ts';

/** What a value of a binary COPY is: of 8 or 4 bytes, days, a truth, UTF-8, `jsonb`. */
export type ValueKind = 'bigint' | 'integer' | 'date' | 'boolean' | 'text' | 'json';

/**
 * The values of a row as `CopyRows` wrote it, as the texts that PostgreSQL writes; null: no value.
 * @param row what begins with it
 * @param kinds of its values, in their order
 */
export function copyValues(row: Buffer, kinds: readonly ValueKind[]): (string | null)[] {
  let at = 2;
  return kinds.map((kind) => {
    const length = row.readInt32BE(at);
    at += 4;
    if (length === -1) return null;
    const value = row.subarray(at, at + length);
    at += length;
    return textOf[kind](value);
  });
}

const textOf: Readonly<Record<ValueKind, (value: Buffer) => string>> = {
  bigint: (value) => String(value.readInt32BE(0) * 2 ** 32 + value.readUInt32BE(4)),
  integer: (value) => String(value.readInt32BE(0)),
  date: (value) => new Date((value.readInt32BE(0) + epochDays) * 86_400_000).toISOString().slice(0, 10),
  boolean: (value) => (value[0] === 1 ? 't' : 'f'),
  text: (value) => value.toString(),
  // Behind the version.
  json: (value) => value.toString('utf8', 1),
};
