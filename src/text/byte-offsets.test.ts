import { expect, test } from 'vitest';
import { ByteOffsets } from './byte-offsets.ts';
import type { ByteMap, TextPiece } from './text-piece.ts';

const piece = (text: string, bytes: number, map: ByteMap): TextPiece => ({
  text,
  bytes,
  map,
  undecodable: false,
});
const utf8 = (text: string): TextPiece => piece(text, Buffer.byteLength(text), { kind: 'utf-8' });

test('offsets in text become offsets in bytes, over pieces of any alphabet', () => {
  const offsets = new ByteOffsets(100);
  for (const text of ['', 'ab', 'жж', '😀c', 'd']) offsets.add(utf8(text));
  expect([0, 1, 2, 3, 4, 6, 6, 7, 8].map((units) => offsets.at(units))).toEqual([
    100, 101, 102, 104, 106, 110, 110, 111, 112,
  ]);
});

test('a piece without text has its bytes all the same', () => {
  const offsets = new ByteOffsets(0);
  offsets.add(piece('', 3, { kind: 'even', bytesPerUnit: 1 }));
  offsets.add(utf8('ab'));
  expect([0, 1, 2].map((units) => offsets.at(units))).toEqual([3, 4, 5]);
});

test('pieces of encodings with characters of one length count by it', () => {
  const offsets = new ByteOffsets(0);
  offsets.add(piece('ab😀', 8, { kind: 'even', bytesPerUnit: 2 }));
  offsets.add(piece('😀a', 8, { kind: 'utf-32' }));
  expect([1, 4, 6, 7].map((units) => offsets.at(units))).toEqual([2, 8, 12, 16]);
});

test('pieces that know their line ends are exact behind these and at their end', () => {
  const offsets = new ByteOffsets(10);
  offsets.add(piece('字\r\n字字\n字', 11, { kind: 'lines', ends: [3, 4, 9] }));
  expect([1, 3, 4, 6, 7].map((units) => offsets.at(units))).toEqual([10, 14, 14, 19, 21]);
});
