import { expect, it } from 'vitest';
import { builtInDateFormat, cellFormat } from './number-format.ts';

it.each([
  ['General', null],
  ['0.00', null],
  ['#,##0.00;[Red]-#,##0.00', null],
  ['0%', null],
  ['0.00E+00', null],
  ['@', null],
  ['', null],
  ['"days" 0', null],
  ['[$€-407] #,##0.00', null],
  ['[Yellow]0', null],
  ['0 "mm"', null],
  [String.raw`0\d`, null],
  ['yyyy-mm-dd', 'date'],
  ['dd.mm.yyyy;@', 'date'],
  [String.raw`d\-mmm\-yy`, 'date'],
  ['[$-409]mmmm d, yyyy', 'date'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
  ['mmmmm', 'date'],
  ['m', 'date'],
  ['ge.m.d', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['General;yyyy', null],
  ['h:mm', 'time'],
  ['mm:ss', 'time'],
  ['h:mm AM/PM', 'time'],
  ['hh:mm:ss.000', 'time'],
  ['m/d/yy h:mm', 'date-time'],
  ['yyyy-mm-dd"T"hh:mm:ss', 'date-time'],
  ['[$-409]m/d/yy h:mm AM/PM;@', 'date-time'],
  ['[h]:mm:ss', 'elapsed'],
  ['[mm]:ss', 'elapsed'],
])('%j shows %s', (code, kind) => {
  expect(cellFormat(code)?.kind ?? null).toBe(kind);
});

it.each([
  ['00000', 5],
  ['0000000000;@', 10],
  ['0', null],
  ['00000-0000', null],
  ['00.00', null],
])('%j shows integers with %s digits', (code, digits) => {
  const format = cellFormat(code);
  expect(format?.kind === 'digits' ? format.digits : null).toBe(digits);
});

it('fractions of a second are known', () => {
  expect(cellFormat('hh:mm:ss.000')).toEqual({ kind: 'time', fractions: true });
  expect(cellFormat('hh:mm:ss')).toEqual({ kind: 'time', fractions: false });
});

it.each([
  [0, null],
  [9, null],
  [14, 'date'],
  [17, 'date'],
  [18, 'time'],
  [22, 'date-time'],
  [31, 'by-value'],
  [37, null],
  [45, 'time'],
  [46, 'elapsed'],
  [49, null],
  [58, 'by-value'],
  [164, null],
])('the built-in format %i shows %s', (id, kind) => {
  expect(builtInDateFormat(id)?.kind ?? null).toBe(kind);
});

it('a format that was made to be slow is answered at once', () => {
  expect(cellFormat('['.repeat(1_000_000))).toBeNull();
  expect(cellFormat('['.repeat(900))).toBeNull();
});
