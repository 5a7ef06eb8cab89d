import { expect, test } from 'vitest';
import { INVALID_NUMBER, VALUE_TOO_LONG } from './bad.ts';
import { parseDecimal, parseInteger, parseMusterId } from './number.ts';
import { isDamagedBySpreadsheet, parseText } from './text.ts';

test.each([
  ['0', 0],
  ['-0', 0],
  ['+7', 7],
  ['007', 7],
  ['-12', -12],
  ['2147483647', 2147483647],
  ['-2147483648', -2147483648],
  ['0000000000000000000000000000000000000001', 1],
  ['2147483648', INVALID_NUMBER],
  ['-2147483649', INVALID_NUMBER],
  ['9'.repeat(400), INVALID_NUMBER],
  ['', INVALID_NUMBER],
  ['+', INVALID_NUMBER],
  ['--1', INVALID_NUMBER],
  ['1.0', INVALID_NUMBER],
  ['1 000', INVALID_NUMBER],
  ['1e3', INVALID_NUMBER],
  ['0x10', INVALID_NUMBER],
  ['１', INVALID_NUMBER],
])('the integer %s', (text, expected) => {
  expect(parseInteger(text)).toBe(expected);
});

test.each([
  ['19.90', '19.9'],
  ['19,9', '19.9'],
  ['19.00', '19'],
  ['19', '19'],
  ['+0019.05', '19.05'],
  ['-19.5', '-19.5'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['-0.01', '-0.01'],
  ['00', '0'],
  ['0.50', '0.5'],
  ['9999999999999999.99', '9999999999999999.99'],
  ['0000000000000001', '1'],
  ['10000000000000000', INVALID_NUMBER],
  ['00000000000000001', INVALID_NUMBER],
  ['1.234', INVALID_NUMBER],
  ['1.', INVALID_NUMBER],
  ['.5', INVALID_NUMBER],
  ['1,000.50', INVALID_NUMBER],
  ['1.2.3', INVALID_NUMBER],
  ['-', INVALID_NUMBER],
  ['1;5', INVALID_NUMBER],
  ['1 5', INVALID_NUMBER],
  ['1.5a', INVALID_NUMBER],
  ['Infinity', INVALID_NUMBER],
])('the decimal %s', (text, expected) => {
  expect(parseDecimal(text)).toBe(expected);
});

test.each([
  ['1', 1],
  ['0042', 42],
  ['999999999999999', 999999999999999],
  ['1000000000000000', INVALID_NUMBER],
  ['+1', INVALID_NUMBER],
  ['-1', INVALID_NUMBER],
  ['1.0', INVALID_NUMBER],
  ['A1', INVALID_NUMBER],
])('the MusterId %s', (text, expected) => {
  expect(parseMusterId(text)).toBe(expected);
});

test('a text may have 1,000 characters, of whatever width', () => {
  expect(parseText('a'.repeat(1000))).toBe('a'.repeat(1000));
  expect(parseText('😀'.repeat(1000))).toBe('😀'.repeat(1000));
  expect(parseText('a'.repeat(1001))).toBe(VALUE_TOO_LONG);
  expect(parseText('😀'.repeat(1001))).toBe(VALUE_TOO_LONG);
  expect(parseText(`${'😀'.repeat(1000)}a`)).toBe(VALUE_TOO_LONG);
});

test.each([
  '9,16E+10',
  '9.16E+10',
  '9.16e+10',
  '7,91612E+10',
  '1E+15',
  '9.16E10',
  '-1.5E-07',
  '79,16E+9',
  '4.07123E+012',
])('%s is damaged by a spreadsheet', (text) => {
  expect(isDamagedBySpreadsheet(text)).toBe(true);
});

test.each(['12E5', 'E+10', '9.16E+', '9.16', 'CRM-1E+5', '1E+5x', '9.16.1E+10', '', '79161234567'])(
  '%s is not damaged',
  (text) => {
    expect(isDamagedBySpreadsheet(text)).toBe(false);
  },
);
