import type { BlockPool } from './block-pool.ts';
import { keyBytes, keyWords } from './hash-key.ts';
import { isPlain, writeText } from './utf8.ts';

/** Signature, flags and length of the extension: the head of every binary COPY. */
export const copyHead = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const copyTail = Buffer.from([0xff, 0xff]);

/** Days and milliseconds from 1970 to 2000, where PostgreSQL counts from. */
export const epochDays = 10_957;
const epochMillis = epochDays * 86_400_000;

/**
 * Rows for `COPY … FROM STDIN (FORMAT binary)`, written value by value into few large blocks: nothing is put together
 * first, and the server parses nothing but JSON (in text format a customer cost it 1.3 µs more, and Node as much). A row
 * lies in one block. Begin each row, then write its values in the order of the columns.
 */
export class CopyRows {
  readonly #pool: BlockPool;
  readonly #columns: number;
  #full: Buffer[] = [];
  #fullBytes = 0;
  #block: Buffer = nothing;
  #at = 0;
  /** Where the row at work begins in its block, and the JSON value at work. */
  #rowAt = 0;
  #jsonAt = 0;
  #lastMillis = NaN;
  #lastTime: readonly [number, number] = [0, 0];

  constructor(pool: BlockPool, columns: number) {
    this.#pool = pool;
    this.#columns = columns;
  }

  /** Bytes of all rows so far; before `begin` also where the next row will be found. */
  get bytes(): number {
    return this.#fullBytes + this.#at;
  }

  /** What begins so many bytes from the start: a row, and what follows it in its block. */
  rowAt(start: number): Buffer {
    let at = start;
    for (const block of this.#full) {
      if (at < block.length) return block.subarray(at);
      at -= block.length;
    }
    return this.#block.subarray(at, this.#at);
  }

  /** Hands the blocks over, without what makes them a whole COPY, and begins anew. */
  takeAll(): Buffer[] {
    this.#close(this.#at);
    this.#block = nothing;
    this.#at = 0;
    const blocks = this.#full;
    this.#full = [];
    this.#fullBytes = 0;
    return blocks;
  }

  begin(): void {
    this.#rowAt = this.#at;
    this.#reserve(room);
    this.#block[this.#at++] = this.#columns >> 8;
    this.#block[this.#at++] = this.#columns;
  }

  none(): void {
    this.#reserve(room);
    this.#word(-1);
  }

  boolean(value: boolean): void {
    this.#reserve(room);
    this.#word(1);
    this.#block[this.#at++] = Number(value);
  }

  /** @param value of 32 bits */
  integer(value: number): void {
    this.#reserve(room);
    this.#word(4);
    this.#word(value);
  }

  /** @param value an integer that a number holds exactly */
  bigint(value: number): void {
    this.#reserve(room);
    this.#word(8);
    this.#word(Math.floor(value / 2 ** 32));
    this.#word(value % 2 ** 32);
  }

  /** @param text `YYYY-MM-DD` */
  date(text: string): void {
    this.integer(Date.parse(text) / 86_400_000 - epochDays);
  }

  /** A moment. @param millis since 1970 */
  time(millis: number): void {
    if (millis !== this.#lastMillis) {
      const micros = BigInt(millis - epochMillis) * 1000n;
      this.#lastTime = [Number(micros >> 32n), Number(micros & 0xffffffffn)];
      this.#lastMillis = millis;
    }
    this.#reserve(room);
    this.#word(8);
    for (const word of this.#lastTime) this.#word(word);
  }

  /** @param keys an array of keys, see hash-key.ts, of which one is taken */
  uuid(keys: Uint32Array, index: number): void {
    this.#reserve(room);
    this.#word(keyBytes);
    for (let word = index * keyWords; word < (index + 1) * keyWords; word += 1) this.#word(keys[word] ?? 0);
  }

  text(value: string): void {
    const length = this.#open(value.length * 3);
    this.#at = writeText(this.#block, this.#at, value);
    this.#setWord(length, this.#at - length - 4);
  }

  /** Begins a `jsonb` value, written by the methods below. */
  openJson(): void {
    this.#jsonAt = this.#open(1) - this.#rowAt;
    this.#block[this.#at++] = jsonVersion;
  }

  closeJson(): void {
    const length = this.#rowAt + this.#jsonAt;
    this.#setWord(length, this.#at - length - 4);
  }

  /** @param text any part of a JSON document */
  json(text: string): void {
    this.#reserve(text.length * 3);
    this.#at = writeText(this.#block, this.#at, text);
  }

  /** @param text as a JSON string */
  jsonText(text: string): void {
    if (!isPlain(text)) return this.json(JSON.stringify(text));
    this.#reserve(text.length * 3 + 2);
    this.#block[this.#at++] = quote;
    this.#at = writeText(this.#block, this.#at, text);
    this.#block[this.#at++] = quote;
  }

  /** Makes room for a value and leaves the place of its length free. @returns that place */
  #open(bytes: number): number {
    this.#reserve(bytes + 4);
    this.#at += 4;
    return this.#at - 4;
  }

  #word(value: number): void {
    this.#setWord(this.#at, value);
    this.#at += 4;
  }

  #setWord(at: number, value: number): void {
    const block = this.#block;
    block[at] = value >>> 24;
    block[at + 1] = value >>> 16;
    block[at + 2] = value >>> 8;
    block[at + 3] = value;
  }

  /** Makes room in the block; where there is none, the row goes on with its beginning in another one. */
  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#block.length) return;
    const begun = this.#block.subarray(this.#rowAt, this.#at);
    this.#close(this.#rowAt);
    // Twice its size: a row of many large values is not copied for each of them.
    this.#block = this.#pool.take(begun.length * 2 + bytes);
    this.#at = begun.copy(this.#block);
    this.#rowAt = 0;
  }

  #close(end: number): void {
    if (end > 0) this.#full.push(this.#block.subarray(0, end));
    this.#fullBytes += end;
  }
}

/** The whole of a binary COPY. */
export function* wholeCopy(rows: readonly Buffer[]): Generator<Buffer, void, undefined> {
  yield copyHead;
  yield* rows;
  yield copyTail;
}

const nothing = Buffer.alloc(0);
/** Most bytes of a value that is no text, with its length. */
const room = 4 + keyBytes;
const jsonVersion = 1;
const quote = 0x22;
