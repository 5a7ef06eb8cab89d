import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { createDecoder, encodingNames, namedEncoding } from './encoding.ts';
import type { TextPiece } from './text-piece.ts';
import { hasUndecodable, showUndecodable } from './undecodable.ts';

/** All pieces of a text whose bytes come cut at these places. */
function decode(bytes: Buffer, encoding: string, cuts: readonly number[] = []): TextPiece[] {
  const decoder = createDecoder(encoding);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  const pieces = places
    .slice(0, -1)
    .flatMap((from, at) => decoder.decode(Buffer.from(bytes.subarray(from, places[at + 1]))));
  return [...pieces, ...decoder.end()];
}

const textOf = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('');

describe('names of encodings', () => {
  test.each([
    ['UTF8', 'utf-8'],
    ['Windows 1251', 'windows-1251'],
    ['cp1251', 'windows-1251'],
    ['win1252', 'windows-1252'],
    ['latin1', 'iso-8859-1'],
    ['ISO_8859-15', 'iso-8859-15'],
    ['KOI8-R', 'koi8-r'],
    ['UTF-16', 'utf-16'],
    ['ucs2', 'utf-16le'],
    ['Shift-JIS', 'shift_jis'],
    ['ibm866', 'cp866'],
    ['cp1125', 'cp1125'],
  ])('%s is %s', (written, name) => {
    expect(namedEncoding(written)).toEqual({ kind: 'known', name });
  });

  test.each([
    ['utf-7', 'stateful'],
    ['utf7-imap', 'stateful'],
    ['base64', 'unknown'],
    ['hex', 'unknown'],
    ['windows-1521', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (written, kind) => {
    expect(namedEncoding(written)).toEqual({ kind });
  });

  test('that are listed are all known by themselves', () => {
    for (const name of encodingNames) expect(namedEncoding(name)).toEqual({ kind: 'known', name });
  });
});

const everyEncoding = [
  ...encodingNames.filter((name) => name !== 'utf-16'),
  'cesu8',
  'big5-hkscs',
  'cp1125',
  'viscii',
];

test('every encoding gives back what can be written in it, cut anywhere', () => {
  const character = fc.constantFrom(
    ...('abc;"\r\néüßñłőščжщяЁґİşğאבαωάกขあア漢字语語한국€№«»–😀'.match(/./gsu) ?? []),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...everyEncoding),
      fc.array(character, { maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      (encoding, characters, cuts) => {
        const writable = characters.filter(
          (each) => iconv.decode(iconv.encode(each, encoding), encoding) === each,
        );
        const bytes = iconv.encode(writable.join(''), encoding);
        const pieces = decode(bytes, encoding, cuts);
        expect(textOf(pieces)).toBe(writable.join(''));
        expect(pieces.reduce((sum, piece) => sum + piece.bytes, 0)).toBe(bytes.length);
        expect(pieces.some(({ undecodable }) => undecodable)).toBe(false);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('any bytes give the same text for any cutting, and what is no text is marked', () => {
  const byte = fc.oneof(
    fc.nat(255),
    fc.constantFrom(0x0a, 0x0d, 0x41, 0xe2, 0x82, 0xac, 0xd8, 0x3d, 0x81, 0xff),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...everyEncoding),
      fc.array(byte, { maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      (encoding, values, cuts) => {
        const bytes = Buffer.from(values);
        const pieces = decode(bytes, encoding, cuts);
        const text = textOf(pieces);
        expect(text).toBe(textOf(decode(bytes, encoding)));
        expect(pieces.reduce((sum, piece) => sum + piece.bytes, 0)).toBe(bytes.length);
        expect(pieces.some(({ undecodable }) => undecodable)).toBe(hasUndecodable(text));
      },
    ),
    // Two first halves of pairs: what stands for the second one must not make a pair of the first.
    { numRuns: 3_000, examples: [['utf-16le', [0, 0xd8, 0x0a, 0xd8], []]] },
  );
});

describe('bytes that are no text', () => {
  test.each([
    ['utf-8', '4dfc6c', 'M\\xFCl'],
    ['utf-8', '61e282', 'a\\xE2\\x82'],
    ['utf-8', 'eda0bd', '\\xED\\xA0\\xBD'],
    ['windows-1251', '41984c', 'A\\x98L'],
    ['windows-1252', '8180', '\\x81€'],
    ['utf-16le', '41003dd84200', 'A\\uD83DB'],
    ['utf-16le', '410042', 'A\\x??'],
    ['utf-16be', 'd83d00', '\\x??'],
    ['shift_jis', '8120', '\\x?? '],
    ['utf-32le', '410000004200', 'A\\x??'],
  ])('in %s: %s is shown as %s', (encoding, hex, shown) => {
    const pieces = decode(Buffer.from(hex, 'hex'), encoding);
    expect(showUndecodable(textOf(pieces))).toBe(shown);
    expect(pieces.some(({ undecodable }) => undecodable)).toBe(true);
  });

  test('are none of the replacement characters that stand in the file', () => {
    expect(decode(Buffer.from('caf\uFFFD'), 'utf-8')).toMatchObject([
      { text: 'caf\uFFFD', undecodable: false },
    ]);
    expect(decode(Buffer.from('\uFFFD', 'utf16le'), 'utf-16le')).toMatchObject([{ undecodable: false }]);
  });
});
