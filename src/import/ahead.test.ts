import { expect, test } from 'vitest';
import { ahead } from './ahead.ts';

/** Counts how far it was asked, and whether it was ended. */
function source(length: number, failAt = Infinity) {
  const state = { given: 0, ended: false };
  async function* values(): AsyncGenerator<number, void, undefined> {
    try {
      while (state.given < length) {
        if (state.given === failAt) throw new Error('broken');
        yield (state.given += 1);
        await Promise.resolve();
      }
    } finally {
      state.ended = true;
    }
  }
  return { state, values: values() };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

test.each([1, 2, 5])('all values come in order, %i of them ahead', async (count) => {
  const { state, values } = source(20);
  const taken: number[] = [];
  for await (const value of ahead(values, count)) {
    taken.push(value);
    await turns();
    expect(state.given).toBe(Math.min(value + count, 20));
  }
  expect(taken).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a failure comes behind the values before it', async () => {
  const { state, values } = source(20, 7);
  const taken: number[] = [];
  const all = async (): Promise<void> => {
    for await (const value of ahead(values, 3)) taken.push(value);
  };
  await expect(all()).rejects.toThrow('broken');
  expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(state.ended).toBe(true);
});

test('leaving it ends the source', async () => {
  const { state, values } = source(20);
  for await (const value of ahead(values, 3)) if (value === 4) break;
  expect(state.ended).toBe(true);
  expect(state.given).toBeLessThanOrEqual(8);
});

test('an empty source has no values', async () => {
  const taken: number[] = [];
  for await (const value of ahead(source(0).values, 3)) taken.push(value);
  expect(taken).toEqual([]);
});
