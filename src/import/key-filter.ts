import { keyWords } from '../store/hash-key.ts';

/** Bits a key gets, and one block of them: eight words, which lie together in memory. */
const bitsPerKey = 12;
const blockWords = 8;
/** 16,000 keys; below that a filter is as quick to fill. */
const leastBlocks = 2 ** 10;

/**
 * Which keys the base may hold: a Bloom filter in blocks. It says *no* only when no customer has the value, which
 * spares the base the question; of keys that nobody has it takes some 1 in 200 for held. Keys are never taken out:
 * a freed one is asked for. More keys than it was made for make it ask more often, never err.
 *
 * Asking is what new customers cost most: 3.2 µs of the server's time a key, here 0.05.
 */
export class KeyFilter {
  readonly #bits: Uint32Array;
  readonly #blocks: number;

  /** @param keys how many it will hold, about */
  constructor(keys: number) {
    this.#blocks = Math.max(Math.ceil((keys * bitsPerKey) / (blockWords * 32)), leastBlocks);
    this.#bits = new Uint32Array(this.#blocks * blockWords);
  }

  add(keys: Uint32Array, index: number): void {
    const block = this.#blockOf(keys, index);
    for (let word = 0; word < blockWords; word += 1) {
      this.#bits[block + word] = (this.#bits[block + word] ?? 0) | bitOf(keys, index, word);
    }
  }

  mayHold(keys: Uint32Array, index: number): boolean {
    const block = this.#blockOf(keys, index);
    for (let word = 0; word < blockWords; word += 1) {
      if (((this.#bits[block + word] ?? 0) & bitOf(keys, index, word)) === 0) return false;
    }
    return true;
  }

  #blockOf(keys: Uint32Array, index: number): number {
    return Math.floor(((keys[index * keyWords] ?? 0) / 2 ** 32) * this.#blocks) * blockWords;
  }
}

/** One bit in each word of a block, told by five bits of a key that is a hash already. */
function bitOf(keys: Uint32Array, index: number, word: number): number {
  const at = index * keyWords;
  const bits = word < 6 ? (keys[at + 1] ?? 0) >>> (word * 5) : (keys[at + 2] ?? 0) >>> ((word - 6) * 5);
  return 1 << (bits & 31);
}
