import { expect, test } from 'vitest';
import { INVALID_TIME_ZONE } from './bad.ts';
import { localDate, parseTimeZone } from './time-zone.ts';

test.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  ['europe/moscow', 'Europe/Moscow'],
  ['AMERICA/NEW_YORK', 'America/New_York'],
  ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['US/pacific', 'US/Pacific'],
  ['utc', 'UTC'],
  ['gmt', 'GMT'],
  ['etc/gmt+5', 'Etc/GMT+5'],
  ['w-su', 'W-SU'],
  ['est5edt', 'EST5EDT'],
  ['Europe/Kiev', 'Europe/Kiev'],
  ['europe/kyiv', 'Europe/Kyiv'],
  ['gb-eire', 'GB-Eire'],
])('%s is the zone %s', (text, expected) => {
  expect(parseTimeZone(text)).toBe(expected);
});

test.each([
  '+03:00',
  'UTC+3',
  'MSK',
  'PST',
  'Europe',
  'Europe/',
  'Moscow',
  'Europe/Atlantis',
  'Russian Standard Time',
  'Factory',
])('%s is no zone', (text) => {
  expect(parseTimeZone(text)).toBe(INVALID_TIME_ZONE);
});

test('every zone that Intl lists is accepted as it is spelled', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) expect(parseTimeZone(zone)).toBe(zone);
});

test.each([
  ['2026-03-15T20:59:59Z', 'Europe/Moscow', '2026-03-15'],
  ['2026-03-15T21:00:00Z', 'Europe/Moscow', '2026-03-16'],
  ['2026-03-15T03:59:59Z', 'America/New_York', '2026-03-14'],
  ['2026-03-15T04:00:00Z', 'America/New_York', '2026-03-15'],
  ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
])('at %s the date in %s is %s', (moment, zone, expected) => {
  expect(localDate(Date.parse(moment), zone)).toBe(expected);
});

test('a zone that does not exist is a bug of the caller', () => {
  expect(() => localDate(0, 'Europe/Atlantis')).toThrow(RangeError);
});
