import { describe, expect, it } from 'vitest';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallRow } from '../../test/row/small-import.ts';
import type { RowDamage } from './check.ts';

describe('the shape of a row', () => {
  it.each<[string, SmallRow, string[]]>([
    ['as many cells as headers', 'a@x.org,Ng,m', []],
    ['a cell too many', 'a@x.org,Ng,m,x', ['!too-many-cells']],
    ['a cell too many, and nothing else is looked at', 'nonsense,Ng,x,x', ['!too-many-cells']],
    ['a blank cell too many', 'a@x.org,Ng,m,', []],
    ['blanks and what looks empty too many', 'a@x.org,Ng,m, ,NULL,-', []],
    ['a blank cell and one more too many', 'a@x.org,Ng,m,,x', ['!too-many-cells']],
    ['a cell too few', 'a@x.org,Ng', ['too-few-cells']],
    ['only the first cell', 'a@x.org', ['too-few-cells']],
    [
      'too few cells, and those that are there are read',
      'a@x.org,N@g',
      ['too-few-cells', 'invalid-name(LastName)'],
    ],
    ['too few cells and none that identifies', ',Ng', ['too-few-cells', '!no-identifier']],
  ])('%s', (_, row, found) => {
    expect(new SmallImport('Email,LastName,Sex').found(row)).toEqual(found);
  });

  it('names how many cells there are and how many headers', () => {
    const file = new SmallImport('Email,LastName,Sex');
    expect(file.check('a@x.org,Ng,m,x')?.findings[0]?.values).toEqual(['4', '3']);
    expect(file.check('a@x.org')?.findings[0]?.values).toEqual(['1', '3']);
  });

  it.each<RowDamage>(['unclosed-quote', 'row-too-large', 'undecodable-bytes'])(
    '%s rejects, and nothing else is looked at',
    (damage) => {
      for (const cells of ['nonsense', 'a@x.org,Ng,m,x,x', '']) {
        const file = new SmallImport('Email,LastName,Sex');
        const row = file.check(cells, damage);
        expect(row?.rejected).toBe(true);
        expect(file.told(row?.findings ?? [])).toEqual([`!${damage}`]);
      }
    },
  );
});

describe('a blank row', () => {
  it.each<[string, SmallRow, boolean]>([
    ['has no cell', [], true],
    ['has one empty cell', '', true],
    ['has empty cells', ',,', true],
    ['has more empty cells than headers', ',,,,,', true],
    ['has cells that are empty after trimming', [' ', '\u00A0\t', '\uFEFF\u200B'], true],
    ['is none when a cell looks empty', ',NULL,', false],
    ['is none when a cell is a dash', ',,-', false],
    ['is none when a cell beyond the headers has a value', ',,,x', false],
  ])('%s', (_, row, isBlank) => {
    expect(new SmallImport('Email,LastName,Sex').check(row) === null).toBe(isBlank);
  });

  it('is none when only a column has a value that is not read', () => {
    expect(new SmallImport('Email,Shoe size').found(',43')).toEqual(['!no-identifier']);
  });
});

describe('the place of a row', () => {
  it('is its number and line', () => {
    const file = new SmallImport('Email');
    file.check('');
    expect(file.check('a@x.org')).toMatchObject({ row: 2, line: 3 });
  });
});

