import { expect, it } from 'vitest';
import { dateText } from './date-text.ts';
import { cellFormat } from './number-format.ts';

const shown = (serial: number, code: string, system: 1900 | 1904 = 1900): string | null => {
  const format = cellFormat(code);
  if (format === null || format.kind === 'digits') throw new Error(`${code} shows no date`);
  return dateText(serial, format, system);
};

it.each([
  ['the first day', 1, '1900-01-01'],
  ['the last one before the false leap day', 59, '1900-02-28'],
  ['the false leap day', 60, '1900-02-29'],
  ['the first one behind it', 61, '1900-03-01'],
  ['a day of a leap year', 36_585, '2000-02-29'],
  ['a day', 44_000, '2020-06-18'],
  ['the last day', 2_958_465, '9999-12-31'],
  ['a day that does not exist', 2_958_466, null],
  ['a day before all', -1, null],
  ['the zeroth of January', 0, '1900-01-00'],
  ['a time behind the day, not shown', 44_000.75, '2020-06-18'],
])('%s', (_, serial, text) => {
  expect(shown(serial, 'dd.mm.yyyy')).toBe(text);
});

it.each([
  ['the first day of 1904', 0, '1904-01-01'],
  ['the second', 1, '1904-01-02'],
  ['a day that the other system counts from 44,000', 42_538, '2020-06-18'],
  ['the last day', 2_957_003, '9999-12-31'],
  ['a day that does not exist', 2_957_004, null],
])('in the 1904 system: %s', (_, serial, text) => {
  expect(shown(serial, 'yyyy-mm-dd', 1904)).toBe(text);
});

it.each<[string, [number, string], string]>([
  ['date and time', [44_000.520_833_333_3, 'd/m/yy h:mm'], '2020-06-18T12:30:00'],
  ['midnight', [44_000, 'd/m/yy h:mm'], '2020-06-18T00:00:00'],
  ['a second before midnight and its noise', [44_000.999_999_99, 'd/m/yy h:mm'], '2020-06-19T00:00:00'],
  [
    'milliseconds where they are shown',
    [44_000.5 + 0.25 / 86_400, 'yyyy-mm-dd hh:mm:ss.000'],
    '2020-06-18T12:00:00.250',
  ],
  ['a time alone', [0.75, 'h:mm'], '18:00:00'],
  ['a time alone in a format with a date', [0.75, 'd/m/yy h:mm'], '18:00:00'],
  ['a day in a format with the time alone', [44_000.75, 'h:mm'], '2020-06-18T18:00:00'],
  ['hours beyond a day', [1.125, '[h]:mm:ss'], '27:00:00'],
])('%s', (_, [serial, code], text) => {
  expect(shown(serial, code)).toBe(text);
});

it.each([
  [0.5, '12:00:00'],
  [44_000, '2020-06-18'],
  [44_000.5, '2020-06-18T12:00:00'],
])('%d in a format that depends on the language is %s', (serial, text) => {
  expect(dateText(serial, { kind: 'by-value', fractions: false }, 1900)).toBe(text);
});
