import { expect, test } from 'vitest';
import { INVALID_DATE } from './bad.ts';
import { isBlankDate, parseBirthDate, parseDate } from './date.ts';

const today = '2026-03-15';
const monthFirst = { dayFirst: false, today };
const dayFirst = { dayFirst: true, today };

test.each([
  ['31.12.1999', '1999-12-31'],
  ['1.2.1999', '1999-02-01'],
  ['01.2.1999', '1999-02-01'],
  ['1999.12.31', '1999-12-31'],
  ['1999.1.2', '1999-01-02'],
  ['1999-12-31', '1999-12-31'],
  ['1999-1-2', '1999-01-02'],
  ['12/31/1999', '1999-12-31'],
  ['1/2/1999', '1999-01-02'],
  ['0001-01-01', '0001-01-01'],
  ['9999-12-31', '9999-12-31'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2000', '2000-02-29'],
])('%s is %s', (text, expected) => {
  expect(parseDate(text, monthFirst)).toBe(expected);
});

test.each([
  ['the year alone', '1999'],
  ['a month that does not exist', '2024-13-01'],
  ['month 0', '2024-00-10'],
  ['day 0', '2024-01-00'],
  ['a day that does not exist', '31.04.2024'],
  ['29 February of a common year', '29.02.2023'],
  ['29 February of 1900', '29.02.1900'],
  ['year 0', '0000-01-01'],
  ['slashes are month first', '31/12/1999'],
  ['a short year with dots', '31.12.99'],
  ['a short year with one-digit day', '1/12/99'],
  ['a short year with one-digit month', '12/1/99'],
  ['day first with hyphens', '31-12-1999'],
  ['year first with slashes', '1999/12/31'],
  ['mixed separators', '1999-12.31'],
  ['three digits', '012/31/1999'],
  ['a three-digit year', '12/31/199'],
  ['a five-digit year', '12/31/19999'],
  ['no separators', '19991231'],
  ['words', '31 Dec 1999'],
  ['a serial number', '36525'],
  ['a blank date', '0/0/00'],
  ['something behind', '1999-12-31x'],
  ['digits of other scripts', '١٩٩٩-١٢-٣١'],
  ['an empty cell', ''],
])('%s is no date: %s', (_, text) => {
  expect(parseDate(text, monthFirst)).toBe(INVALID_DATE);
});

test.each([
  ['12/31/99', '1999-12-31'],
  ['01/01/00', '2000-01-01'],
  ['03/15/26', '2026-03-15'],
  ['03/16/26', '1926-03-16'],
  ['12/31/25', '2025-12-31'],
  ['01/01/27', '1927-01-01'],
  ['02/29/24', '2024-02-29'],
  ['02/29/28', '1928-02-29'],
])('the two-digit year of %s lies in the latest century not after the start day: %s', (text, expected) => {
  expect(parseDate(text, monthFirst)).toBe(expected);
});

test('a column may be set to slashes = day first; dots and hyphens stay what they are', () => {
  expect(parseDate('31/12/1999', dayFirst)).toBe('1999-12-31');
  expect(parseDate('1/2/1999', dayFirst)).toBe('1999-02-01');
  expect(parseDate('31/12/99', dayFirst)).toBe('1999-12-31');
  expect(parseDate('16/03/26', dayFirst)).toBe('1926-03-16');
  expect(parseDate('12/31/1999', dayFirst)).toBe(INVALID_DATE);
  expect(parseDate('01.02.1999', dayFirst)).toBe('1999-02-01');
  expect(parseDate('1999-02-01', dayFirst)).toBe('1999-02-01');
});

test.each([
  '1999-12-31 0:00',
  '1999-12-31T23:59:59',
  '1999-12-31T23:59:59.123456789',
  '1999-12-31T23:59:59Z',
  '1999-12-31T23:59:59+14:00',
  '31.12.1999 7:05',
  '12/31/99 07:05:01.5-03:30',
])('the time of %s is cut off, whatever its offset', (text) => {
  expect(parseDate(text, monthFirst)).toBe('1999-12-31');
});

test.each(['1999-12-31 24:00', '1999-12-31 12', '1999-12-31  12:00', '1999-12-31 12:00 PM', '1999-12-31Z'])(
  'a date with a broken time is dropped: %s',
  (text) => {
    expect(parseDate(text, monthFirst)).toBe(INVALID_DATE);
  },
);

test.each([
  ['1900-01-01', '1900-01-01'],
  ['15.03.2026', '2026-03-15'],
  ['12/31/1899', INVALID_DATE],
  ['2026-03-16', INVALID_DATE],
  ['9999-12-31', INVALID_DATE],
  ['nonsense', INVALID_DATE],
  ['03/16/26', '1926-03-16'],
])('the birth date %s', (text, expected) => {
  expect(parseBirthDate(text, monthFirst)).toBe(expected);
});

test('0/0/00 is blank, exactly so', () => {
  expect(isBlankDate('0/0/00')).toBe(true);
  expect(isBlankDate('00/00/00')).toBe(false);
  expect(isBlankDate('0/0/0000')).toBe(false);
});
