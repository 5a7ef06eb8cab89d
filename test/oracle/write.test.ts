import { describe, expect, it } from 'vitest';
import type { CustomFieldEntry } from './catalog-file.ts';
import { Story } from './story.ts';

const fillEmpty = (field: string): { field: string; policy: 'fill-empty' } => ({
  field,
  policy: 'fill-empty',
});
const clearing = (field: string): { field: string; blank: 'clear' } => ({ field, blank: 'clear' });

describe('the shape of a row', () => {
  it('too many cells reject unless the surplus is blank; too few are absent; blank rows have no outcome', () => {
    const story = new Story();
    expect(
      story.import(`Email,LastName,FirstName
        a@x.org,Ng,Ann,more
        a@x.org,Ng,Ann,
        b@x.org
        ,,
        ,,,,,`),
    ).toEqual(['rejected !too-many-cells', 'created 2', 'created 3 too-few-cells', 'blank', 'blank']);
  });

  it('an absent cell clears nothing, a blank one does', () => {
    const story = new Story();
    story.import('Email,LastName,FirstName\na@x.org,Ng,Ann');
    expect(story.import('Email,LastName,FirstName\na@x.org,', { blank: 'clear' })).toEqual([
      'updated 1 too-few-cells',
    ]);
    expect(story.customer(1)).toMatchObject({ lastName: null, firstName: 'Ann' });
  });

  it('ids are the next id plus the row, and every row of the file uses one up', () => {
    const story = new Story();
    story.import('Email,LastName\n,\na@x.org,\n,Ng');
    story.import('Email\nb@x.org');
    expect(story.ids()).toEqual([2, 4]);
  });
});

function confirmed(): Story {
  const story = new Story();
  story.import('Email,IsEmailConfirmed,MobilePhone\na@x.org,true,+12127365001');
  return story;
}

describe('confirmations', () => {
  it.each([
    ['a new email resets it', 'Email,MobilePhone\nb@x.org,+12127365001', [], null],
    ['a cleared email resets it', 'Email,MobilePhone\n%CLEAR%,+12127365001', [], null],
    [
      'it is written for the new email',
      'Email,MobilePhone,IsEmailConfirmed\nb@x.org,+12127365001,no',
      [],
      false,
    ],
    [
      'it is written when the email is blank',
      'Email,MobilePhone,IsEmailConfirmed\n,+12127365001,no',
      [],
      false,
    ],
    ['it is cleared', 'Email,IsEmailConfirmed\na@x.org,%CLEAR%', [], null],
    [
      'it is dropped beside a broken email',
      'Email,MobilePhone,IsEmailConfirmed\nnonsense,+12127365001,no',
      ['confirmed-without-contact(IsEmailConfirmed)', 'invalid-email(Email)'],
      true,
    ],
    [
      'it is dropped beside a cleared email',
      'Email,MobilePhone,IsEmailConfirmed\n%CLEAR%,+12127365001,yes',
      ['confirmed-without-contact(IsEmailConfirmed)'],
      null,
    ],
  ])('%s', (...row) => {
    const [, table, issues, expected] = row;
    const story = confirmed();
    const [outcome] = story.import(table, { onContactChange: 'replace' });
    expect(outcome?.split(' ').slice(2)).toEqual(issues);
    expect(story.customer(1).isEmailConfirmed).toBe(expected);
  });

  it('a kept email is not what the row confirms', () => {
    const story = confirmed();
    const table = 'Email,MobilePhone,IsEmailConfirmed\nb@x.org,+12127365001,no';
    expect(story.import(table, { onContactChange: 'keep' })).toEqual([
      'unchanged 1 confirmed-without-contact(IsEmailConfirmed) contact-differs(Email)',
    ]);
  });

  it('a reset is a change of its own in the history', () => {
    const story = confirmed();
    story.import('Email,MobilePhone\nb@x.org,+12127365001', { onContactChange: 'replace' });
    expect(story.changes(1)).toEqual(['1.1 created', '2.1 Email a@x.org→b@x.org IsEmailConfirmed true→null']);
  });
});

describe('cards', () => {
  it('stay with their holder; a replaced one is free at once', () => {
    const story = new Story();
    expect(
      story.import(`Email,DiscountCard
        a@x.org,1
        b@x.org,1
        a@x.org,2
        b@x.org,1`),
    ).toEqual([
      'created 1',
      'created 2 card-belongs-to-another(DiscountCard)',
      'updated 1 touched-before',
      'updated 2 touched-before',
    ]);
  });

  it('a card that the policy keeps out is not warned about', () => {
    const story = new Story();
    story.import('Email,DiscountCard\na@x.org,1\nb@x.org,2');
    expect(story.import('Email,DiscountCard\nb@x.org,1', { policies: [fillEmpty('DiscountCard')] })).toEqual([
      'unchanged 2',
    ]);
  });
});

