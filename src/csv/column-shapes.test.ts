import { describe, expect, test } from 'vitest';
import { columnShapes, hasShifted } from './column-shapes.ts';

const rows = Array.from({ length: 9 }, (_, row) => `a${row}@x.example,Ann,Lind,2020-01-0${row + 1},\n`);
const shapes = columnShapes({
  head: `Email,First,Last,Since,Note\n${rows.join('')}`,
  isWholeFile: true,
  dialect: { delimiter: ',', quote: '"' },
  headerLine: 1,
  columns: 5,
});

test('shapes are those of the rows below the header', () => {
  expect(shapes).toEqual(['email', null, null, 'date', 'empty']);
});

describe('a row with a blank surplus cell has shifted', () => {
  test.each([
    ['an empty cell came before the first', ['', 'b@x.example', 'Bob', 'Berg', '2020-02-02', ''], true],
    ['an empty cell came between', ['b@x.example', '', 'Bob', 'Berg', '2020-02-02', ''], true],
    ['a name was cut in two', ['b@x.example', 'Bob', 'van', 'Berg', '2020-02-02', ''], true],
    ['only one value is odd', ['b@x.example', 'Bob', 'Berg', '2020-02-02', '2020-02-03', ''], false],
    ['the surplus is the last cell', ['b@x.example', 'Bob', 'Berg', '2020-02-02', '', ''], false],
    ['a value is missing', ['b@x.example', '', 'Berg', '2020-02-02', '', ''], false],
    ['a value is odd', ['nobody', 'Bob', 'Berg', '2020-02-02', 'a note', ''], false],
  ])('%s: %j', (_name, cells, shifted) => {
    expect(hasShifted(cells, shapes)).toBe(shifted);
  });
});
