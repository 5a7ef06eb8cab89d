import { isAscii, isUtf8 } from 'node:buffer';
import { encodingSampleBytes } from '../limits.ts';
import { incompleteUtf8Tail, utf8Form } from './utf8.ts';

/** What the bytes of a whole file say about its encoding. */
export interface BytesSeen {
  /** Characters of more than one byte that are well-formed UTF-8; in large sound files an estimate. */
  readonly wellFormed: number;
  /** Sequences in the form of UTF-8 that it forbids, as some programs write them. */
  readonly forbidden: number;
  /** Other bytes that are not UTF-8. */
  readonly illFormed: number;
  /** Lines with three such characters or more and nothing that is not UTF-8, where other lines are not. */
  readonly wellFormedLines: number;
  /** Of the first byte that is not UTF-8; -1 when there is none. */
  readonly firstBad: number;
  /** How often byte `b` stands behind byte `a`, at `a * 256 + b`, in lines that are not UTF-8, one of them not ASCII. */
  readonly pairs: Uint32Array;
  /** Lines that are not UTF-8. */
  readonly sample: Buffer;
}

/**
 * Looks at all bytes of a file, in pieces cut anywhere, at constant memory. What is ASCII or UTF-8 is told by native
 * checks; only pieces that are neither are counted byte by byte, which takes some nanoseconds each.
 */
export class ByteSurvey {
  #wellFormed = 0;
  #forbidden = 0;
  #illFormed = 0;
  #wellFormedLines = 0;
  #firstBad = -1;
  readonly #pairs = new Uint32Array(256 * 256);
  readonly #sample: Buffer[] = [];
  #sampled = 0;
  #passed = 0;
  #carry: Buffer = nothing;
  /** The line that the last piece ended in, of a long one the end; and whether it is not UTF-8. */
  #begun: Buffer = nothing;
  #begunBad = false;

  take(chunk: Buffer): void {
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const whole = bytes.subarray(0, bytes.length - incompleteUtf8Tail(bytes));
    // Copied: the chunk's memory is filled anew by the next read.
    this.#carry = Buffer.from(bytes.subarray(whole.length));
    this.#look(whole);
  }

  end(): BytesSeen {
    this.#look(this.#carry);
    if (this.#begunBad) this.#lookAtLine(this.#begun);
    return {
      wellFormed: this.#wellFormed,
      forbidden: this.#forbidden,
      illFormed: this.#illFormed,
      wellFormedLines: this.#wellFormedLines,
      firstBad: this.#firstBad,
      pairs: this.#pairs,
      sample: Buffer.concat(this.#sample),
    };
  }

  #look(bytes: Buffer): void {
    const isSound = isAscii(bytes) || isUtf8(bytes);
    if (!isSound) this.#countForms(bytes);
    else if (!isAscii(bytes)) this.#wellFormed += estimatedCharacters(bytes);
    this.#passed += bytes.length;
    const isConcerned = !isSound || this.#begunBad;
    const rest = isConcerned ? this.#lookAtLines(Buffer.concat([this.#begun, bytes])) : this.#restOf(bytes);
    this.#begun = Buffer.from(rest.subarray(-longestLine));
    this.#begunBad = isConcerned && !isUtf8(this.#begun);
  }

  /** The line that a piece ends in. */
  #restOf(bytes: Buffer): Buffer {
    const from = bytes.lastIndexOf(10) + 1;
    return from > 0 ? bytes.subarray(from) : Buffer.concat([this.#begun, bytes.subarray(-longestLine)]);
  }

  #countForms(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      if ((bytes[at] ?? 0) < 0x80) {
        at++;
        continue;
      }
      const { length, wellFormed } = utf8Form(bytes, at);
      if (wellFormed) this.#wellFormed++;
      else if (length > 1) this.#forbidden++;
      else this.#illFormed++;
      if (!wellFormed && this.#firstBad === -1) this.#firstBad = this.#passed + at;
      at += length;
    }
  }

  /** Looks at the lines that end in LF, and at what is longer than a line should be; gives what is left. */
  #lookAtLines(bytes: Buffer): Buffer {
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      this.#lookAtLine(bytes.subarray(from, end));
      from = end + 1;
    }
    if (bytes.length - from <= longestLine) return bytes.subarray(from);
    this.#lookAtLine(bytes.subarray(from));
    return nothing;
  }

  #lookAtLine(line: Buffer): void {
    if (isAscii(line)) return;
    if (isUtf8(line)) {
      if (estimatedCharacters(line) >= 3) this.#wellFormedLines++;
      return;
    }
    this.#countPairs(line);
    if (this.#sampled < encodingSampleBytes) this.#takeSample(line);
  }

  #countPairs(line: Buffer): void {
    const pairs = this.#pairs;
    let previous = 10;
    for (let at = 0; at <= line.length; at++) {
      const byte = line[at] ?? 10;
      const pair = (previous << 8) | byte;
      if ((previous | byte) >= 0x80) pairs[pair] = (pairs[pair] ?? 0) + 1;
      previous = byte;
    }
  }

  /** Of a long line what begins where letters beyond ASCII do. */
  #takeSample(line: Buffer): void {
    const first = line.findIndex((byte) => byte >= 0x80);
    const from = line.length <= longestSampled ? 0 : first;
    const part = Buffer.from(line.subarray(from, from + longestSampled));
    this.#sample.push(part, lineFeed);
    this.#sampled += part.length + 1;
  }
}

const nothing: Buffer = Buffer.alloc(0);
/** Of longer ones parts are looked at by themselves. */
const longestLine = 64 * 1024;
const longestSampled = 4096;
const lineFeed = Buffer.from('\n');

/** Exact for small pieces; of others the beginning stands for all of it. */
function estimatedCharacters(bytes: Buffer): number {
  const looked = bytes.subarray(0, 4096);
  let starts = 0;
  for (const byte of looked) if (byte >= 0xc0) starts++;
  return Math.max(1, Math.round((starts * bytes.length) / looked.length));
}
