import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../../test/row/small-catalog.ts';
import { mapColumns } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { defaultSettings } from './settings.ts';
import type { ImportSettings } from './settings.ts';

const at = { catalog: smallCatalog, brandId: 1 };

function map(headers: readonly string[], settings: Partial<ImportSettings> = {}): Mapping {
  const result = mapColumns(headers, { ...defaultSettings, ...settings }, at);
  if ('problems' in result) throw new Error(result.problems.map(({ sentence }) => sentence).join(' '));
  return result.mapping;
}

/** What each column beside an identifying one holds; null: left out. */
function fieldsOf(headers: readonly string[], settings: Partial<ImportSettings> = {}): (string | null)[] {
  const { columns } = map(['Mobile Phone', ...headers], settings);
  return headers.map((_, index) => columns.find((column) => column.index === index + 1)?.field.name ?? null);
}

describe('a header names a field', () => {
  it.each([
    ['exactly', 'LastName', 'LastName'],
    ['in another case', 'lastname', 'LastName'],
    ['with blanks around it', '  LastName ', 'LastName'],
    ['with blanks inside', 'Last Name', 'LastName'],
    ['with underscores', 'last_name', 'LastName'],
    ['with dashes', 'LAST-NAME', 'LastName'],
    ['after a byte order mark', '\uFEFFLastName', 'LastName'],
    ['of an external identity', 'external identity crm', 'ExternalIdentityCrm'],
    ['of a topic', 'is subscribed by sms on SALE', 'IsSubscribedBySmsOnSale'],
    ['of a custom field', 'custom-field-notes', 'CustomFieldNotes'],
    ['of a custom field, bare', 'last seen', 'CustomFieldLastSeen'],
    ['of a field, though a custom field has it too', 'Sex', 'Sex'],
    ['of a custom field that something else has, in full', 'CustomFieldSex', 'CustomFieldSex'],
    ['with a dot', 'Last.Name', null],
    ['in another language', 'Nachname', null],
    ['of an external identity, bare', 'Crm', null],
    ["as another system's id", 'Customer ID', null],
    ['as an id', 'id', null],
    ["as an older product's id", 'MindboxId', null],
    ['of MusterId in another case', 'musterid', null],
    ['of MusterId with a blank', 'Muster Id', null],
    ['of a channel that there is not', 'IsSubscribedByFax', null],
    ['of a topic without its channel', 'IsSubscribedOnSale', null],
    ["of another brand's topic", 'IsSubscribedBySmsOnTrends', null],
    ['with nothing', '', null],
  ])('%s', (_, header, field) => {
    expect(fieldsOf([header])).toEqual([field]);
  });
});

describe('topics', () => {
  it.each([
    ["of the import's brand only", ['IsSubscribedBySmsOnNews', 'IsSubscribedBySmsOnTrends'], {}, 'News'],
    [
      'of every brand beside a Brand column',
      ['BRAND', 'IsSubscribedBySmsOnNews', 'IsSubscribedBySmsOnTrends'],
      {},
      'Brand News Trends',
    ],
    [
      'of every brand beside a column mapped to Brand',
      ['Marke', 'IsSubscribedBySmsOnTrends'],
      { map: [{ header: 'Marke', field: 'brand' }] },
      'Brand Trends',
    ],
    [
      "of the import's brand when the Brand column is left out",
      ['Brand', 'IsSubscribedBySmsOnNews', 'IsSubscribedBySmsOnTrends'],
      { ignore: ['brand'] },
      'News',
    ],
    [
      "of the import's brand when the Brand column holds something else",
      ['Brand', 'IsSubscribedBySmsOnTrends'],
      { map: [{ header: 'Brand', field: 'Notes' }] },
      'CustomFieldNotes',
    ],
  ])('are those %s', (...[, headers, settings, expected]) => {
    const names = fieldsOf(headers, settings).filter((name) => name !== null);
    expect(names.map((name) => name.replace('IsSubscribedBySmsOn', '')).join(' ')).toBe(expected);
  });
});

