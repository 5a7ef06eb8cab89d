import { expect, test } from 'vitest';
import { AMBIGUOUS_PHONE, DAMAGED_BY_SPREADSHEET, INVALID_PHONE } from './bad.ts';
import { createPhoneParser, createPhoneStyleDetector, isCountry, type PhoneStyle } from './phone.ts';

function read(text: string, defaultCountry: string, style: PhoneStyle = 'national'): unknown {
  return createPhoneParser({ defaultCountry, style, acceptPossible: false })(text);
}

test.each([
  ['E.164', '+79161234567', '+79161234567'],
  ['with brackets, blanks and dashes', '+7 (916) 123-45-67', '+79161234567'],
  ['with dots', '+49.30.901820', '+4930901820'],
  ['with no-break spaces and typographic dashes', '+7\u00a0916\u2011123\u201345\u221267', '+79161234567'],
  ['square brackets', '[+7] 916 1234567', '+79161234567'],
  ['the plus in brackets', '(+7) 916 1234567', '+79161234567'],
  ['00', '0079161234567', '+79161234567'],
  ['00 with blanks', '00 7 916 123 45 67', '+79161234567'],
  ['00 in a country that dials 011 abroad', '0079161234567', '+79161234567'],
  ['a trunk prefix behind the calling code', '+44 (0)20 7946 0958', '+442079460958'],
  ['an apostrophe before it', "'+79161234567", '+79161234567'],
  ['p: before it', 'p:+12125550123', '+12125550123'],
  ['p: and a blank before it', 'p: +12125550123', '+12125550123'],
  ['tel: before it', 'tel:+1-212-555-0123', '+12125550123'],
  ['marks of direction around it', '\u202a+7 916 123-45-67\u202c', '+79161234567'],
  ['full-width characters', '＋７９１６１２３４５６７', '+79161234567'],
  ['Arabic digits', '+٧٩١٦١٢٣٤٥٦٧', '+79161234567'],
  ['a number without country', '+80012345678', '+80012345678'],
  ['an Italian 0 stays', '+39 06 698 12345', '+390669812345'],
])('international, %s: %s', (_, text, expected) => {
  expect(read(text, 'US')).toBe(expected);
});

test.each([
  ['trunk prefix', '89161234567', 'RU', '+79161234567'],
  ['no prefix', '9161234567', 'RU', '+79161234567'],
  ['own calling code', '79161234567', 'RU', '+79161234567'],
  ['own international prefix', '810 49 30 901820', 'RU', '+4930901820'],
  ['011 from the United States', '011 44 20 7946 0958', 'US', '+442079460958'],
  ['1 in the United States', '1 (212) 555-0123', 'US', '+12125550123'],
  ['a neighbour with the same calling code', '(604) 555-0123', 'US', '+16045550123'],
  ['Germany', '030 901820', 'DE', '+4930901820'],
  ['a number that begins like the own calling code', '04941 123456', 'DE', '+494941123456'],
  ['Argentina moves its 15', '011 15-2345-6789', 'AR', '+5491123456789'],
  ['an apostrophe keeps the 0', "'07911123456", 'GB', '+447911123456'],
])('national, %s: %s in %s', (...[, text, country, expected]) => {
  expect(read(text, country)).toBe(expected);
});

test.each([
  ['too short', '+7916'],
  ['too long', '+7916123456789'],
  ['a calling code that does not exist', '+999123456789'],
  ['a calling code that begins with 0', '+07916123456'],
  ['00 and 0', '0007916123456'],
  ['a number that nobody has', '+70001234567'],
  ['letters', '1-800-FLOWERS'],
  ['an extension', '+79161234567 ext 5'],
  ['an extension by x', '+79161234567x5'],
  ['an extension by #', '+79161234567#5'],
  ['two numbers', '+79161234567, +79161234568'],
  ['a slash', '030/901820'],
  ['two pluses', '++79161234567'],
  ['a plus inside', '7+9161234567'],
  ['a plus alone', '+'],
  ['one digit', '5'],
  ['zeros', '0000000000'],
  ['dashes only', '---'],
  ['words', 'none'],
  ['two apostrophes', "''+79161234567"],
])('%s is no phone: %s', (_, text) => {
  expect(read(text, 'RU')).toBe(INVALID_PHONE);
});

