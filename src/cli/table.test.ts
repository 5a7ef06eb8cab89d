import { expect, it } from 'vitest';
import { displayWidth, printable } from './printable.ts';
import { formatTable } from './table.ts';

it('columns are as wide as their widest cell, numbers stand right', () => {
  const columns = [{ title: 'name' }, { title: 'rows', align: 'right' as const }];
  const text = formatTable(
    {
      columns,
      rows: [
        ['created', '12'],
        ['a', '1,234'],
      ],
    },
    2,
  );
  expect(text).toBe('  name      rows\n  created     12\n  a        1,234\n');
});

it('wide characters, marks and emoji keep the columns aligned', () => {
  const rows = [
    ['日本', 'x'],
    ['e\u0301tat', 'x'],
    ['👋', 'x'],
  ];
  const text = formatTable({ columns: [{ title: 'n' }, { title: 'm' }], rows });
  expect(text.split('\n').slice(0, 4)).toEqual(['n     m', '日本  x', 'e\u0301tat  x', '👋    x']);
});

it('a row with too few cells is filled up', () => {
  expect(formatTable({ columns: [{ title: 'a' }, { title: 'b' }], rows: [['1']] })).toBe('a  b\n1\n');
});

it.each([
  ['an escape sequence', '\u001B[31mred', '\uFFFD[31mred'],
  ['an 8-bit control sequence', '\u009B2J', '\uFFFD2J'],
  ['line breaks', 'a\r\nb\u2028c', 'a\uFFFD\uFFFDb\uFFFDc'],
  ['a text that runs backwards', 'exe.\u202Etxt', 'exe.\uFFFDtxt'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
  ['ordinary letters of any script', 'Žofie 日本 👩‍👧', 'Žofie 日本 👩‍👧'],
])('%s cannot reach the terminal', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

it.each([
  ['', 0],
  ['abc', 3],
  ['日', 2],
  ['e\u0301', 1],
  ['a\u200Db', 2],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
