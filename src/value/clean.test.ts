import { expect, test } from 'vitest';
import { clean, isStorable, looksEmpty } from './clean.ts';

test.each([
  ['plain text stays the same', 'Anna', 'Anna'],
  ['an empty cell stays empty', '', ''],
  ['blanks and line breaks go from the edges', ' \t\r\n\v\fAnna \n', 'Anna'],
  ['inner blanks stay', ' Anna  Maria ', 'Anna  Maria'],
  ['only blanks become empty', ' \u00a0\u3000\u2003', ''],
  ['U+0085, which trim() forgets, goes', '\u0085Anna\u0085', 'Anna'],
  ['byte order marks go', '\ufeffAnna\ufeff', 'Anna'],
  ['zero-width characters go', '\u200b\u200c\u200d\u2060Anna\u2060\u200b', 'Anna'],
  ['zero-width characters inside stay', 'A\u200bnna', 'A\u200bnna'],
  ['blanks and marks mixed go', '\ufeff \u200b Anna', 'Anna'],
  ['a decomposed letter is composed', 'Mu\u0308ller', 'Müller'],
  ['a decomposed Cyrillic letter is composed', 'Андреи\u0306', 'Андрей'],
  ['composition after trimming', ' e\u0301 ', 'é'],
  ['the Kelvin sign becomes K', '\u212a', 'K'],
  ['Hangul is composed', '\u1112\u1161\u11ab', '한'],
  ['compatibility characters stay', 'ﬁ①Ａ', 'ﬁ①Ａ'],
  ['emoji stay', ' 👩‍👩‍👧 ', '👩‍👩‍👧'],
])('%s', (_, text, expected) => {
  expect(clean(text)).toBe(expected);
});

test('the shortcut past NFC changes nothing, for any character with and without a mark behind it', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x3_0000; code++) {
    const character = String.fromCodePoint(code);
    for (const text of [`a${character}b`, `a${character}\u0301b`]) {
      if (clean(text) !== text.normalize('NFC')) wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['text', 'Anna 😀', true],
  ['U+0000', 'An\u0000na', false],
  ['a lone high surrogate', 'a\ud83d', false],
  ['a lone low surrogate', '\ude00a', false],
  ['surrogates in the wrong order', '\ude00\ud83d', false],
  ['other control characters', 'a\u0001\u001f\u007f', true],
  ['non-characters', '\ufffe\uffff', true],
])('%s is storable: %s → %s', (_, text, expected) => {
  expect(isStorable(text)).toBe(expected);
});

test.each([
  'NULL',
  'null',
  '\\N',
  '\\n',
  '(null)',
  '#N/A',
  '#n/a',
  '#REF!',
  '#VALUE!',
  'nan',
  'NaN',
  '-',
  'N/A',
  'Undefined',
])('%s looks empty', (text) => {
  expect(looksEmpty(text)).toBe(true);
});

test.each([
  '0',
  '--',
  '–',
  'none',
  'N',
  'NULLS',
  'null ',
  '#NAME?',
  'Nancy',
  'undefined!',
  '(null',
  '\\\\N',
  'na',
])('%s is a value', (text) => {
  expect(looksEmpty(text)).toBe(false);
});
