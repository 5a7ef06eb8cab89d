import { describe, expect, test } from 'vitest';
import { detectDialect, nothingChosen, type DialectChoice } from './detect-dialect.ts';

/** What is detected, short: delimiter, quote, a backslash if it escapes, columns, line of the header. */
function detect(head: string, choice: Partial<DialectChoice> = {}): string {
  const { dialect, columns, headerLine } = detectDialect(head, true, { ...nothingChosen, ...choice });
  const { delimiter, quote, escape } = dialect;
  const shown = `${delimiter === '\t' ? 'tab' : delimiter} ${quote}${escape === 'backslash' ? '\\' : ''}`;
  return `${shown} ${columns} @${headerLine}`;
}

describe('the delimiter is detected', () => {
  test.each<[string, string, string]>([
    ['comma', 'a,b,c\n1,2,3\n', ', " 3 @1'],
    ['semicolon', 'a;b\n1;2\n', '; " 2 @1'],
    ['tab', 'a\tb\n1\t2\n', 'tab " 2 @1'],
    ['bar', 'a|b|c\n1|2|3\n', '| " 3 @1'],
    ['semicolon with decimal commas', 'Name;Points;Sum\nAnn;1,50;2,30\nBob;2,25;9,10\n', '; " 3 @1'],
    ['semicolon with commas in prose', 'Name;Note\nAnn;yes, no, maybe\nBob;well, hm\n', '; " 2 @1'],
    ['comma with bars in lists', 'Email,Tags,Name\na@x,p|q,A\nb@x,r|s,B\n', ', " 3 @1'],
    ['bar with a comma in each row', 'one|two,two|three\nfour|five,five|six\n', '| " 3 @1'],
    ['semicolon with commas inside quotes', '"Last, First";Email\n"Doe, Ann";a@x\n', '; " 2 @1'],
    ['tab with empty last cells', 'aaa\tbbb\r\nAAA\t\r\nBBB\t\r\n', 'tab " 2 @1'],
    ['comma with ragged rows', 'a,b,c,d\n1,2\n1,2,3,4\n1,2,3\n', ', " 4 @1'],
    ['comma with one broken row', 'a,b,c\n1,"2,3\n4,5,6\n7,8,9\n', ', " 3 @1'],
    ['blank lines before the header', '\n\na;b;c\n1;2;3\n', '; " 3 @3'],
    ['comma under a broken header', 'a,"b,c\nd,e,f\n', ', " 3 @1'],
    [
      'comma beside times',
      '20:53:06,Ann,2019-09-01T19:28:21\n19:33:15,Bob,2005-02-15T19:10:31\n',
      ', " 3 @1',
    ],
    ['only empty cells', ';;\n;;\n', '; " 3 @1'],
    ['only a header', 'Email;Name', '; " 2 @1'],
    ['caret', 'Email^Name^Note\na@x^Ann^hi, you\nb@x^Bob^\n', '^ " 3 @1'],
    ['tilde', 'Email~Sum\na@x~1,50\nb@x~2,25\n', '~ " 2 @1'],
    ['colon', 'Email:Name:Points\na@x:Ann:1\nb@x:Bob:2\n', ': " 3 @1'],
    ['a separator of old exports', 'Email\u001FName\na@x\u001FAnn\n', '\u001F " 2 @1'],
    [
      'comma and blank before quotes',
      'Email, Name, "Note"\na@x, Ann, "hi, you"\nb@x, Bob, "x"\n',
      ',  " 3 @1',
    ],
    ['blanks of a table', 'Email Points Date\na@x 17 2020-01-01\nb@x 4 2021-05-06\n', '  " 3 @1'],
  ])('%s', (_name, head, found) => {
    expect(detect(head)).toBe(found);
  });

  test.each([
    ['nothing at all', ''],
    ['one column', 'Email\na@x\nb@x\n'],
    ['one quoted column', '"Email"\n"a@x"\n'],
    ['first and last names', 'Full Name\nAnn Lind\nBob Brown\nEve Evans\n'],
    ['three names', 'First Middle Last\nAnn Mary Lind\nBob Carl Brown\n'],
    ['times', 'Time\n20:53:06\n19:33:15\n10:43:05\n'],
    ['links', 'Link\nhttps://a.example/?x=1\nhttps://b.example/?x=2\n'],
  ])('a single column stays whole: %s', (_name, head) => {
    expect(detect(head)).toBe(', " 1 @1');
  });

  test('a single column with commas here and there stays whole', () => {
    expect(detect('Name\nDoe, Ann\nBob\nEve\n')).toBe('; " 1 @1');
  });

  test('a row cut by the end of the head does not count', () => {
    const head = 'a,b,c\n1,2,3\n4';
    expect(detectDialect(head, false, nothingChosen)).toMatchObject({ columns: 3, agreeing: 2, rows: 2 });
    expect(detectDialect(head, true, nothingChosen)).toMatchObject({ columns: 3, agreeing: 2, rows: 3 });
  });

  test('its evidence is rows, cells and the other candidates', () => {
    const { candidates, rows, agreeing } = detectDialect('a;b\n1;2\n3;4\n5\n', true, nothingChosen);
    expect([rows, agreeing]).toEqual([4, 3]);
    expect(candidates[0]).toMatchObject({ columns: 2, header: ['a', 'b'], example: ['1', '2'] });
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.map(({ score }) => score)).toEqual(
      candidates.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });
});