describe('%CLEAR%', () => {
  it('clears what is stored, says nothing where nothing is', () => {
    const story = new Story();
    story.import('Email,MobilePhone,Area,LastName\na@x.org,+12127365001,,Ng');
    expect(story.import('Email,MobilePhone,Area,LastName\na@x.org,%CLEAR%,%CLEAR%,%CLEAR%')).toEqual([
      'updated 1',
    ]);
    expect(story.changes(1)[1]).toBe('2.1 MobilePhone +12127365001→null LastName Ng→null');
  });

  it('leaves all identifiers when none would be left', () => {
    const story = new Story({ externalIdentities: [{ systemName: 'Crm' }] });
    story.import('Email,MobilePhone\na@x.org,+12127365001');
    const map = [{ header: 'MusterId', field: 'MusterId' }];
    const table =
      'MusterId,Email,MobilePhone,ExternalIdentityCrm\n1,%CLEAR%,%CLEAR%,%CLEAR%\n1,%CLEAR%,%CLEAR%,c1';
    expect(story.import(table, { map })).toEqual([
      'unchanged 1 last-identifier(Email) last-identifier(MobilePhone)',
      'updated 1',
    ]);
    expect(story.customer(1)).toMatchObject({ email: null, externalIdentities: { Crm: 'c1' } });
  });

  it('is not allowed in subscriptions, service columns, Brand and MusterId, where it counts as blank', () => {
    const story = new Story();
    const table = 'Email,MusterId,IsSubscribed,Brand,SourceDateTime\na@x.org,%CLEAR%,%CLEAR%,%CLEAR%,%CLEAR%';
    const columns = ['Brand', 'IsSubscribed', 'MusterId', 'SourceDateTime'];
    expect(story.import(table, { map: [{ header: 'MusterId', field: 'MusterId' }] })).toEqual([
      `created 1 ${columns.map((column) => `clear-not-allowed(${column})`).join(' ')}`,
    ]);
  });
});

describe('policy and blank handling', () => {
  it('fill-empty neither replaces nor clears and says nothing; an identifier still identifies', () => {
    const story = new Story({ externalIdentities: [{ systemName: 'Till', mayChange: true }] });
    story.import('Email,ExternalIdentityTill,LastName,Sex\na@x.org,t1,Ng,f');
    const policies = ['LastName', 'Sex', 'FirstName', 'ExternalIdentityTill'].map(fillEmpty);
    const table = 'Email,ExternalIdentityTill,LastName,Sex,FirstName\na@x.org,t2,Li,%CLEAR%,Ann';
    expect(story.import(table, { policies })).toEqual(['updated 1']);
    expect(story.changes(1)[1]).toBe('2.1 FirstName null→Ann');
    expect(
      story.import('ExternalIdentityTill,LastName\nt1,Li', { policies: [fillEmpty('ExternalIdentityTill')] }),
    ).toEqual(['updated 1']);
  });

  it('a field flagged blank clears erases whatever the handling says, unless the policy is fill-empty', () => {
    const story = new Story({ customFields: [{ systemName: 'Tier', type: 'string', blankClears: true }] });
    const blankByField = [{ field: 'Tier', blank: 'keep' as const }];
    story.import('Email,Tier\na@x.org,gold');
    expect(story.import('Email,Tier\na@x.org,n/a', { policies: [fillEmpty('Tier')] })).toEqual([
      'unchanged 1',
    ]);
    expect(story.import('Email,Tier\na@x.org,n/a', { blankByField })).toEqual(['updated 1']);
  });

  it('clear leaves contacts, external identities and subscriptions alone', () => {
    const story = new Story({ externalIdentities: [{ systemName: 'Crm' }] });
    const table = 'Email,MobilePhone,ExternalIdentityCrm,IsSubscribed,TimeZone\n';
    story.import(`${table}a@x.org,+12127365001,c1,yes,UTC`);
    story.import(`${table}a@x.org,,,,`, { blank: 'clear' });
    expect(story.changes(1)[1]).toBe('2.1 TimeZone UTC→null');
  });
});

function named(): Story {
  const story = new Story();
  story.import('Email,LastName,FirstName,MiddleName\na@x.org,Old,Older,Oldest');
  return story;
}

