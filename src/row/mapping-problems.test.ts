import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../../test/row/small-catalog.ts';
import { mapColumns } from './mapping.ts';
import type { MappingProblem } from './mapping-problems.ts';
import { defaultSettings } from './settings.ts';
import type { ImportSettings } from './settings.ts';

function problems(
  headers: readonly string[],
  settings: Partial<ImportSettings> = {},
): readonly MappingProblem[] {
  const result = mapColumns(
    headers,
    { ...defaultSettings, ...settings },
    { catalog: smallCatalog, brandId: 1 },
  );
  return 'problems' in result ? result.problems : [];
}

const policy = (field: string): Partial<ImportSettings> => ({ policies: [{ field, policy: 'fill-empty' }] });
const clears = (field: string): Partial<ImportSettings> => ({
  blankByField: [{ field, blank: 'clear' }],
  allowClear: true,
});
const mapped = (header: string, field: string): Partial<ImportSettings> => ({ map: [{ header, field }] });

describe('what keeps an import from starting', () => {
  it.each<[string, readonly string[], Partial<ImportSettings>, RegExp]>([
    ['no column identifies', ['LastName', 'DiscountCard'], {}, /No column identifies customers/],
    ['two columns on one field', ['Email', 'e-mail'], {}, /2 columns hold Email: "Email", "e-mail"/],
    [
      'two columns on one field, one by hand',
      ['Email', 'Mail'],
      mapped('Mail', 'Email'),
      /2 columns hold Email/,
    ],
    [
      'a custom field by both its names',
      ['Email', 'Notes', 'CustomFieldNotes'],
      {},
      /2 columns hold CustomFieldNotes/,
    ],
    [
      'two columns of the very same name on one field',
      ['Email', 'Email'],
      {},
      /2 columns hold Email: "Email", "Email"\. Rename one in the file/,
    ],
    [
      'two mappings of one header',
      ['Email', 'Name'],
      {
        map: [
          { header: 'Name', field: 'FirstName' },
          { header: 'name', field: 'LastName' },
        ],
      },
      /"Name" is mapped more than once, to "FirstName", "LastName"\. Keep one/,
    ],
    [
      'a header mapped and left out',
      ['Email', 'Name'],
      { ...mapped('Name', 'FirstName'), ignore: ['name'] },
      /"Name" is both mapped to "FirstName" and left out/,
    ],
    [
      'a mapping to a column of our own files',
      ['Email', 'A'],
      mapped('A', 'ImportResult'),
      /"A" is mapped to "ImportResult", which is not read/,
    ],
    [
      'both forms of the time of edits',
      ['Email', 'LastUpdateDateTime', 'Last Update Date Time UTC'],
      {},
      /both LastUpdateDateTime and LastUpdateDateTimeUtc/,
    ],
    [
      'both forms of the time of creations',
      ['Email', 'SourceDateTime', 'SourceDateTimeUtc'],
      {},
      /both SourceDateTime and SourceDateTimeUtc/,
    ],
    [
      'a mapping of a header that is not there',
      ['Email'],
      mapped('Nachname', 'LastName'),
      /names the column "Nachname"/,
    ],
    [
      'a header left out that is not there',
      ['Email'],
      { ignore: ['Nachname'] },
      /names the column "Nachname"/,
    ],
    [
      'real values of a header that is not there',
      ['Email'],
      { realValues: ['Nachname'] },
      /names the column/,
    ],
    [
      'a mapping to no field',
      ['Email', 'A'],
      mapped('A', 'Surname'),
      /mapped to "Surname", which is not a field/,
    ],
    [
      "a mapping to another brand's topic",
      ['Email', 'A'],
      mapped('A', 'IsSubscribedBySmsOnTrends'),
      /not a field/,
    ],
    ['an inverted name', ['Email', 'A'], mapped('A', '!LastName'), /only subscriptions can be inverted/],
    ['a policy for a field that is not there', ['Email'], policy('LastName'), /names the field "LastName"/],
    ['a policy for no field', ['Email'], policy('Surname'), /names the field "Surname"/],
    [
      'a policy for a column left out',
      ['Email', 'LastName'],
      { ...policy('LastName'), ignore: ['LastName'] },
      /names the field/,
    ],
    [
      'blank handling for a field that is not there',
      ['Email'],
      clears('LastName'),
      /names the field "LastName"/,
    ],
    ['day first for a field that is not there', ['Email'], { dayFirst: ['BirthDate'] }, /names the field/],
    [
      'day first for what holds no dates',
      ['Email', 'LastName'],
      { dayFirst: ['LastName'] },
      /cannot be used for LastName/,
    ],
    [
      'real values of an identifier',
      ['Email', 'LastName'],
      { realValues: ['e-mail'] },
      /"Email" identifies customers/,
    ],
  ])('%s', (...[, headers, settings, sentence]) => {
    const found = problems(headers, settings);
    expect(found).toHaveLength(1);
    expect(found[0]?.code).toBe('mapping');
    expect(found[0]?.sentence).toMatch(sentence);
    expect(found[0]?.sentence).toMatch(/^[^*]+\.$/u);
    expect(found[0]?.plain ?? found[0]?.sentence).not.toContain('--');
  });

  it.each(['MusterId', 'Brand', 'SourceDateTime', 'LastUpdatePointOfContact', 'SourceActionTemplate'])(
    'a policy for %s',
    (field) => {
      const found = problems(['Email', field], { ...policy(field), ...mapped(field, field) });
      expect(found).toHaveLength(1);
      expect(found[0]?.sentence).toContain(field);
    },
  );

  it.each(['Email', 'MobilePhone', 'ExternalIdentityCrm', 'IsSubscribed', 'Brand', 'SourceDateTime'])(
    'clearing by blanks in %s',
    (field) => {
      const found = problems(['MobilePhone', ...(field === 'MobilePhone' ? [] : [field])], clears(field));
      expect(found).toHaveLength(1);
      expect(found[0]?.sentence).toContain(field);
    },
  );

  it.each<[string, readonly string[], Partial<ImportSettings>, string | null, readonly number[]]>([
    ['two columns on one field', ['Name', 'Email', 'e-mail'], {}, null, [1, 2]],
    ['no identifier', ['LastName'], {}, null, []],
    ['a mapping to no field', ['Email', 'A'], mapped('A', 'Surname'), null, [1]],
    ['a header that is not there', ['Email'], { ignore: ['A'] }, 'ignore', []],
    ['a policy for a field that is not there', ['Email'], policy('LastName'), 'policies', []],
    ['real values of an identifier', ['A', 'Email'], { realValues: ['Email'] }, 'realValues', [1]],
    [
      'both forms of a time',
      ['Email', 'SourceDateTime', 'SourceDateTimeUtc'],
      { pointOfContact: { kind: 'derived' } },
      null,
      [1, 2],
    ],
    [
      'points of contact that the file lacks',
      ['Email'],
      { pointOfContact: { kind: 'from-file' } },
      'pointOfContact',
      [],
    ],
    ['blanks that erase', ['Email', 'Sex', 'LastName'], { blank: 'clear' }, 'allowClear', [1, 2]],
  ])('%s is told at its place', (...[, headers, settings, setting, columns]) => {
    expect(problems(headers, settings)).toMatchObject([{ setting, columns }]);
  });

  it('several at once are all told', () => {
    expect(problems(['LastName', 'last name', 'MusterId'], policy('Sex'))).toHaveLength(3);
  });

  it('many headers are told by the first twenty', () => {
    const headers = ['Email', ...Array.from({ length: 40 }, (_, index) => `Column ${index}`)];
    expect(problems(headers, { ignore: ['Kolumne'] })[0]?.sentence).toMatch(/"Column 18" and 21 more\.$/);
  });
});

