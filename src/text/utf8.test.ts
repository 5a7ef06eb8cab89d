import * as fc from 'fast-check';
import { isUtf8 } from 'node:buffer';
import { expect, test } from 'vitest';
import { characterLength, incompleteUtf8Tail, utf8Form } from './utf8.ts';

/** Index of the first byte that is part of no character, -1 when all are. */
function firstBad(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

test.each([
  ['', -1],
  ['61c3a9e282acf09f9880', -1],
  ['6180', 1],
  ['61c0af', 1],
  ['e08080', 0],
  ['eda080', 0],
  ['edb080', 0],
  ['ed9fbf', -1],
  ['f4908080', 0],
  ['f48fbfbf', -1],
  ['f5808080', 0],
  ['61f09f98', 1],
  ['61e28261', 1],
  ['ff', 0],
])('in the bytes %s the first bad one is at %i', (hex, at) => {
  expect(firstBad(Buffer.from(hex, 'hex'))).toBe(at);
});

const edgy = fc.constantFrom(
  0x00,
  0x41,
  0x7f,
  0x80,
  0x8f,
  0x90,
  0x9f,
  0xa0,
  0xbf,
  0xc1,
  0xc2,
  0xe0,
  0xed,
  0xef,
  0xf0,
  0xf4,
  0xf5,
);

test('the verdict on any bytes is the platform’s', () => {
  fc.assert(
    fc.property(fc.array(edgy, { maxLength: 8 }), (values) => {
      const bytes = Uint8Array.from(values);
      const at = firstBad(bytes);
      expect(at === -1).toBe(isUtf8(bytes));
      expect(isUtf8(bytes.subarray(0, Math.max(at, 0)))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('a text cut anywhere is whole without the incomplete tail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, cut) => {
      const all = Buffer.from(text, 'utf8');
      const bytes = all.subarray(0, all.length === 0 ? 0 : cut % all.length);
      const tail = incompleteUtf8Tail(bytes);
      expect(tail).toBeLessThan(4);
      expect(isUtf8(bytes.subarray(0, bytes.length - tail))).toBe(true);
    }),
  );
});

test.each([
  ['e282ac', 3, true],
  ['c0af', 2, false],
  ['eda080', 3, false],
  ['f8888080', 1, false],
  ['e28241', 1, false],
  ['bf', 1, false],
])('the bytes %s begin with a form of %i, and that it is well-formed is %s', (hex, length, wellFormed) => {
  expect(utf8Form(Buffer.from(hex, 'hex'), 0)).toEqual({ length, wellFormed });
});