function names(story: Story): string {
  const { lastName, firstName, middleName } = story.customer(1);
  return [lastName, firstName, middleName].map(String).join(' ');
}

describe('names', () => {
  it.each([
    ['parts go where the own cell is blank', 'LastName,FullName\na@x.org,,New¦ Ann', 'New Ann Oldest', []],
    [
      'parts go where the own cell is dropped',
      'LastName,FullName\na@x.org,<b>,New¦ Ann',
      'New Ann Oldest',
      ['invalid-name(LastName)'],
    ],
    ['an own value wins', 'LastName,FullName\na@x.org,Own,New¦ Ann', 'Own Ann Oldest', []],
    ['an own %CLEAR% wins', 'LastName,FullName\na@x.org,%CLEAR%,New¦ Ann', 'null Ann Oldest', []],
    ['only the parts used are checked', 'LastName,FullName\na@x.org,Own,42¦ Ann', 'Own Ann Oldest', []],
    [
      'a part that is no name is dropped',
      'FullName\na@x.org,42¦ Ann',
      'Old Ann Oldest',
      ['invalid-name(FullName)'],
    ],
    [
      '%CLEAR% clears parts without an own value',
      'FirstName,FullName\na@x.org,Ann,%CLEAR%',
      'null Ann null',
      [],
    ],
  ])('%s', (...row) => {
    const [, table, expected, issues] = row;
    const story = named();
    expect(story.import(`Email,${table}`)).toEqual([['updated 1', ...issues].join(' ')]);
    expect(names(story)).toBe(expected);
  });

  it('a blank FullName under clear acts as %CLEAR%; parts not given follow their own blank cell', () => {
    const story = named();
    story.import('Email,MiddleName,FullName\na@x.org,,New¦ Ann', { blankByField: [clearing('MiddleName')] });
    expect(names(story)).toBe('New Ann null');
    story.import('Email,FirstName,FullName\na@x.org,Ann,', { blankByField: [clearing('FullName')] });
    expect(names(story)).toBe('null Ann null');
  });

  it('a part follows the policy of the column it comes from', () => {
    const story = named();
    const policies = [fillEmpty('FullName'), { field: 'FirstName', policy: 'replace' as const }];
    story.import('Email,FirstName,FullName\na@x.org,Ann,New¦ Bob', { policies });
    expect(names(story)).toBe('Old Ann Oldest');
  });

  it('more than 100 characters reject, of a part of FullName too', () => {
    const long = 'x'.repeat(101);
    expect(named().import(`Email,LastName,FullName\na@x.org,${long},\na@x.org,,${long}¦ Ann`)).toEqual([
      'rejected !name-too-long(LastName)',
      'rejected !name-too-long(FullName)',
    ]);
  });
});

describe('custom fields', () => {
  const tier: CustomFieldEntry = {
    systemName: 'Tier',
    type: 'enum',
    values: ['Gold'],
    createMissingValues: true,
  };

  it('an unknown enum value is created by the first row that passes steps 1 and 2, found or not', () => {
    const story = new Story({ customFields: [tier] });
    story.import('Email,Tier\n,BRONZE\na@x.org,Bronze', { action: 'edit-existing' });
    story.import('Email,Tier\na@x.org,bRONZE');
    expect(story.customer(3).customFields).toEqual({ Tier: 'Bronze' });
  });

  it('an unknown enum value is a warning where none is created', () => {
    const story = new Story({ customFields: [{ ...tier, createMissingValues: false }] });
    expect(story.import('Email,Tier\na@x.org,gOLD\nb@x.org,Bronze')).toEqual([
      'created 1',
      'created 2 unknown-enum-value(Tier)',
    ]);
    expect(story.customer(1).customFields).toEqual({ Tier: 'Gold' });
  });

  it.each([
    ['1| 2 |1||3', [1, 2, 3], ''],
    ['7|x|y', [7], ' invalid-number(Sizes) invalid-number(Sizes)'],
    ['x', [5], ' invalid-number(Sizes)'],
    ['| |', undefined, ''],
  ])('a list %j', (text, expected, issues) => {
    const story = new Story({ customFields: [{ systemName: 'Sizes', type: 'integer', multiple: true }] });
    story.import('Email,Sizes\na@x.org,5');
    const [outcome] = story.import(`Email,Sizes\na@x.org,${text}`, { blank: 'clear' });
    expect(outcome?.replace(/^\w+ 1/, '')).toBe(issues);
    expect(story.customer(1).customFields['Sizes']).toEqual(expected);
  });
});
