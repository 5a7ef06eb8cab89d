import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { firstBadUtf8, incompleteUtf8Tail } from '../csv/utf8.ts';
import { headBytes } from '../limits.ts';
import { readBytes } from './source-file-bytes.ts';
import { fileKind, type FileKind } from './source-file-kind.ts';

/** What one look through a file tells before anything is read from it. */
export interface SourceFile {
  readonly bytes: number;
  /** SHA-256 of the bytes as they are, hexadecimal. */
  readonly sha256: string;
  readonly kind: FileKind;
  /** The first byte that is not UTF-8, wherever it is; null when all of the file is. */
  readonly badUtf8: BadUtf8 | null;
  /** The file begins with a UTF-8 byte order mark. */
  readonly bom: boolean;
  /**
   * The first ≤ 1 MiB of text without the mark, cut behind a line end unless it is the whole file or has none. In a
   * file that is not UTF-8 the bad bytes are U+FFFD here.
   */
  readonly head: string;
  readonly headIsWhole: boolean;
}

export interface BadUtf8 {
  /** Physical line and character in it, both from 1. */
  readonly line: number;
  readonly column: number;
  /** Bytes from the start of the file. */
  readonly offset: number;
}

/**
 * Looks through a file once, at constant memory: size, hash, what it is, whether it is UTF-8 to its last byte (a
 * detection that looks only at the head would let one late windows-1251 row through). Errors of the file system pass
 * to the caller.
 */
export async function inspectSource(path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of readBytes(path, 0)) {
    if (bytes < headBytes) head.push(Buffer.from(chunk.subarray(0, headBytes - bytes)));
    bytes += chunk.length;
    hash.update(chunk);
    utf8.take(chunk);
  }
  utf8.end();
  const start = Buffer.concat(head);
  const offset = utf8.badOffset;
  return {
    bytes,
    sha256: hash.digest('hex'),
    kind: fileKind(start),
    badUtf8: offset === -1 ? null : await locate(path, offset),
    bom: hasBom(start),
    ...headText(start, bytes <= start.length),
  };
}

/** Checks bytes that come in pieces; `badOffset` is that of the first ill-formed byte, -1 while there is none. */
class Utf8Check {
  badOffset = -1;
  #passed = 0;
  #carry: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): void {
    if (this.badOffset !== -1) return;
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const tail = incompleteUtf8Tail(bytes);
    const whole = bytes.subarray(0, bytes.length - tail);
    if (!isUtf8(whole)) this.badOffset = this.#passed + firstBadUtf8(whole);
    this.#passed += whole.length;
    // Copied: the chunk's memory is filled anew by the next read.
    this.#carry = Buffer.from(bytes.subarray(whole.length));
  }

  end(): void {
    if (this.badOffset === -1 && this.#carry.length > 0) this.badOffset = this.#passed;
  }
}

/** Reads again up to a byte to tell its line; only files that will be refused or decoded come here. */
async function locate(path: string, offset: number): Promise<BadUtf8> {
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

function headText(start: Buffer, isWhole: boolean): { head: string; headIsWhole: boolean } {
  const body = start.subarray(hasBom(start) ? 3 : 0);
  if (isWhole) return { head: body.toString('utf8'), headIsWhole: true };
  // A CR that ends the head may be half of a CRLF; the line end before it is certain.
  const lastBreak = Math.max(body.lastIndexOf(10), body.lastIndexOf(13, body.length - 2));
  const end = lastBreak === -1 ? body.length - incompleteUtf8Tail(body) : lastBreak + 1;
  return { head: body.subarray(0, end).toString('utf8'), headIsWhole: false };
}

function hasBom(start: Buffer): boolean {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
}
