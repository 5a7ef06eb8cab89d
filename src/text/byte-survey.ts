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
  /** How often byte `b` stands behind byte `a`, at `a * 256 + b`, where the text is not UTF-8 and one of them not ASCII. */
  readonly pairs: Uint32Array;
  /** Lines with bytes that are not ASCII, from where the text is not UTF-8. */
  readonly sample: Buffer;
}

/**
 * Looks at all bytes of a file, in pieces cut anywhere, at constant memory. What is ASCII or UTF-8 is told by native
 * checks; only pieces that are neither are counted byte by byte, so that a sound file costs 0.1 ns a byte.
 */
export class ByteSurvey {
  #wellFormed = 0;
  #forbidden = 0;
  #illFormed = 0;
  #wellFormedLines = 0;
  #firstBad = -1;
  readonly #pairs = new Uint32Array(256 * 256);
  #previous = 10;
  readonly #sample: Buffer[] = [];
  #sampled = 0;
  #passed = 0;
  #carry: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): void {
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const whole = bytes.subarray(0, bytes.length - incompleteUtf8Tail(bytes));
    // Copied: the chunk's memory is filled anew by the next read.
    this.#carry = Buffer.from(bytes.subarray(whole.length));
    this.#look(whole);
  }

  end(): BytesSeen {
    this.#look(this.#carry);
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
    if (!isAscii(bytes)) {
      if (isUtf8(bytes)) this.#wellFormed += estimatedCharacters(bytes);
      else this.#count(bytes);
    }
    this.#previous = bytes.at(-1) ?? this.#previous;
    this.#passed += bytes.length;
  }

  #count(bytes: Buffer): void {
    this.#countForms(bytes);
    this.#countPairs(bytes);
    if (this.#sampled < encodingSampleBytes) this.#takeSample(bytes);
  }

  #countForms(bytes: Buffer): void {
    let inLine = 0;
    for (let at = 0; at < bytes.length;) {
      const { length, wellFormed } = utf8Form(bytes, at);
      if (bytes[at] === 10 || bytes[at] === 13) {
        if (inLine >= 3) this.#wellFormedLines++;
        inLine = 0;
      } else if (!wellFormed) {
        this.#countBad(length, this.#passed + at);
        inLine = -Infinity;
      } else if (length > 1) {
        this.#wellFormed++;
        inLine++;
      }
      at += length;
    }
  }

  #countBad(length: number, offset: number): void {
    if (length > 1) this.#forbidden++;
    else this.#illFormed++;
    if (this.#firstBad === -1) this.#firstBad = offset;
  }

  #countPairs(bytes: Buffer): void {
    let previous = this.#previous;
    for (const byte of bytes) {
      if ((previous | byte) >= 0x80) {
        const pair = (previous << 8) | byte;
        this.#pairs[pair] = (this.#pairs[pair] ?? 0) + 1;
      }
      previous = byte;
    }
  }

  /** Whole lines, of long ones what stands around the bytes in question. */
  #takeSample(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && this.#sampled < encodingSampleBytes;) {
      while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at++;
      if (at === bytes.length) return;
      const from = Math.max(lineStart(bytes, at), at - longestSampled / 2);
      const end = Math.min(lineEnd(bytes, at), from + longestSampled);
      this.#sample.push(Buffer.from(bytes.subarray(from, end)), lineFeed);
      this.#sampled += end - from + 1;
      at = end;
    }
  }
}

const longestSampled = 4096;
const lineFeed = Buffer.from('\n');

/** Exact for small pieces; of others the beginning stands for all of it. */
function estimatedCharacters(bytes: Buffer): number {
  const looked = bytes.subarray(0, 4096);
  let starts = 0;
  for (const byte of looked) if (byte >= 0xc0) starts++;
  return Math.max(1, Math.round((starts * bytes.length) / looked.length));
}

function lineStart(bytes: Buffer, at: number): number {
  return Math.max(bytes.lastIndexOf(10, at), bytes.lastIndexOf(13, at)) + 1;
}

function lineEnd(bytes: Buffer, at: number): number {
  const ends = [bytes.indexOf(10, at), bytes.indexOf(13, at)].filter((end) => end !== -1);
  return Math.min(bytes.length, ...ends);
}
