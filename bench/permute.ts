/**
 * The place of an index in a shuffled order of 0 … count−1, without the order being held anywhere: a Feistel
 * network over the next power of four, walked until it lands inside.
 * @param key another key, another order
 * @param count at most 2^32
 */
export function permute(index: number, { key, count }: Order): number {
  const halfBits = Math.max(1, Math.ceil(Math.log2(Math.max(count, 2)) / 2));
  let place = index;
  do place = shuffle(place, key, halfBits);
  while (place >= count);
  return place;
}

export interface Order {
  readonly key: number;
  readonly count: number;
}

/** 32 bits that look random, from two numbers. */
export function scramble(value: number, key: number): number {
  let bits = (value ^ Math.imul(key, 0x9e3779b1)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const rounds = 4;

function shuffle(place: number, key: number, halfBits: number): number {
  const size = 2 ** halfBits;
  let left = Math.floor(place / size);
  let right = place % size;
  for (let round = 0; round < rounds; round += 1) {
    const mixed = scramble(right, key * rounds + round) & (size - 1);
    [left, right] = [right, left ^ mixed];
  }
  return left * size + right;
}
