import { expect, it } from 'vitest';
import { cellText } from './cell-text.ts';

const rules = {
  formats: [
    null,
    { kind: 'date', fractions: false },
    { kind: 'date-time', fractions: false },
    { kind: 'digits', digits: 6 },
  ],
  system: 1900,
} as const;

it.each([
  ['a number', { type: 'n', style: 0, value: '1E3' }, '1000'],
  ['a number in a style that the file lacks', { type: 'n', style: 99, value: '5' }, '5'],
  ['a date', { type: 'n', style: 1, value: '44000' }, '2020-06-18'],
  ['a date beyond all days, which stays a number', { type: 'n', style: 1, value: '99999999' }, '99999999'],
  ['a negative date, which stays a number', { type: 'n', style: 1, value: '-5' }, '-5'],
  ['what is no number in a style of dates', { type: 'n', style: 1, value: 'soon' }, 'soon'],
  ['a card whose format shows zeros', { type: 'n', style: 3, value: '1234' }, '001234'],
  ['a longer one', { type: 'n', style: 3, value: '12345678' }, '12345678'],
  ['one that is no integer', { type: 'n', style: 3, value: '-1.5' }, '-1.5'],
  ['true', { type: 'b', style: 0, value: '1' }, 'TRUE'],
  ['false', { type: 'b', style: 0, value: '0' }, 'FALSE'],
  ['an error', { type: 'e', style: 0, value: '#N/A' }, '#N/A'],
  ['the result of a formula', { type: 'str', style: 1, value: 'a_x000D_\nb' }, 'a\r\nb'],
  ['an ISO date in a style of dates', { type: 'd', style: 1, value: '2020-06-18T12:30:00' }, '2020-06-18'],
  ['an ISO date-time', { type: 'd', style: 2, value: '2020-06-18T12:30:00' }, '2020-06-18T12:30:00'],
  ['an ISO date at midnight', { type: 'd', style: 0, value: '2020-06-18T00:00:00.000Z' }, '2020-06-18'],
  ['an ISO time', { type: 'd', style: 0, value: '12:30:00' }, '12:30:00'],
])('%s', (_, cell, text) => {
  expect(cellText(cell, rules)).toBe(text);
});