describe('quotes are detected', () => {
  test.each<[string, string, string]>([
    ['single', "a,b\n'x,y',1\n'z,w',2\n'p,q,r',3", ", ' 2 @1"],
    ['single around every cell', "'Ann''s':'Oslo':'IL'\n'Bob':'Rome':'X'\n", ": ' 3 @1"],
    ['double beside apostrophes', 'Name,Shoe\nAnn,Men\'s Boots\n"Lind, Bo",Boys\'\n', ', " 2 @1'],
    ['none where inch marks begin cells', 'Email,Note\na@x,"6 wide\nb@x,"7 wide\nc@x,"8 wide\n', ',  2 @1'],
    ['double although one is stray', 'Email,Note\na@x,"6 wide\n"b@x","7 wide"\n"c@x",plain\n', ', " 2 @1'],
    ['escaped by backslashes', 'Email,Note\na@x,"5\\" wide, red"\nb@x,"7\\" wide, blue"\n', ', "\\ 2 @1'],
    ['doubled beside paths', 'Email,Path\na@x,"C:\\dir\\"\nb@x,"D:\\dir\\"\n', ', " 2 @1'],
  ])('%s', (_name, head, found) => {
    expect(detect(head)).toBe(found);
  });
});

describe('the header row', () => {
  test.each<[string, string, string]>([
    ['under a title', 'Customers of May\nEmail,Name,City\na@x,A,P\nb@x,B,Q\nc@x,C,R\n', ', " 3 @2'],
    ['under titles padded with delimiters', 'Report;;\n;;\nEmail;Name;City\na@x;A;P\nb@x;B;Q\n', '; " 3 @3'],
    ['under a title with a comma', 'Customers, as of May\n\nEmail;Name;City\na@x;A;P\nb@x;B;Q\n', '; " 3 @3'],
    ['under a title and two columns', 'Export\nEmail;Name\na@x;Ann\nb@x;Bob\n', '; " 2 @2'],
    [
      'is not a data row under a short header',
      'Email\na@x,Ann,Oslo\nb@x,Bob,Rome\nc@x,Eve,Paris\n',
      ', " 3 @1',
    ],
    [
      'is not a row of words under a header of one name',
      'Name,,\nAnn,Lind,Oslo\nBob,Berg,Rome\n',
      ', " 3 @1',
    ],
    ['without names for all columns', 'Email,FirstName,,\na@x,Ann,,\nb@x,Bob,x,\n', ', " 4 @1'],
  ])('%s', (_name, head, found) => {
    expect(detect(head)).toBe(found);
  });

  test('stands below the line sep= of Excel, which names the delimiter', () => {
    const guess = detectDialect('sep=;\r\nName;Note\r\nAnn;a, b\r\n', true, nothingChosen);
    expect(guess).toMatchObject({ columns: 2, headerLine: 2, delimiterBy: 'sep-line' });
    expect(detect('"sep=^"\nName^Note\n')).toBe('^ " 2 @2');
    expect(detect('sep=;')).toBe('; " 1 @2');
    expect(detect("sep='\nName'Note\nAnn''\n")).toBe('\' " 2 @2');
  });
});

describe('what is chosen is obeyed, each part for itself', () => {
  const head = 'Title\nEmail,Note;x\na@x,1;2\nb@x,3;4\n';
  test.each<[Partial<DialectChoice>, string, string]>([
    [{ delimiter: ';' }, head, '; " 2 @2'],
    [{ delimiter: '::' }, 'a::b\n1::2\n', ':: " 2 @1'],
    [{ quote: '' }, 'a,b\n"1,2"\n', ',  2 @1'],
    [{ quote: "'" }, "a;b\n'1;2';3\n", "; ' 2 @1"],
    [{ escape: 'backslash' }, 'a,b\n1,2\n', ', "\\ 2 @1'],
    [{ escape: 'double' }, 'Email,Note\na@x,"5\\" wide, red"\nb@x,"7\\" wide, blue"\n', ', " 2 @1'],
    [{ headerLine: 1 }, 'Report;;\n;;\nEmail;Name;City\na@x;A;P\n', '; " 3 @1'],
    [{ headerLine: 3 }, 'x;y;z\nq\nEmail,Name\na@x,A\n', ', " 2 @3'],
    [{ headerLine: 99 }, 'a;b\n1;2\n', '; " 2 @99'],
    [{ headerLine: 1 }, 'sep=;\nName;Note\n', '; " 2 @1'],
  ])('%j', (choice, text, found) => {
    expect(detect(text, choice)).toBe(found);
  });

  test('a file of one column by choice tells of the delimiter in its header', () => {
    const guess = detectDialect('Email;Name\na@x;Ann\n', true, { ...nothingChosen, delimiter: ',' });
    expect(guess).toMatchObject({ columns: 1, otherDelimiter: ';', delimiterBy: 'choice' });
    expect(detectDialect('Email\na@x\n', true, nothingChosen).otherDelimiter).toBeNull();
  });
});