describe('a cell', () => {
  it.each<[string, string, string, SmallRow, unknown]>([
    ['absent asks for nothing', 'Email,LastName', 'clear', 'a@x.org', undefined],
    ['blank asks for nothing', 'Email,LastName', 'keep', 'a@x.org,', undefined],
    ['blank under clear clears', 'Email,LastName', 'clear', 'a@x.org,', null],
    ['of blanks under clear clears', 'Email,LastName', 'clear', 'a@x.org, \u200B', null],
    ['that looks empty under clear clears', 'Email,LastName', 'clear', 'a@x.org,#N/A', null],
    ['dropped asks for nothing', 'Email,LastName', 'clear', 'a@x.org,<b>', undefined],
    ['with %CLEAR% clears', 'Email,LastName', 'keep', 'a@x.org,%CLEAR%', null],
    ['with %CLEAR% among blanks clears', 'Email,LastName', 'keep', 'a@x.org, %CLEAR% ', null],
    ['with %CLEAR% in another case is a value', 'Email,LastName', 'keep', 'a@x.org,%clear%', undefined],
    ['is trimmed', 'Email,LastName', 'keep', 'a@x.org,\u00A0Ng\u200D', 'Ng'],
    ['is composed', 'Email,LastName', 'keep', 'a@x.org,Ade\u0301', 'Adé'],
  ])('%s', (...[, headers, blank, row, expected]) => {
    const file = new SmallImport(headers, { blank: blank === 'clear' ? 'clear' : 'keep', allowClear: true });
    expect(file.check(row)?.lastName).toEqual(expected);
  });

  it('that looks empty is a value where the column says so', () => {
    const settings = { realValues: ['Notes'] };
    expect(new SmallImport('Email,Notes', settings).check('a@x.org,N/A')?.customs).toEqual(['N/A']);
    expect(new SmallImport('Email,Notes').check('a@x.org,N/A')?.customs).toEqual([undefined]);
  });

  it('that is no value is told, in a rejected row too', () => {
    const file = new SmallImport('LastName,Email,Sex,Brand');
    expect(file.found('N@g,nonsense,x,nowhere')).toEqual([
      'invalid-name(LastName)',
      'invalid-email(Email)',
      'invalid-sex(Sex)',
      '!unknown-brand(Brand)',
      '!no-identifier',
    ]);
  });
});

describe('%CLEAR% where nothing can be cleared', () => {
  const fields = [
    'MusterId',
    'Brand',
    'IsSubscribed',
    'IsSubscribedBySms',
    'IsSubscribedBySmsOnNews',
    'LastUpdatePointOfContact',
    'SourcePointOfContact',
    'LastUpdateActionTemplate',
    'SourceActionTemplate',
    'LastUpdateDateTime',
    'LastUpdateDateTimeUtc',
    'SourceDateTime',
    'SourceDateTimeUtc',
  ];
  it.each(fields)('in %s counts as blank', (field) => {
    const settings = {
      map: [{ header: field, field }],
      pointOfContact: { kind: 'from-file' },
      actionTemplateFromFile: true,
    } as const;
    const headers = ['Email', field, 'LastUpdatePointOfContact', 'LastUpdateActionTemplate'].filter(
      (header, index, all) => all.indexOf(header) === index,
    );
    const file = new SmallImport(headers, settings);
    const row = file.check(['a@x.org', '%CLEAR%', ...headers.slice(2).map(() => '')]);
    const blank = file.check(['a@x.org', '', ...headers.slice(2).map(() => '')]);
    expect(file.told(row?.findings ?? [])).toEqual([`clear-not-allowed(${field})`]);
    expect({ ...row, row: 0, line: 0, findings: [] }).toEqual({ ...blank, row: 0, line: 0, findings: [] });
  });
});

describe('text that cannot be stored', () => {
  it.each([
    ['Email', 'unstorable-character(Email)'],
    ['ExternalIdentityCrm', 'unstorable-character(ExternalIdentityCrm)'],
    ['DiscountCard', 'unstorable-character(DiscountCard)'],
    ['LastName', 'unstorable-character(LastName)'],
    ['FullName', 'unstorable-character(FullName)'],
    ['Notes', 'unstorable-character(Notes)'],
    ['Tags', 'unstorable-character(Tags)'],
    ['Colour', 'unstorable-character(Colour)'],
    ['Area', 'unstorable-character(Area)'],
    ['IsSubscribed', 'unstorable-character(IsSubscribed)'],
    ['SourceDateTime', 'unstorable-character(SourceDateTime)'],
    ['SourceActionTemplate', 'unstorable-character(SourceActionTemplate)'],
    ['SourcePointOfContact', '!unknown-point-of-contact(SourcePointOfContact)'],
    ['Brand', '!unknown-brand(Brand)'],
  ])('in %s', (field, found) => {
    const headers = ['MobilePhone', field, 'LastUpdatePointOfContact', 'LastUpdateActionTemplate'];
    const settings = { pointOfContact: { kind: 'from-file' }, actionTemplateFromFile: true } as const;
    for (const text of ['a\u0000b', 'a\uD800b', '\uDC00']) {
      expect(new SmallImport(headers, settings).found(['+12127365001', text, '', ''])).toEqual([found]);
    }
  });

  it('a pair of surrogates is one character', () => {
    expect(new SmallImport('Email,Notes').found('a@x.org,😀')).toEqual([]);
  });
});

