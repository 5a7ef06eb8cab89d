import { readBytes } from './read-bytes.ts';

/** Where a byte of a UTF-8 file is. */
export interface BytePlace {
  /** Physical line and character in it, both from 1. */
  readonly line: number;
  readonly column: number;
  /** Bytes from the start of the text. */
  readonly offset: number;
}

/** Reads a file again up to a byte to tell its line; only files that are not quite UTF-8 come here. */
export async function bytePlace(path: string, offset: number): Promise<BytePlace> {
  let line = 1;
  let column = 1;
  let passed = 0;
  let previous = 0;
  for await (const chunk of readBytes(path, 0)) {
    for (const byte of chunk.subarray(0, offset - passed)) {
      if (byte === 13 || (byte === 10 && previous !== 13)) line++;
      if (byte === 13 || byte === 10) column = 1;
      else if ((byte & 0xc0) !== 0x80) column++;
      previous = byte;
    }
    passed += chunk.length;
    if (passed > offset) break;
  }
  return { line, column, offset };
}
