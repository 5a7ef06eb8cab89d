import { expect, test } from 'vitest';
import { INVALID_DATE } from './bad.ts';
import { createDateTimeParser } from './date-time.ts';

function read(text: string, zone = 'UTC'): string {
  const moment = createDateTimeParser({ dayFirst: false, today: '2026-03-15', zone })(text);
  return typeof moment === 'number' ? new Date(moment).toISOString() : moment.code;
}

test.each([
  ['2024-05-06', '2024-05-06T00:00:00.000Z'],
  ['2024-05-06 7:08', '2024-05-06T07:08:00.000Z'],
  ['2024-05-06T07:08:09', '2024-05-06T07:08:09.000Z'],
  ['06.05.2024 07:08:09.1', '2024-05-06T07:08:09.100Z'],
  ['5/6/2024 07:08:09.12', '2024-05-06T07:08:09.120Z'],
  ['05/06/24 07:08:09.123456789', '2024-05-06T07:08:09.123Z'],
  ['2024-05-06T07:08:09.9999', '2024-05-06T07:08:09.999Z'],
  ['2024-05-06T07:08Z', '2024-05-06T07:08:00.000Z'],
  ['2024-05-06T07:08+02:30', '2024-05-06T04:38:00.000Z'],
  ['2024-05-06T23:08:09.5-02:00', '2024-05-07T01:08:09.500Z'],
  ['2024-05-06T00:00-14:00', '2024-05-06T14:00:00.000Z'],
  ['2024-05-06T00:00+14:00', '2024-05-05T10:00:00.000Z'],
  ['0001-01-01 00:00', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31 23:59:59.999', '9999-12-31T23:59:59.999Z'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '2024-05-06T24:00',
  '2024-05-06T7:8',
  '2024-05-06T07:60',
  '2024-05-06T07:08:60',
  '2024-05-06T07:08:09.',
  '2024-05-06T07:08:09.1234567890',
  '2024-05-06T07:08.5',
  '2024-05-06t07:08',
  '2024-05-06T07:08z',
  '2024-05-06T07:08 +02:00',
  '2024-05-06T07:08+2:00',
  '2024-05-06T07:08+0200',
  '2024-05-06T07:08+14:01',
  '2024-05-06T07:08+02:60',
  '2024-05-06T',
  '2024-05-06 7',
  '2024-05-06 107:08',
  '2024-05-06+02:00',
  '07:08',
])('%s is no date-time', (text) => {
  expect(read(text)).toBe(INVALID_DATE.code);
});

test('an offset may not lead out of the years that can be stored', () => {
  expect(read('0001-01-01T00:00+00:01')).toBe(INVALID_DATE.code);
  expect(read('9999-12-31T23:59-00:01')).toBe(INVALID_DATE.code);
  expect(read('9999-12-31T23:59', 'America/New_York')).toBe(INVALID_DATE.code);
});

test.each([
  ['winter', '2024-01-15 12:00', 'Europe/Berlin', '2024-01-15T11:00:00.000Z'],
  ['summer', '2024-07-15 12:00', 'Europe/Berlin', '2024-07-15T10:00:00.000Z'],
  ['the last minute before the gap', '2024-03-31 01:59', 'Europe/Berlin', '2024-03-31T00:59:00.000Z'],
  ['a skipped time, by the offset before', '2024-03-31 02:30', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
  ['the first minute after the gap', '2024-03-31 03:00', 'Europe/Berlin', '2024-03-31T01:00:00.000Z'],
  ['a doubled time, the first', '2024-10-27 02:30', 'Europe/Berlin', '2024-10-27T00:30:00.000Z'],
  ['after the doubled hour', '2024-10-27 03:00', 'Europe/Berlin', '2024-10-27T02:00:00.000Z'],
  ['a skipped time west of Greenwich', '2024-03-10 02:30', 'America/New_York', '2024-03-10T07:30:00.000Z'],
  ['a doubled time west of Greenwich', '2024-11-03 01:30', 'America/New_York', '2024-11-03T05:30:00.000Z'],
  ['a skipped day', '2011-12-30 12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ['half an hour', '2024-10-06 02:15', 'Australia/Lord_Howe', '2024-10-05T15:45:00.000Z'],
  ['a gap at midnight', '2018-11-04 00:30', 'America/Sao_Paulo', '2018-11-04T03:30:00.000Z'],
  ['local mean time', '1850-01-01 00:00', 'Europe/Moscow', '1849-12-31T21:29:43.000Z'],
  ['the time of a law that was changed', '2012-01-01 00:00', 'Europe/Moscow', '2011-12-31T20:00:00.000Z'],
  ['the far future', '9000-07-15 12:00', 'Europe/Berlin', '9000-07-15T10:00:00.000Z'],
  ['a written offset wins', '2024-07-15T12:00Z', 'Europe/Berlin', '2024-07-15T12:00:00.000Z'],
  ['a date alone is its local midnight', '2024-07-15', 'Asia/Kathmandu', '2024-07-14T18:15:00.000Z'],
])('%s: %s in %s', (...[, text, zone, expected]) => {
  expect(read(text, zone)).toBe(expected);
});

test('local times of every hour of a year of changes come back as written, unless they were skipped', () => {
  const parse = createDateTimeParser({ dayFirst: false, today: '2026-03-15', zone: 'Africa/Casablanca' });
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Africa/Casablanca',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const skipped: string[] = [];
  for (let hour = 0; hour < 366 * 24; hour++) {
    const text = new Date(Date.UTC(2024, 0, 1, hour)).toISOString().slice(0, 19).replace('T', ' ');
    const moment = parse(text);
    if (typeof moment !== 'number' || format.format(moment) !== text) skipped.push(text);
  }
  expect(skipped).toEqual(['2024-04-14 02:00:00']);
});
