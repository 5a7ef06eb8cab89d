import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRow, guardFormula, unguardFormula } from './writer.ts';

test.each([
  [['a', 'b'], ',', 'a,b\n'],
  [['a,b', 'c'], ',', '"a,b",c\n'],
  [['a,b', 'c;d'], ';', 'a,b;"c;d"\n'],
  [['say "hi"'], ',', '"say ""hi"""\n'],
  [['a\nb', 'c\rd'], ',', '"a\nb","c\rd"\n'],
  [['', ''], ',', ',\n'],
  [[''], ',', '""\n'],
  [[' a '], ',', ' a \n'],
  [['a\tb', 'c'], '\t', '"a\tb"\tc\n'],
])('the cells %j with %j are written as %j', (cells, delimiter, line) => {
  expect(formatRow(cells, { delimiter, quote: '"' })).toBe(line);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-', "'-"],
  ['@SUM', "'@SUM"],
  ['\t=x', "'\t=x"],
  ['\rx', "'\rx"],
  ["'=x", "''=x"],
  ["''-x", "'''-x"],
  ["'s Gravenhage", "'s Gravenhage"],
  ["O'Neil", "O'Neil"],
  ['a=b', 'a=b'],
  [' =x', ' =x'],
  ['', ''],
])('%j is guarded as %j', (cell, guarded) => {
  expect(guardFormula(cell)).toBe(guarded);
  expect(unguardFormula(guarded)).toBe(cell);
});

test('taking the guard off is the exact inverse of putting it on', () => {
  const cell = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', 'x'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('what was never guarded is left alone', () => {
  expect(["'s Gravenhage", "''", '=x', 'x'].map(unguardFormula)).toEqual(["'s Gravenhage", "''", '=x', 'x']);
});