describe('a row without a valid identifier', () => {
  const settings = { map: [{ header: 'MusterId', field: 'MusterId' }] };
  it.each([
    ['nothing that identifies', ',,,,Ng', '!no-identifier'],
    ['an email', 'a@x.org,,,,', ''],
    ['a phone', ',+12127365001,,,', ''],
    ['an external identity', ',,c1,,', ''],
    ['a MusterId', ',,,7,', ''],
    ['an email that is none beside a phone', 'a,+12127365001,,,', 'invalid-email(Email)'],
    [
      'nothing but invalid ones',
      ['a', 'b', '9,16E+10', 'x', ''],
      'invalid-email(Email) invalid-phone(MobilePhone) damaged-by-spreadsheet(ExternalIdentityCrm) invalid-number(MusterId) !no-identifier',
    ],
    ['a blocked email', 'BLOCKED@x.org,,,,', 'contact-blocklisted(Email) !no-identifier'],
    ['a blocked phone', ',(212) 736-5000,,,', 'contact-blocklisted(MobilePhone) !no-identifier'],
    ['a blocked email beside a phone', 'blocked@x.org,+12127365001,,,', 'contact-blocklisted(Email)'],
    ['nothing but clearings', '%CLEAR%,%CLEAR%,%CLEAR%,,', '!no-identifier'],
    ['what looks empty', 'null,-,n/a,NaN,Ng', '!no-identifier'],
    ['a MusterId of sixteen digits', ',,,1234567890123456,', 'invalid-number(MusterId) !no-identifier'],
  ])('%s', (_, row, found) => {
    const file = new SmallImport('Email,MobilePhone,ExternalIdentityCrm,MusterId,LastName', settings);
    expect(file.found(row).join(' ')).toBe(found);
  });
});

function colours(...rows: string[]): unknown[] {
  const file = new SmallImport('Email,Colour,Brand');
  return rows.map((row) => file.check(row)?.customs[0]);
}

describe('values that a row creates', () => {
  it('are there for later rows, in the spelling of the first', () => {
    expect(colours('a@x.org,Blue,', 'b@x.org,BLUE,')).toEqual(['Blue', 'Blue']);
  });
  it.each([
    ['without identifier', ',BLUE,'],
    ['with an unknown brand', 'a@x.org,BLUE,nowhere'],
  ])('are forgotten when the row is rejected %s', (_, row) => {
    expect(colours(row, 'b@x.org,Blue,')).toEqual(['BLUE', 'Blue']);
  });
  it('are never made by a row whose shape is wrong', () => {
    expect(colours('a@x.org,BLUE,,x', 'b@x.org,Blue,')).toEqual([undefined, 'Blue']);
  });
});

describe('subscriptions of a brand that lacks the topic', () => {
  const headers = 'Email,IsSubscribedBySmsOnSale,IsSubscribedBySmsOnTrends,IsSubscribedBySmsOnNews,Brand';
  it.each([
    ["in the import's brand", 'a@x.org,1,1,1,', ['subscribed', undefined, 'subscribed'], ['Trends']],
    ['in the brand of the row', 'a@x.org,1,1,0,OUTLET', [undefined, 'subscribed', 'unsubscribed'], ['Sale']],
    ['blank ones are not told', 'a@x.org,,1,,outlet', [undefined, 'subscribed', undefined], []],
  ])('%s', (...[, row, asked, told]) => {
    const file = new SmallImport(headers);
    const checked = file.check(row);
    expect([0, 1, 2].map((slot) => checked?.subscriptions[slot])).toEqual(asked);
    expect(file.told(checked?.findings ?? [])).toEqual(
      told.map((topic) => `topic-not-in-brand(IsSubscribedBySmsOn${topic})`),
    );
  });

  it('a value that is none is told as such, and an unknown brand has no topics to lack', () => {
    const file = new SmallImport(headers);
    expect(file.found('a@x.org,x,,,Outlet')).toEqual(['invalid-subscription(IsSubscribedBySmsOnSale)']);
    expect(file.found('a@x.org,1,1,1,nowhere')).toEqual(['!unknown-brand(Brand)']);
  });
});
