import { describe, expect, it } from 'vitest';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallRow, SmallSettings } from '../../test/row/small-import.ts';
import { smallCatalog } from '../../test/row/small-catalog.ts';

type Asked = string | null | undefined;

/** Last, first and middle name that the row asks for, which of them come from `FullName`, and what was found. */
function names(row: SmallRow, settings: SmallSettings = {}): [Asked[], string, string] {
  const file = new SmallImport('Email,FullName,LastName,FirstName,MiddleName', {
    allowClear: true,
    ...settings,
  });
  const checked = file.check(row);
  if (checked === null) throw new Error('the row has an email');
  const { lastName, firstName, middleName, fromFullName, findings } = checked;
  const from = Object.entries(fromFullName ?? {}).filter(([, isFrom]) => isFrom);
  return [
    [lastName, firstName, middleName],
    from.map(([part]) => part.replace('Name', '')).join(' '),
    file.told(findings).join(' '),
  ];
}

const clear = { blank: 'clear' } as const;

describe('the parts of a full name', () => {
  it.each<[string, SmallRow, Asked[], string]>([
    [
      'go to fields whose cells are absent',
      'a@x.org,Anna Karenina',
      ['Karenina', 'Anna', undefined],
      'last first',
    ],
    [
      'go to fields whose cells are blank',
      'a@x.org,Anna Karenina,,NULL,',
      ['Karenina', 'Anna', undefined],
      'last first',
    ],
    [
      'leave a field with a value of its own',
      'a@x.org,Anna Karenina,Vronsky',
      ['Vronsky', 'Anna', undefined],
      'first',
    ],
    ['leave a field that is cleared', 'a@x.org,Anna Karenina,%CLEAR%', [null, 'Anna', undefined], 'first'],
    [
      'go by the comma',
      ['a@x.org', 'Karenina, Anna Arkadievna'],
      ['Karenina', 'Anna', 'Arkadievna'],
      'last first middle',
    ],
    ['go by the patronymic', 'a@x.org,Анна Аркадьевна', [undefined, 'Анна', 'Аркадьевна'], 'first middle'],
    [
      'are all of it where nothing tells them apart',
      'a@x.org,Qwx Zyv',
      [undefined, 'Qwx Zyv', undefined],
      'first',
    ],
    ['are without titles', 'a@x.org,Dr. Anna Karenina', ['Karenina', 'Anna', undefined], 'last first'],
  ])('%s', (...[, row, asked, from]) => {
    expect(names(row)).toEqual([asked, from, expect.not.stringContaining('!')]);
  });

  it('go to a field whose own cell is dropped', () => {
    expect(names('a@x.org,Anna Karenina,N@g')).toEqual([
      ['Karenina', 'Anna', undefined],
      'last first',
      'too-few-cells invalid-name(LastName)',
    ]);
  });

  it('that it does not give follow their own cells', () => {
    expect(names('a@x.org,Anna Karenina,,,', clear)[0]).toEqual(['Karenina', 'Anna', null]);
    expect(names('a@x.org,Qwx,,,', clear)[0]).toEqual([null, 'Qwx', null]);
    expect(names('a@x.org,Qwx', clear)[0]).toEqual([undefined, 'Qwx', undefined]);
    expect(names('a@x.org,Qwx,N@g,,', clear)[0]).toEqual([undefined, 'Qwx', null]);
  });

  it("follow the project's name order where both words are given names", () => {
    const project = { ...smallCatalog.project, nameOrder: 'last-first' } as const;
    const catalog = { ...smallCatalog, project };
    const [first, last] = [
      new SmallImport('Email,FullName'),
      new SmallImport('Email,FullName', {}, { catalog }),
    ];
    expect(first.check('a@x.org,Anna Maria')).toMatchObject({ firstName: 'Anna', lastName: 'Maria' });
    expect(last.check('a@x.org,Anna Maria')).toMatchObject({ firstName: 'Maria', lastName: 'Anna' });
  });
});

describe('a full name', () => {
  it.each<[string, SmallRow, SmallSettings, Asked[], string]>([
    ['blank asks for nothing', 'a@x.org,,,,', {}, [undefined, undefined, undefined], ''],
    [
      'blank under clear clears every part without a value',
      'a@x.org,,Ng,,',
      clear,
      ['Ng', null, null],
      'first middle',
    ],
    ['absent asks for nothing, under clear too', 'a@x.org', clear, [undefined, undefined, undefined], ''],
    [
      '%CLEAR% clears every part without a value',
      'a@x.org,%CLEAR%,,Ann,',
      {},
      [null, 'Ann', null],
      'last middle',
    ],
    [
      '%CLEAR% clears a part whose own cell is dropped',
      'a@x.org,%CLEAR%,N@g,Ann,',
      {},
      [null, 'Ann', null],
      'last middle',
    ],
    ['blank leaves what their own cells clear', 'a@x.org,,%CLEAR%,,', {}, [null, undefined, undefined], ''],
  ])('%s', (...[, row, settings, asked, from]) => {
    expect(names(row, settings).slice(0, 2)).toEqual([asked, from]);
  });
});

describe('each part that is used is checked as a name', () => {
  const long = 'a'.repeat(101);
  it.each<[string, SmallRow, string, Asked[]]>([
    [
      'a wrong part is dropped alone',
      ['a@x.org', 'N@g, Ann', '', '', ''],
      'invalid-name(FullName)',
      [undefined, 'Ann', undefined],
    ],
    [
      'a part that is not used is not looked at',
      ['a@x.org', 'N@g, Ann', 'Ng', '', ''],
      '',
      ['Ng', 'Ann', undefined],
    ],
    [
      'a part of 101 characters rejects',
      ['a@x.org', `${long}, Ann`, '', '', ''],
      '!name-too-long(FullName)',
      [undefined, 'Ann', undefined],
    ],
    ['but not one that is not used', ['a@x.org', `${long}, Ann`, 'Ng', '', ''], '', ['Ng', 'Ann', undefined]],
    [
      'the whole may be longer',
      ['a@x.org', `${'a'.repeat(90)}, ${'b'.repeat(90)}`, '', '', ''],
      '',
      ['a'.repeat(90), 'b'.repeat(90), undefined],
    ],
    [
      'a text that cannot be stored is dropped as a whole',
      ['a@x.org', 'Ng\u0000, Ann', '', '', ''],
      'unstorable-character(FullName)',
      [undefined, undefined, undefined],
    ],
    [
      'a part with a line break is none',
      ['a@x.org', 'Ng, An\nn', '', '', ''],
      'invalid-name(FullName)',
      ['Ng', undefined, undefined],
    ],
  ])('%s', (...[, row, found, asked]) => {
    const [asks, , told] = names(row);
    expect([told, asks]).toEqual([found, asked]);
  });

  it('what a wrong part holds is named, not the whole', () => {
    const row = new SmallImport('Email,FullName').check(['a@x.org', 'N@g, Ann']);
    expect(row?.findings[0]?.values).toEqual(['N@g']);
  });
});

it('an own name that is too long rejects, and FullName is not asked in its place', () => {
  const file = new SmallImport('Email,FullName,FirstName');
  const checked = file.check(`a@x.org,<script>,${'n'.repeat(101)}`);
  expect(file.told(checked?.findings ?? []).join(' ')).toBe('!name-too-long(FirstName)');
});
