import { expect, test } from 'vitest';
import { INVALID_NAME, NAME_TOO_LONG } from './bad.ts';
import { parseName } from './name.ts';

test.each([
  'Anna',
  'anna maria',
  'MÜLLER',
  "O'Brien",
  'O’Brien',
  'Oʻzbek',
  'D`Angelo',
  'Smith-Jones',
  'Smith‐Jones‑Lee–Fox—Wu',
  'Jr.',
  'Smith, Jr.',
  'Gal·la',
  'Smith/Jones',
  'Anna (Ann)',
  'Tom & Jerry',
  'Henry 8',
  'Иванов',
  'Ёлкина',
  'Ґалаґан',
  'ქეთევან',
  '小明',
  '김 철수',
  'محمد',
  'ג׳ורג׳',
  'מנחם מ״מ',
  'कृष्ण',
  'क्‍ष',
  'می‌خواهم',
  'Nguyễn Thị Ánh',
  'Anna\u00a0Maria',
  '...',
])('%s is a name, and stays as it is', (text) => {
  expect(parseName(text)).toBe(text);
});

test.each([
  ['digits only', '12345'],
  ['digits of another script only', '١٢٣'],
  ['a tag', '<b>Anna</b>'],
  ['braces', '{{name}}'],
  ['an email', 'anna@example.com'],
  ['a link', 'https://example.com'],
  ['a line break', 'Anna\nSmith'],
  ['a carriage return', 'Anna\rSmith'],
  ['a tab', 'Anna\tSmith'],
  ['a line separator', 'Anna\u2028Smith'],
  ['an emoji', 'Anna 😀'],
  ['a quotation mark', '"Anna"'],
  ['an underscore', 'anna_smith'],
  ['a semicolon', 'Smith; Anna'],
  ['a formula', '=HYPERLINK()'],
  ['a plus', 'Anna+1'],
  ['a question mark', '???'],
  ['a replacement character', 'M\ufffdller'],
  ['a zero-width blank', 'An\u200bna'],
  ['a joiner at a blank', 'Anna \u200cMaria'],
  ['a joiner behind a digit', '1\u200da'],
  ['two joiners', 'a\u200d\u200db'],
  ['an override of direction', 'An\u202ena'],
  ['a control character', 'An\u0007na'],
])('%s is no name: %s', (_, text) => {
  expect(parseName(text)).toBe(INVALID_NAME);
});

test('a name may have 100 characters, of whatever width; more reject, whatever they are', () => {
  expect(parseName('a'.repeat(100))).toBe('a'.repeat(100));
  expect(parseName('𠮷'.repeat(100))).toBe('𠮷'.repeat(100));
  expect(parseName('a'.repeat(101))).toBe(NAME_TOO_LONG);
  expect(parseName('𠮷'.repeat(101))).toBe(NAME_TOO_LONG);
  expect(parseName('1'.repeat(101))).toBe(NAME_TOO_LONG);
  expect(parseName('😀'.repeat(101))).toBe(NAME_TOO_LONG);
  expect(parseName('😀'.repeat(100))).toBe(INVALID_NAME);
});
