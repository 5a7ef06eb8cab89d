import { describe, expect, test } from 'vitest';
import { detectDialect } from './dialect.ts';

describe('the delimiter is detected', () => {
  test.each<[string, string, [string, number]]>([
    ['comma', 'a,b,c\n1,2,3\n', [',', 3]],
    ['semicolon', 'a;b\n1;2\n', [';', 2]],
    ['tab', 'a\tb\n1\t2\n', ['\t', 2]],
    ['bar', 'a|b|c\n1|2|3\n', ['|', 3]],
    ['semicolon with decimal commas', 'Name;Points;Sum\nAnn;1,50;2,30\nBob;2,25;9,10\n', [';', 3]],
    ['semicolon with commas in prose', 'Name;Note\nAnn;yes, no, maybe\nBob;well, hm\n', [';', 2]],
    ['comma with bars in lists', 'Email,Tags,Name\na@x,p|q,A\nb@x,r|s,B\n', [',', 3]],
    ['bar with a comma in each row', 'one|two,two|three\nfour|five,five|six\n', ['|', 3]],
    ['semicolon with commas inside quotes', '"Last, First";Email\n"Doe, Ann";a@x\n', [';', 2]],
    ['tab with empty last cells', 'aaa\tbbb\r\nAAA\t\r\nBBB\t\r\n', ['\t', 2]],
    ['comma with ragged rows', 'a,b,c,d\n1,2\n1,2,3,4\n1,2,3\n', [',', 4]],
    ['comma with one broken row', 'a,b,c\n1,"2,3\n4,5,6\n7,8,9\n', [',', 3]],
    ['comma under a title line', 'Customers of May\nEmail,Name,City\na@x,A,P\nb@x,B,Q\nc@x,C,R\n', [',', 3]],
    ['blank lines before the header', '\n\na;b;c\n1;2;3\n', [';', 3]],
    ['comma under a broken header', 'a,"b,c\nd,e,f\n', [',', 3]],
    ['comma with another quote', "a,b\n'x,y',1\n'z,w',2\n'p,q,r',3\n", [',', 2]],
    ['only empty cells', ';;\n;;\n', [';', 3]],
    ['only a header', 'Email;Name', [';', 2]],
  ])('%s', (_name, head, [delimiter, columns]) => {
    const guess = detectDialect(head, true);
    expect([guess.dialect, guess.columns]).toEqual([{ delimiter, quote: '"' }, columns]);
  });

  test.each([
    ['nothing at all', '', ','],
    ['one column', 'Email\na@x\nb@x\n', ','],
    ['one column with a comma here and there', 'Name\nDoe, Ann\nBob\nEve\n', ';'],
    ['one quoted column', '"Email"\n"a@x"\n', ','],
  ])('a single column stays whole: %s', (_name, head, delimiter) => {
    expect(detectDialect(head, true)).toMatchObject({ dialect: { delimiter }, columns: 1 });
  });

  test('a row cut by the end of the head does not count', () => {
    expect(detectDialect('a,b,c\n1,2,3\n4', false)).toMatchObject({ columns: 3, agreement: 1, rows: 2 });
    expect(detectDialect('a,b,c\n1,2,3\n4', true)).toMatchObject({ columns: 3, rows: 3 });
  });
});