test.each(['9,16E+10', '7.91612E+10', '7,91612e+10'])('%s lost its digits in a spreadsheet', (text) => {
  expect(read(text, 'RU')).toBe(DAMAGED_BY_SPREADSHEET);
});

test('the column decides how a number without plus is read, never the cell', () => {
  expect(read('4930901820', 'RU', 'international')).toBe('+4930901820');
  expect(read('4930901820', 'RU', 'national')).toBe('+74930901820');
  expect(read('89161234567', 'RU', 'international')).toBe(INVALID_PHONE);
  expect(read('+4930901820', 'RU', 'national')).toBe('+4930901820');
  expect(read('004930901820', 'RU', 'international')).toBe('+4930901820');
});

test('mixed takes what only one way reads, and refuses what both read differently', () => {
  expect(read('89161234567', 'RU', 'mixed')).toBe('+79161234567');
  expect(read('79161234567', 'RU', 'mixed')).toBe('+79161234567');
  expect(read('491711234567', 'RU', 'mixed')).toBe('+491711234567');
  expect(read('4930901820', 'RU', 'mixed')).toBe(AMBIGUOUS_PHONE);
  expect(read('123', 'RU', 'mixed')).toBe(INVALID_PHONE);
});

test('a project may accept numbers that are only possible', () => {
  const parse = createPhoneParser({ defaultCountry: 'RU', style: 'national', acceptPossible: true });
  expect(parse('+70001234567')).toBe('+70001234567');
  expect(parse('80001234567')).toBe('+70001234567');
  expect(parse('+7916')).toBe(INVALID_PHONE);
});

test('countries are codes of two capital letters', () => {
  expect(['RU', 'US', 'XK', 'AC'].map(isCountry)).toEqual([true, true, true, true]);
  expect(['ru', 'ZZ', 'UK', '', '001', 'toString'].map(isCountry)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(() => createPhoneParser({ defaultCountry: 'ZZ', style: 'national', acceptPossible: false })).toThrow(
    RangeError,
  );
});

function detect(cells: readonly string[], defaultCountry = 'RU'): string {
  const detector = createPhoneStyleDetector({ defaultCountry, acceptPossible: false });
  for (const cell of cells) detector.add(cell);
  return detector.style();
}

const international = '4915112345678';
const national = '89161234567';
const both = '79161234567';

test.each([
  ['an empty column', [], 'national'],
  ['numbers with the calling code of others', [international], 'international'],
  ['numbers with a trunk prefix', [national], 'national'],
  ['numbers that both read', [both], 'national'],
  ['international ones by 5 %', [...Array<string>(19).fill(both), international], 'international'],
  ['international ones by less than 5 %', [...Array<string>(20).fill(both), international], 'national'],
  ['as many of both', [international, national], 'national'],
  [
    'cells with + or 00 say nothing',
    ['+4915112345678', '004915112345678', "'+49 151 12345678", '(00) 49', '+x', national],
    'national',
  ],
  ['unreadable cells count', [...Array<string>(20).fill('unknown'), international], 'national'],
] as const)('the style of %s', (_, cells, expected) => {
  expect(detect(cells)).toBe(expected);
});

test('the style is decided after 10,000 cells without + or 00', () => {
  const detector = createPhoneStyleDetector({ defaultCountry: 'RU', acceptPossible: false });
  for (let cell = 0; cell < 9_999; cell++) detector.add(both);
  for (let cell = 0; cell < 100; cell++) detector.add('+4915112345678');
  expect(detector.full).toBe(false);
  detector.add('unknown');
  expect(detector.full).toBe(true);
  for (let cell = 0; cell < 1_000; cell++) detector.add(international);
  expect(detector.style()).toBe('national');
});
