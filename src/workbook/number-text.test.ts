import { expect, it } from 'vitest';
import { numberOf, numberText } from './number-text.ts';

it.each([
  ['an integer', '42', '42'],
  ['an integer as some programs write it', '42.0', '42'],
  ['a phone as a number', '4915123456789', '4915123456789'],
  ['a phone with exponent', '4.915123456789E12', '4915123456789'],
  ['an id of 14 digits', '12345678901234', '12345678901234'],
  ['an id of 20 digits, longer than Excel writes', '12345678901234567890', '12345678901234567890'],
  ['a sum with the noise of binary fractions', '0.30000000000000004', '0.3'],
  ['a price', '19.899999999999999', '19.9'],
  ['a percentage', '0.15', '0.15'],
  ['a small number', '1.5E-7', '0.00000015'],
  ['a great number', '1E+21', '1000000000000000000000'],
  ['the greatest number', '1.7976931348623157E+308', `179769313486232${'0'.repeat(294)}`],
  ['a negative number', '-0.5', '-0.5'],
  ['no negative zero', '-0', '0'],
  ['zero', '0.000', '0'],
  ['a number between blanks', ' 7 ', '7'],
  ['what is no number', 'abc', 'abc'],
  ['nothing', '', ''],
  ['hexadecimal, which is none', '0x1F', '0x1F'],
  ['one beyond all numbers', '1E999', '1E999'],
])('%s', (_, written, text) => {
  expect(numberText(written)).toBe(text);
});

it('a text of a million digits is answered at once and stays as it is', () => {
  const long = `${'1'.repeat(1_000_000)}x`;
  expect(numberText(long)).toBe(long);
  expect(numberOf(long)).toBeNull();
});
