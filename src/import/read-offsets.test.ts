import { expect, test } from 'vitest';
import { ByteOffsets } from './read-offsets.ts';

test('offsets in text become offsets in bytes, over pieces of any alphabet', () => {
  const offsets = new ByteOffsets(100);
  for (const text of ['', 'ab', 'жж', '😀c', 'd']) offsets.add({ text, bytes: Buffer.byteLength(text) });
  expect([0, 1, 2, 3, 4, 6, 6, 7, 8].map((units) => offsets.at(units))).toEqual([
    100, 101, 102, 104, 106, 110, 110, 111, 112,
  ]);
});

test('a piece without text has its bytes all the same', () => {
  const offsets = new ByteOffsets(0);
  offsets.add({ text: '', bytes: 3 });
  offsets.add({ text: 'ab', bytes: 2 });
  expect([0, 1, 2].map((units) => offsets.at(units))).toEqual([3, 4, 5]);
});
