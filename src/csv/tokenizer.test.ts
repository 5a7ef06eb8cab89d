import { describe, expect, test } from 'vitest';
import type { Dialect } from './dialect.ts';
import { createTokenizer, type RawRow, type TokenizerLimits } from './tokenizer.ts';

const comma = { delimiter: ',', quote: '"' };

function read(text: string, limits: Partial<TokenizerLimits> = {}, dialect: Dialect = comma): SeenRow[] {
  const rows: SeenRow[] = [];
  const tokenizer = createTokenizer(dialect, { maxRowChars: 1000, columns: null, ...limits });
  tokenizer.push(text, (row) => rows.push(plain(row)));
  tokenizer.end((row) => rows.push(plain(row)));
  return rows;
}

type SeenRow = Omit<RawRow, 'cellAt'>;

/** All of a row that equality is to look at: its cells are cut when asked for. */
function plain({ cells, line, end, damage, text }: RawRow): SeenRow {
  return { cells, line, end, damage, text };
}

const cellsOf = (rows: readonly SeenRow[]): unknown[] => rows.map((row) => row.damage ?? row.cells);

describe('sound files', () => {
  test.each([
    ['one row without a line end', 'a,b', [['a', 'b']]],
    ['nothing', '', []],
    [
      'LF',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['all three line ends in one file', 'a\nb\rc\r\nd', [['a'], ['b'], ['c'], ['d']]],
    ['empty lines are rows of one empty cell', '\n\r\n\r', [[''], [''], ['']]],
    [
      'empty cells',
      ',,\n,',
      [
        ['', '', ''],
        ['', ''],
      ],
    ],
    ['ragged rows', 'a\nb,c\n', [['a'], ['b', 'c']]],
    ['a quoted cell', 'a,"b",c', [['a', 'b', 'c']]],
    ['an empty quoted cell', '"",a', [['', 'a']]],
    ['a delimiter in quotes', '"a,b",c', [['a,b', 'c']]],
    ['line ends in quotes stay as they are', '"a\r\nb\nc\rd",e', [['a\r\nb\nc\rd', 'e']]],
    ['doubled quotes', '"a""b","""c"""', [['a"b', '"c"']]],
    ['only doubled quotes', '""""', [['"']]],
    ['blanks behind a closing quote are dropped', '"a" ,"b"\t\n"c"  ', [['a', 'b'], ['c']]],
    ['blanks around an unquoted cell stay', ' a , b ', [[' a ', ' b ']]],
    ['a quote inside an unquoted cell is text', 'a"b,5" pipe\n', [['a"b', '5" pipe']]],
    ['inch marks in two cells are text', '5" pipe,10"\n', [['5" pipe', '10"']]],
    ['quotes behind a blank are text', 'A, "B" ,C', [['A', ' "B" ', 'C']]],
    ['NUL and other controls are text', 'a\u0000b,\u001A', [['a\u0000b', '\u001A']]],
  ])('%s', (_name, text, expected) => {
    expect(cellsOf(read(text))).toEqual(expected);
  });

  test.each([
    [';', 'a;b,c;"d;e"', [['a', 'b,c', 'd;e']]],
    ['\t', 'a\tb\t"c\td"\t\n', [['a', 'b', 'c\td', '']]],
    ['\t', '"a"\tb', [['a', 'b']]],
    [', ', 'a, b, "c, d", e,f', [['a', 'b', 'c, d', 'e,f']]],
  ])('with the delimiter %j: %j', (delimiter, text, expected) => {
    expect(cellsOf(read(text, {}, { delimiter, quote: '"' }))).toEqual(expected);
  });

  test.each([
    ['a quote behind a backslash is text', '"a\\"b","c"\n', [['a"b', 'c']]],
    ['a backslash behind a backslash is one', '"a\\\\","b"\n', [['a\\', 'b']]],
    ['another backslash is text', '"a\\n\\x"\n', [['a\\n\\x']]],
    ['a doubled quote is a quote there too', '"a""b\\"","c"\n', [['a"b"', 'c']]],
    ['a backslash outside of quotes is text', 'a\\,b\\"c\n', [['a\\', 'b\\"c']]],
    ['a line end behind a backslash stays in its cell', '"a\\\nb\\"",c\n', [['a\\\nb"', 'c']]],
  ])('with backslashes: %s', (_name, text, expected) => {
    expect(cellsOf(read(text, {}, { ...comma, escape: 'backslash' }))).toEqual(expected);
  });

  test('apostrophes in two cells are text where quotes are single', () => {
    const text = "Men's Boots,Boys',1\n'a,b',2,3\n";
    expect(cellsOf(read(text, {}, { delimiter: ',', quote: "'" }))).toEqual([
      ["Men's Boots", "Boys'", '1'],
      ['a,b', '2', '3'],
    ]);
  });

  test('another quote character, and none', () => {
    expect(cellsOf(read("a,'b,''c'", {}, { delimiter: ',', quote: "'" }))).toEqual([['a', "b,'c"]]);
    expect(cellsOf(read('"a,b"\n', {}, { delimiter: ',', quote: '' }))).toEqual([['"a', 'b"']]);
  });

  test('a row knows the line it begins on and the offset behind its line end', () => {
    const rows = read('a,b\r\n"c\r\nd\ne",f\r\r\ng');
    expect(rows.map(({ line, end }) => [line, end])).toEqual([
      [1, 5],
      [2, 16],
      [5, 18],
      [6, 19],
    ]);
  });

  test('the first line can be another, as when reading goes on in the middle of a file', () => {
    const tokenizer = createTokenizer(comma, { maxRowChars: 9, columns: 1 }, 41);
    const lines: number[] = [];
    tokenizer.push('a\n"b\n"\nc', (row) => lines.push(row.line));
    tokenizer.end((row) => lines.push(row.line));
    expect([lines, tokenizer.nextLine]).toEqual([[41, 42, 44], 44]);
  });

  test.each([
    ['', '"'],
    ['\n', '"'],
    [',', '\r'],
    [',', '""'],
    ['"', '"'],
  ])('the delimiter %j with the quote %j cannot work', (delimiter, quote) => {
    expect(() => createTokenizer({ delimiter, quote }, { maxRowChars: 9, columns: 1 })).toThrow(RangeError);
  });
});

const broken = 'unclosed-quote';

describe('damage stays local', () => {
  test.each([
    ['text behind a closing quote', '1,2,3\n"a"b,c,d\n4,5,6', [['1', '2', '3'], broken, ['4', '5', '6']]],
    ['a stray quote before a quoted cell', '"1,2,"3"\n4,5,6', [broken, ['4', '5', '6']]],
    ['a quoted cell with one quote too many', '1,""2",3\n4,5,6', [broken, ['4', '5', '6']]],
    ['a quote never closed', '1,"2,3\n4,5,6\n7,8,9', [broken, ['4', '5', '6'], ['7', '8', '9']]],
    ['a quote that meets the next quoted cell', '1,"2,3\n4,"5",6\n', [broken, ['4', '5', '6']]],
    [
      'a quote that meets a later one',
      '1,"2,3\n4,5,6\n7,"8",9\n',
      [broken, ['4', '5', '6'], ['7', '8', '9']],
    ],
    ['two damaged rows in a row', '1,"2,3\n4,"5,6\n7,8,9\n', [broken, broken, ['7', '8', '9']]],
    ['several lines with quotes inside', '1,"a "b" c\nd",3\n4,5,6\n', [broken, ['4', '5', '6']]],
    [
      'a neighbour of several lines',
      '1,"2,3\n4,"5\n5",6\n7,8,9',
      [broken, ['4', '5\n5', '6'], ['7', '8', '9']],
    ],
    ['a cell of prose cut off by the end', '1,2,3\n4,5,"Dear all,\nthank you', [['1', '2', '3'], broken]],
    ['a separator lost before a quoted cell', '1,2"b, c",3\n4,5,6', [broken, ['4', '5', '6']]],
    ['and a doubled quote in that cell', '1,2"b 9"" c, d",3\n4,5,6', [broken, ['4', '5', '6']]],
  ])('%s', (_name, text, expected) => {
    expect(cellsOf(read(text, { columns: 3 }))).toEqual(expected);
  });

  test('a damaged row keeps its text, its line and its lines', () => {
    const rows = read('a,b,c\n1,"a "b" c\nd",3\r\n4,5,6\n', { columns: 3 });
    expect(rows[1]).toEqual({ cells: [], line: 2, end: 23, damage: broken, text: '1,"a "b" c\nd",3' });
    expect(rows[2]?.line).toBe(4);
  });

  test('without a usual width the next row is the next line', () => {
    expect(cellsOf(read('"a\nb,c\nd'))).toEqual([broken, ['b', 'c'], ['d']]);
  });

  test('a quoted cell with lines of prose is one cell, commas or not', () => {
    const letter = 'Dear John,\nthank you, and\nyours, Mary\nP.S.';
    expect(cellsOf(read(`1,"${letter}"\n2,x\n`, { columns: 2 }))).toEqual([
      ['1', letter],
      ['2', 'x'],
    ]);
  });

  const swallowed = Array.from({ length: 9 }, (_, row) => `${row},b,c\n`).join('');

  test('two stray quotes in different columns do not swallow the rows between them', () => {
    const rows = cellsOf(read(`1,2,"y\n${swallowed}8,9",z\n7,7,7`, { columns: 3 }));
    expect([rows.length, rows[0], rows[1], rows.at(-1)]).toEqual([
      12,
      broken,
      ['0', 'b', 'c'],
      ['7', '7', '7'],
    ]);
  });

  test('a record with the right number of cells whose lines all look like rows is reported and yields no rows', () => {
    expect(cellsOf(read(`1,2,"y\n${swallowed}8,8,9"\n7,7,7`, { columns: 3 }))).toEqual([
      broken,
      ['7', '7', '7'],
    ]);
  });
});

describe('a row too large', () => {
  const limits = { maxRowChars: 20, columns: 2 };
  const large = 'row-too-large';

  test.each([
    [
      'exactly the limit is a row',
      `${'x'.repeat(18)},y\r\na,b`,
      [
        ['x'.repeat(18), 'y'],
        ['a', 'b'],
      ],
    ],
    ['one more is too large', `${'x'.repeat(19)},y\na,b`, [large, ['a', 'b']]],
    ['at the end of the file', `a,b\n${'x'.repeat(99)}`, [['a', 'b'], large]],
    ['ended by CRLF', `${'x'.repeat(30)}\r\na,b`, [large, ['a', 'b']]],
    ['ended by CR', `${'x'.repeat(30)}\ra,b`, [large, ['a', 'b']]],
    ['with a giant quoted cell', `"${'x y\n'.repeat(30)}""",z\na,b`, [large, ['a', 'b']]],
    ['with a quoted cell behind', `${'x'.repeat(30)},"a\nb" \na,b`, [large, ['a', 'b']]],
    ['with an open quote to the end', `"${'x y\n'.repeat(30)}`, [large]],
  ])('%s', (_name, text, expected) => {
    expect(cellsOf(read(text, limits))).toEqual(expected);
  });

  test('an unclosed quote whose lines are rows is no giant row', () => {
    const rows = read(`1,"2\n${'a,b\n'.repeat(300)}`, { maxRowChars: 100, columns: 2 });
    expect([rows[0]?.damage, rows.length, rows[300]?.cells, rows[300]?.line]).toEqual([
      broken,
      301,
      ['a', 'b'],
      301,
    ]);
  });

  test('its first characters are kept and its lines counted', () => {
    const rows = read(`"${'x\r\n'.repeat(600)}"\na,b`, { maxRowChars: 1500, columns: 2 });
    expect(rows[0]?.text).toHaveLength(1000);
    expect(rows[1]).toMatchObject({ cells: ['a', 'b'], line: 602 });
  });
});