describe("Muster's own ids", () => {
  const headers = ['MusterId', 'LastName'];

  it('are not used before a person says so, and the sentence says how', () => {
    const [problem, ...others] = problems(headers);
    expect(others).toEqual([]);
    expect(problem?.code).toBe('mapping');
    expect(problem?.sentence).toContain('--map "MusterId=MusterId"');
    expect(problem?.sentence).toContain('--ignore "MusterId"');
  });

  it.each([
    ['are confirmed by mapping the column by hand', headers, mapped('MusterId', 'MusterId'), 0],
    ['are confirmed by mapping any column by hand', ['Id', 'LastName'], mapped('Id', 'MusterId'), 0],
    ['are not confirmed by another spelling', ['Id', 'LastName'], mapped('Id', 'muster id'), 1],
    [
      'are confirmed by mapping the column itself, not another that is left out of play',
      [...headers, 'Id'],
      { map: [{ header: 'Id', field: 'MusterId' }], ignore: ['MusterId'] },
      0,
    ],
    ['are not confirmed by mapping another column', [...headers, 'A'], mapped('A', 'FirstName'), 1],
    ['need no confirmation where the column is left out', [...headers, 'Email'], { ignore: ['MusterId'] }, 0],
  ])('%s', (...[, columns, settings, count]) => {
    expect(problems(columns, settings)).toHaveLength(count);
  });
});

