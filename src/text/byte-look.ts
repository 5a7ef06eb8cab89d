import { createHash } from 'node:crypto';
import { headBytes, readChunkBytes } from '../limits.ts';
import { ByteSurvey, type BytesSeen } from './byte-survey.ts';
import { markedKind } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { wideEncoding } from './find-encoding.ts';

/** What one pass over all bytes of a file tells. */
export interface BytesLooked {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  /** Line ends, and one for a last line without: of texts in one byte a letter, otherwise about so many. */
  readonly lines: number;
  /** The first ≤ 1 MiB. */
  readonly start: Buffer;
  readonly seen: BytesSeen;
}

/**
 * Looks at all bytes of a file, read or just arriving, at constant memory. However they are cut into pieces, the
 * answer is the same.
 * @param surveyed false: the encoding is known, and counting would tell nothing
 */
export class ByteLook {
  readonly #hash = createHash('sha256');
  readonly #survey = new ByteSurvey();
  readonly #head: Buffer[] = [];
  readonly #block = Buffer.allocUnsafeSlow(readChunkBytes);
  #filled = 0;
  #passed = 0;
  #feeds = 0;
  #returns = 0;
  #last = 10;
  #surveyed: boolean;

  constructor(surveyed: boolean) {
    this.#surveyed = surveyed;
  }

  /** Bytes taken so far. */
  get bytes(): number {
    return this.#passed + this.#filled;
  }

  /** What its first 64 KiB say it is, if they are there and it is no text. */
  get mark(): FileKind | null {
    const [first] = this.#head;
    return first === undefined ? null : markedKind(first);
  }

  take(piece: Buffer): void {
    for (let from = 0; from < piece.length;) {
      const copied = piece.copy(this.#block, this.#filled, from);
      this.#filled += copied;
      from += copied;
      if (this.#filled === this.#block.length) this.#look();
    }
  }

  end(): BytesLooked {
    this.#look();
    const breaks = this.#feeds === 0 ? this.#returns : this.#feeds;
    return {
      bytes: this.#passed,
      sha256: this.#hash.digest('hex'),
      lines: breaks + (this.#last === 10 || this.#last === 13 ? 0 : 1),
      start: Buffer.concat(this.#head),
      seen: this.#survey.end(),
    };
  }

  #look(): void {
    const block = this.#block.subarray(0, this.#filled);
    if (block.length === 0) return;
    if (this.#passed === 0) this.#surveyed &&= !isDecided(block);
    if (this.#passed < headBytes) this.#head.push(Buffer.from(block.subarray(0, headBytes - this.#passed)));
    this.#hash.update(block);
    if (this.#surveyed) this.#survey.take(block);
    this.#feeds += countOf(block, 10);
    if (this.#feeds === 0) this.#returns += countOf(block, 13);
    this.#last = block.at(-1) ?? 10;
    this.#passed += block.length;
    this.#filled = 0;
  }
}

/** Whether the beginning of a file says all: counting every byte of UTF-16 or of a picture would tell nothing. */
function isDecided(block: Buffer): boolean {
  return block.length >= surelyEnough && (markedKind(block) !== null || wideEncoding(block) !== null);
}

/** A beginning of this length is judged as the whole head is. */
const surelyEnough = 128 * 1024;

function countOf(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}
