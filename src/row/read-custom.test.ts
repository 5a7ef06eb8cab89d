import { describe, expect, it, test } from 'vitest';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import { smallCatalog } from '../../test/row/small-catalog.ts';

/** What a cell of a custom field asks for, and what was found in it. */
function read(field: string, text: string, settings: SmallSettings = {}): [unknown, string] {
  const file = new SmallImport(['Email', `CustomField${field}`], { allowClear: true, ...settings });
  const row = file.check(['a@x.org', text]);
  const found = (row?.findings ?? []).map(({ code }) => code);
  return [row?.customs[0], found.join(' ')];
}

describe('a custom field holds', () => {
  it.each<[string, string, unknown]>([
    ['Notes', 'Any text, 1', 'Any text, 1'],
    ['Notes', 'a|b', 'a|b'],
    ['Vip', 'YES', true],
    ['Vip', '0', false],
    ['Visits', '+007', 7],
    ['Visits', '-2147483648', -2_147_483_648],
    ['Spend', '19,90', '19.9'],
    ['Spend', '-0.00', '0'],
    ['Since', '1.2.2024', '2024-02-01'],
    ['Since', '2024-02-01T23:59+14:00', '2024-02-01'],
    ['Since', '2099-01-01', '2099-01-01'],
    ['LastSeen', '2024-02-01', '2024-01-31T23:00:00.000Z'],
    ['LastSeen', '2024-07-01 12:00:00.1239', '2024-07-01T10:00:00.123Z'],
    ['LastSeen', '2024-02-01T12:00Z', '2024-02-01T12:00:00.000Z'],
    ['Size', 'xl', 'XL'],
    ['Colour', 'Blue', 'Blue'],
    ['Tags', 'a', ['a']],
  ])('%s: %j', (field, text, value) => {
    expect(read(field, text)).toEqual([value, '']);
  });

  it.each([
    ['Notes', 'a'.repeat(1001), 'value-too-long'],
    ['Vip', 'maybe', 'invalid-boolean'],
    ['Visits', '1.0', 'invalid-number'],
    ['Visits', '2147483648', 'invalid-number'],
    ['Spend', '1.234', 'invalid-number'],
    ['Since', '2024-02-30', 'invalid-date'],
    ['LastSeen', '2024-02-01 25:00', 'invalid-date'],
    ['Size', 'Huge', 'unknown-enum-value'],
    ['Size', 'S|M', 'unknown-enum-value'],
    ['Colour', 'Blue|Green', 'unknown-enum-value'],
    ['Colour', 'a'.repeat(251), 'value-too-long'],
  ])('no %s: %s', (field, text, code) => {
    expect(read(field, text)).toEqual([undefined, code]);
  });
});

describe('a field of several values', () => {
  it.each<[string, string, unknown, string]>([
    ['Tags', 'a|b', ['a', 'b'], ''],
    ['Tags', ' b | a ', ['b', 'a'], ''],
    ['Tags', '\u00A0a\u00A0|\tb', ['a', 'b'], ''],
    ['Tags', '|a||b|', ['a', 'b'], ''],
    ['Tags', '\u200Ba\u200B|\u2060b', ['a', 'b'], ''],
    ['Tags', 'NULL|a|-', ['NULL', 'a', '-'], ''],
    ['Tags', '|-|', ['-'], ''],
    ['Tags', 'a|b|a|A', ['a', 'b', 'A'], ''],
    ['Tags', `a|${'b'.repeat(1001)}`, ['a'], 'value-too-long'],
    ['Tags', '|', undefined, ''],
    ['Tags', '| | |', undefined, ''],
    ['Sizes', 'xl|s|XL', ['XL', 'S'], ''],
    ['Sizes', 'Tiny|tiny|S', ['Tiny', 'S'], ''],
    ['Sizes', 'Ti\nny|S|%CLEAR%', ['S'], 'unknown-enum-value unknown-enum-value'],
    ['Dates', '1.1.2024|2024-01-01|2.1.2024', ['2024-01-01', '2024-01-02'], ''],
    ['Dates', 'x|2024-01-01|y', ['2024-01-01'], 'invalid-date invalid-date'],
    ['Dates', 'x|y', undefined, 'invalid-date invalid-date'],
    ['Tags', '%CLEAR%', null, ''],
    ['Tags', '%CLEAR%|a', ['%CLEAR%', 'a'], ''],
  ])('%s: %j', (...[field, text, value, found]) => {
    expect(read(field, text)).toEqual([value, found]);
  });

  it('is cleared by bars and blanks alone as by a blank cell', () => {
    expect(read('Tags', '| |', { blank: 'clear' })).toEqual([null, '']);
    expect(read('Dates', 'x', { blank: 'clear' })).toEqual([undefined, 'invalid-date']);
  });

  it('has items that look empty where its column says so', () => {
    const realValues = ['CustomFieldTags'];
    expect(read('Tags', 'n/a||a', { realValues })).toEqual([['n/a', 'a'], '']);
  });

  it('names the item that is wrong, not the whole cell', () => {
    const file = new SmallImport('Email,Dates');
    const [finding] = file.check('a@x.org,2024-01-01|soon')?.findings ?? [];
    expect(finding?.values).toEqual(['soon']);
  });
});

test.each<[string, string, SmallSettings, unknown]>([
  ['keep', 'Notes', {}, undefined],
  ['clear', 'Notes', { blank: 'clear' }, null],
  ['clear for the field', 'Notes', { blankByField: [{ field: 'Notes', blank: 'clear' }] }, null],
  ['keep, but the field is cleared by blanks', 'Fleeting', {}, null],
  ['keep for that field', 'Fleeting', { blankByField: [{ field: 'Fleeting', blank: 'keep' }] }, null],
])('a blank cell under %s, in %s', (...[, field, settings, asked]) => {
  for (const text of ['', ' ', 'NULL']) expect(read(field, text, settings)).toEqual([asked, '']);
});

test.each(['Since', 'LastSeen', 'Dates'])('0/0/00 is blank in %s', (field) => {
  expect(read(field, '0/0/00')).toEqual([undefined, '']);
  expect(read(field, '0/0/00', { blank: 'clear' })).toEqual([null, '']);
});

test('0/0/00 is a text where texts stand', () => {
  expect(read('Notes', '0/0/00')).toEqual(['0/0/00', '']);
});

test('slashes mean day first where the column says so', () => {
  const dayFirst = { dayFirst: ['Since', 'LastSeen'] };
  expect(read('Since', '1/2/2024')[0]).toBe('2024-01-02');
  const file = new SmallImport('Email,Since,LastSeen', dayFirst);
  expect(file.check('a@x.org,1/2/2024,1/2/2024')?.customs).toEqual([
    '2024-02-01',
    '2024-01-31T23:00:00.000Z',
  ]);
});

test("a date-time without offset is in the project's time zone", () => {
  const catalog = { ...smallCatalog, project: { ...smallCatalog.project, timeZone: 'America/New_York' } };
  const file = new SmallImport('Email,LastSeen', {}, { catalog });
  expect(file.check('a@x.org,2024-07-01 12:00')?.customs).toEqual(['2024-07-01T16:00:00.000Z']);
});
