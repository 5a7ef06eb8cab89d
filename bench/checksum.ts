import { hash } from 'node:crypto';

/**
 * Tells whether two sets of texts are the same without holding either or caring about order: the sum of 128 bits
 * of SHA-256 of each, and their number.
 */
export class Checksum {
  #count = 0;
  readonly #sums = new Uint32Array(4);

  add(text: string): void {
    this.#turn(text, 1);
  }

  /** Takes out what was added, now or later. */
  remove(text: string): void {
    this.#turn(text, -1);
  }

  get count(): number {
    return this.#count;
  }

  toString(): string {
    return `${this.#count}:${Array.from(this.#sums, (sum) => sum.toString(16)).join('.')}`;
  }

  #turn(text: string, sign: 1 | -1): void {
    const digest = hash('sha256', text, 'buffer');
    this.#count += sign;
    for (let part = 0; part < 4; part += 1)
      this.#sums[part] = (this.#sums[part] ?? 0) + sign * digest.readUInt32LE(part * 4);
  }
}