describe('by hand', () => {
  it.each([
    ['a header that matches nothing', 'Nachname', 'LastName', 'LastName'],
    ['a header that matches something else', 'FirstName', 'LastName', 'LastName'],
    ['a custom field by its bare name', 'Bemerkung', 'notes', 'CustomFieldNotes'],
    [
      "another system's id as an external identity",
      'Customer ID',
      'ExternalIdentityCrm',
      'ExternalIdentityCrm',
    ],
    ["another system's id as Muster's own, which is the confirmation", 'Customer ID', 'MusterId', 'MusterId'],
    ["Muster's own id as what it is", 'MusterId', 'MusterId', 'MusterId'],
    ['a subscription', 'Newsletter', 'IsSubscribedByEmailOnNews', 'IsSubscribedByEmailOnNews'],
  ])('%s', (...[, header, field, expected]) => {
    expect(fieldsOf([header], { map: [{ header, field }] })).toEqual([expected]);
  });

  it('a header is named as headers compare, unless another header is exactly so', () => {
    const named = { map: [{ header: 'my note', field: 'Notes' }] };
    expect(fieldsOf(['My_Note'], named)).toEqual(['CustomFieldNotes']);
    expect(fieldsOf(['My_Note', 'my note'], named)).toEqual([null, 'CustomFieldNotes']);
  });

  it('a subscription can be inverted, and only by hand', () => {
    const { columns } = map(['Email', 'Unsubscribed', 'IsSubscribedBySms'], {
      map: [{ header: 'Unsubscribed', field: '!IsSubscribedByEmail' }],
    });
    expect(columns.map(({ field, inverted }) => [field.name, inverted])).toEqual([
      ['Email', false],
      ['IsSubscribedByEmail', true],
      ['IsSubscribedBySms', false],
    ]);
  });

  it('a column that would match can be left out', () => {
    const { columns, leftOut } = map(['Email', 'LastName', 'Shoe size'], { ignore: ['last name'] });
    expect(columns.map(({ header }) => header)).toEqual(['Email']);
    expect(leftOut).toEqual(['LastName', 'Shoe size']);
  });
});

describe('columns of our own files', () => {
  it('are neither read nor listed as left out, and tell that the file is guarded', () => {
    const { columns, leftOut, formulaGuarded } = map(['Email', 'Import Result', 'ImportMessage']);
    expect(columns.map(({ header }) => header)).toEqual(['Email']);
    expect(leftOut).toEqual([]);
    expect(formulaGuarded).toBe(true);
  });

  it('a file with a message but no result is not guarded', () => {
    expect(map(['Email', 'ImportMessage']).formulaGuarded).toBe(false);
  });
});

describe('how the cells of a column are taken', () => {
  const headers = ['Email', 'LastName', 'BirthDate', 'IsSubscribed', 'Notes', 'Fleeting'];
  const all = { ...defaultSettings, allowClear: true };
  const told = (settings: Partial<ImportSettings>): Record<string, string[]> => {
    const { columns } = map(headers, { ...all, ...settings });
    const those = (has: (column: (typeof columns)[number]) => boolean): string[] =>
      columns.filter(has).map(({ header }) => header);
    return {
      clear: those(({ blank }) => blank === 'clear'),
      fill: those(({ policy }) => policy === 'fill-empty'),
      real: those(({ realValues }) => realValues),
      dayFirst: those(({ dayFirst }) => dayFirst),
    };
  };
  const usual = { clear: ['Fleeting'], fill: [], real: [], dayFirst: [] };

  it.each<[string, Partial<ImportSettings>, Partial<typeof usual> | Record<string, string[]>]>([
    ['nothing is set: only a field that blank clears clears by blanks', {}, {}],
    [
      'clear: what can be cleared by blanks is',
      { blank: 'clear' },
      { clear: ['LastName', 'BirthDate', 'Notes', 'Fleeting'] },
    ],
    [
      'clear for one field, named bare',
      { blankByField: [{ field: 'notes', blank: 'clear' }] },
      { clear: ['Notes', 'Fleeting'] },
    ],
    [
      'keep for one field',
      { blank: 'clear', blankByField: [{ field: 'LastName', blank: 'keep' }] },
      { clear: ['BirthDate', 'Notes', 'Fleeting'] },
    ],
    [
      'keep does not hold back a field that blank clears',
      { blankByField: [{ field: 'Fleeting', blank: 'keep' }] },
      {},
    ],
    [
      'a policy',
      {
        policies: [
          { field: 'last name', policy: 'fill-empty' },
          { field: 'IsSubscribed', policy: 'fill-empty' },
        ],
      },
      { fill: ['LastName', 'IsSubscribed'] },
    ],
    [
      'a policy and blank handling said twice: the last counts',
      {
        policies: [
          { field: 'LastName', policy: 'fill-empty' },
          { field: 'last name', policy: 'replace' },
        ],
        blankByField: [
          { field: 'Notes', blank: 'keep' },
          { field: 'CustomFieldNotes', blank: 'clear' },
        ],
      },
      { clear: ['Notes', 'Fleeting'] },
    ],
    ['real values', { realValues: ['last-name'] }, { real: ['LastName'] }],
    ['day first', { dayFirst: ['birth date'] }, { dayFirst: ['BirthDate'] }],
  ])('%s', (_, settings, expected) => {
    expect(told(settings)).toEqual({ ...usual, ...expected });
  });
});