describe('what is taken from the file', () => {
  it.each<[string, readonly string[], Partial<ImportSettings>, number]>([
    ['points of contact without a column', [], { pointOfContact: { kind: 'from-file' } }, 1],
    [
      'points of contact with that of edits',
      ['LastUpdatePointOfContact'],
      { pointOfContact: { kind: 'from-file' } },
      0,
    ],
    [
      'points of contact with that of creations',
      ['SourcePointOfContact'],
      { pointOfContact: { kind: 'from-file' } },
      0,
    ],
    ['action templates without a column', [], { actionTemplateFromFile: true }, 1],
    [
      'action templates with only points of contact',
      ['SourcePointOfContact'],
      { actionTemplateFromFile: true },
      1,
    ],
    [
      'action templates with that of edits',
      ['LastUpdateActionTemplate'],
      { actionTemplateFromFile: true },
      0,
    ],
    [
      'action templates with that of creations',
      ['SourceActionTemplate'],
      { actionTemplateFromFile: true },
      0,
    ],
    ['both without a column', [], { pointOfContact: { kind: 'from-file' }, actionTemplateFromFile: true }, 2],
  ])('%s', (...[, headers, settings, count]) => {
    const found = problems(['Email', ...headers], settings);
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'take-from-file'));
    for (const { sentence } of found)
      expect(sentence).toMatch(/ Add one of the columns, or do not take .*\.$/u);
  });
});

describe('blank cells that would erase need a yes', () => {
  it.each<[string, readonly string[], Partial<ImportSettings>, string | null]>([
    ['blanks keep', ['LastName'], {}, null],
    ['blanks clear', ['LastName', 'Sex'], { blank: 'clear' }, '"LastName", "Sex"'],
    [
      'blanks clear in a field',
      ['LastName', 'Sex'],
      { blankByField: [{ field: 'Sex', blank: 'clear' }] },
      '"Sex"',
    ],
    ['blanks clear, but nothing in the file can be', ['IsSubscribed'], { blank: 'clear' }, null],
    ['a field that blank clears is in the file', ['Fleeting'], {}, '"Fleeting"'],
    ['it is in the file, but only fills', ['Fleeting'], policy('Fleeting'), null],
    ['it is in the file, but left out', ['Fleeting'], { ignore: ['Fleeting'] }, null],
    ['the person agreed', ['Fleeting', 'LastName'], { blank: 'clear', allowClear: true }, null],
  ])('%s', (...[, headers, settings, named]) => {
    const found = problems(['Email', ...headers], settings);
    expect(found.map(({ code }) => code)).toEqual(named === null ? [] : ['clear-not-allowed']);
    expect(found[0]?.sentence ?? '').toContain(named ?? '');
  });

  it.each<[string, readonly string[], Partial<ImportSettings>, string]>([
    ['what clears by choice', ['LastName', 'Sex'], { blank: 'clear' }, 'with --blank keep, or'],
    [
      'what clears by a choice for its field',
      ['LastName', 'Sex'],
      { blankByField: [{ field: 'sex', blank: 'clear' }] },
      'with --blank "Sex=keep", or',
    ],
    ['what blanks always clear', ['Fleeting'], {}, 'with --policy "CustomFieldFleeting=fill-empty", or'],
    [
      'both',
      ['LastName', 'Fleeting'],
      { blank: 'clear' },
      'with --blank keep --policy "CustomFieldFleeting=fill-empty", or',
    ],
  ])('the sentence says how to keep %s', (...[, headers, settings, advice]) => {
    expect(problems(['Email', ...headers], settings)[0]?.sentence).toContain(advice);
  });
});
