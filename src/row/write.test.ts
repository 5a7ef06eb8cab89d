import { describe, expect, it } from 'vitest';
import { SmallBase } from '../../test/row/small-base.ts';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallRow, SmallSettings } from '../../test/row/small-import.ts';
import type { Customer } from '../customer/customer.ts';

const ann: Partial<Customer> & { readonly id: number } = {
  id: 1,
  email: 'a@x.org',
  isEmailConfirmed: true,
  mobilePhone: '+12127365001',
  isMobilePhoneConfirmed: true,
  discountCard: '17',
  areaId: 1,
  lastName: 'Ng',
  firstName: 'Ann',
  middleName: 'May',
  sex: 'female',
  birthDate: '1999-12-31',
  timeZone: 'UTC',
  externalIdentities: { x1: 'c1', x2: 't1' },
  customFields: { f1: 'note', f9: ['a', 'b'] },
};

/** Ann, whom `ExternalIdentityCrm` finds, and someone with the card 18. */
const people = (): SmallBase => new SmallBase(ann, { id: 2, email: 'b@x.org', discountCard: '18' });

function run(headers: string, row: SmallRow, settings: SmallSettings = {}): [string, Customer | undefined] {
  const file = new SmallImport(headers, { allowClear: true, ...settings }, { base: people() });
  const told = file.run(row);
  return [told, file.base.customer(1)];
}

const fill = (field: string): SmallSettings => ({ policies: [{ field, policy: 'fill-empty' }] });

describe('a contact', () => {
  it.each<[string, string, string, Partial<Customer>]>([
    [
      'that is new replaces the old one, and is not confirmed',
      'Email',
      'z@x.org',
      { email: 'z@x.org', isEmailConfirmed: null },
    ],
    [
      'of the same spelling stays confirmed',
      'Email',
      'A@X.ORG',
      { email: 'a@x.org', isEmailConfirmed: true },
    ],
    ['that is cleared is not confirmed', 'Email', '%CLEAR%', { email: null, isEmailConfirmed: null }],
    ['that is blank stays', 'Email', '', { email: 'a@x.org', isEmailConfirmed: true }],
    ['that is wrong stays', 'Email', 'z', { email: 'a@x.org', isEmailConfirmed: true }],
    ['leaves the other confirmed', 'Email', 'z@x.org', { isMobilePhoneConfirmed: true }],
    [
      'phone that is new is not confirmed',
      'MobilePhone',
      '+12127365009',
      { mobilePhone: '+12127365009', isMobilePhoneConfirmed: null },
    ],
    [
      'phone that is cleared is not confirmed',
      'MobilePhone',
      '%CLEAR%',
      { mobilePhone: null, isMobilePhoneConfirmed: null },
    ],
  ])('%s', (...[, header, text, after]) => {
    expect(run(`ExternalIdentityCrm,${header}`, ['c1', text])[1]).toMatchObject(after);
  });

  it('that was replaced is free at once', () => {
    const file = new SmallImport('ExternalIdentityCrm,Email', {}, { base: people() });
    expect([file.run('c1,z@x.org'), file.run('c9,a@x.org')]).toEqual(['updated 1', 'created 3']);
  });

  it('that was cleared is free at once', () => {
    const file = new SmallImport('ExternalIdentityCrm,MobilePhone', {}, { base: people() });
    expect([file.run('c1,%CLEAR%'), file.run('c9,+12127365001')]).toEqual(['updated 1', 'created 3']);
  });
});

describe('a confirmation', () => {
  const dropped = 'confirmed-without-contact(IsEmailConfirmed)';
  it.each<[string, string, string, string, boolean | null]>([
    ['speaks of the stored contact where the cell is blank', '', 'no', 'updated 1', false],
    ['speaks of the stored contact where the cell looks empty', 'NULL', 'no', 'updated 1', false],
    ['speaks of the contact given, if it is the stored one', 'A@x.org', 'no', 'updated 1', false],
    ['speaks of the contact given, if it becomes the stored one', 'z@x.org', 'yes', 'updated 1', true],
    ['as stored changes nothing', '', 'yes', 'unchanged 1', true],
    ['speaks of nothing where the contact is cleared', '%CLEAR%', 'yes', `updated 1 ${dropped}`, null],
    [
      'is left out where the contact is wrong',
      'z',
      'no',
      `unchanged 1 invalid-email(Email) ${dropped}`,
      true,
    ],
    [
      'is left out where the contact is blocked',
      'blocked@x.org',
      'no',
      `unchanged 1 contact-blocklisted(Email) ${dropped}`,
      true,
    ],
    ['can be cleared', '', '%CLEAR%', 'updated 1', null],
    ['can be cleared whatever the contact', 'z', '%CLEAR%', 'updated 1 invalid-email(Email)', null],
    ['that is none is left out', '', 'maybe', 'unchanged 1 invalid-boolean(IsEmailConfirmed)', true],
  ])('%s', (...[, email, confirmed, told, after]) => {
    const found = run('ExternalIdentityCrm,Email,IsEmailConfirmed', `c1,${email},${confirmed}`);
    expect([found[0], found[1]?.isEmailConfirmed]).toEqual([told, after]);
  });

  it.each<[string, string, string, string, boolean | null]>([
    [
      'speaks of the stored contact where the cell is absent',
      'MobilePhone,IsEmailConfirmed',
      '+12127365001,no',
      'updated 1',
      false,
    ],
    [
      'in a row too short is absent',
      'MobilePhone,IsEmailConfirmed',
      '+12127365001',
      'unchanged 1 too-few-cells',
      true,
    ],
  ])('%s', (...[, headers, row, told, after]) => {
    const found = run(headers, row);
    expect([found[0], found[1]?.isEmailConfirmed]).toEqual([told, after]);
  });

  it.each([
    ['of a new customer with the contact', 'c9,z@x.org,yes', 'created 3'],
    ['of a new customer without it', 'c9,,no', 'created 3 confirmed-without-contact(IsEmailConfirmed)'],
    ['cleared where nothing is known', 'c9,,%CLEAR%', 'created 3'],
  ])('%s', (_, row, told) => {
    expect(run('ExternalIdentityCrm,Email,IsEmailConfirmed', row)[0]).toBe(told);
  });

  it.each<[string, SmallSettings, string, string]>([
    [
      'stays with its contact, for ever the same, under keep',
      { onContactChange: 'keep' },
      '+12127365001,z@x.org,no',
      `updated 1 contact-differs(Email) ${dropped}`,
    ],
    [
      'speaks of nobody when its contact is another customer’s',
      { onConflict: 'strongest' },
      ',b@x.org,no',
      `updated 1 identifier-belongs-to-another(Email) ${dropped}`,
    ],
  ])('%s', (...[, settings, row, told]) => {
    const headers = 'MobilePhone,Email,IsEmailConfirmed,ExternalIdentityCrm,LastName';
    const crm = row.startsWith(',') ? 'c1' : '';
    expect(run(headers, `${row},${crm},Li`, settings)).toEqual([
      told,
      { ...people().customer(1), lastName: 'Li' },
    ]);
  });

  it('of a contact that its column keeps is left out', () => {
    const policies = [{ field: 'Email', policy: 'fill-empty' }] as const;
    const headers = 'ExternalIdentityCrm,Email,IsEmailConfirmed';
    expect(run(headers, 'c1,z@x.org,no', { policies })).toEqual([
      `unchanged 1 ${dropped}`,
      people().customer(1),
    ]);
    expect(run(headers, 'c1,%CLEAR%,no', { policies })[0]).toBe(`unchanged 1 ${dropped}`);
  });

  it('that only fills is written after a reset', () => {
    const policies = [{ field: 'IsEmailConfirmed', policy: 'fill-empty' }] as const;
    const headers = 'ExternalIdentityCrm,Email,IsEmailConfirmed';
    expect(run(headers, 'c1,,no', { policies })[0]).toBe('unchanged 1');
    expect(run(headers, 'c1,z@x.org,no', { policies })[1]?.isEmailConfirmed).toBe(false);
  });
});

const last = (...columns: string[]): string =>
  columns.map((column) => ` last-identifier(${column})`).join('');

describe('clearing identifiers', () => {
  const headers = 'MusterId,ExternalIdentityCrm,ExternalIdentityTill,Email,MobilePhone';
  it.each<[string, string, string]>([
    ['all but one can go', '1,%CLEAR%,%CLEAR%,%CLEAR%,', 'updated 1'],
    [
      'not all can go',
      '1,%CLEAR%,%CLEAR%,%CLEAR%,%CLEAR%',
      `unchanged 1${last('ExternalIdentityCrm', 'ExternalIdentityTill', 'Email', 'MobilePhone')}`,
    ],
    ['all of a customer with one cannot go', '2,,,%CLEAR%,', `unchanged 2${last('Email')}`],
    [
      'what is not there does not count, and is not told',
      '2,%CLEAR%,,%CLEAR%,%CLEAR%',
      `unchanged 2${last('Email')}`,
    ],
    ['a value of the same row counts as left', '2,,,%CLEAR%,+12127365009', 'updated 2'],
    [
      'one that is no value does not',
      '2,,,%CLEAR%,12',
      `unchanged 2 invalid-phone(MobilePhone)${last('Email')}`,
    ],
    ['nothing where nothing is stored', '2,%CLEAR%,%CLEAR%,,%CLEAR%', 'unchanged 2'],
  ])('%s', (_, row, told) => {
    const map = [{ header: 'MusterId', field: 'MusterId' }];
    expect(run(headers, row, { map })[0]).toBe(told);
  });

  it('what only fills stays without a word, and counts as left', () => {
    const map = [{ header: 'MusterId', field: 'MusterId' }];
    const policies = [{ field: 'Email', policy: 'fill-empty' }] as const;
    expect(run(headers, '2,,,%CLEAR%,', { map, policies })[0]).toBe('unchanged 2');
    const [told, after] = run(headers, '1,%CLEAR%,%CLEAR%,%CLEAR%,%CLEAR%', { map, policies });
    expect(told).toBe('updated 1');
    expect(after).toMatchObject({ email: 'a@x.org', mobilePhone: null, externalIdentities: {} });
  });
});

describe('a card', () => {
  const headers = 'ExternalIdentityCrm,DiscountCard';
  it.each<[string, string, SmallSettings, string, string | null]>([
    ['that nobody holds is written', 'c1,19', {}, 'updated 1', '19'],
    ['that the customer holds changes nothing', 'c1,17', {}, 'unchanged 1', '17'],
    [
      'that another holds stays there',
      'c1,18',
      {},
      'unchanged 1 card-belongs-to-another(DiscountCard)',
      '17',
    ],
    ['is compared exactly', 'c1,018', {}, 'updated 1', '018'],
    ['can be cleared', 'c1,%CLEAR%', {}, 'updated 1', null],
    ['blank under clear is cleared', 'c1,', { blank: 'clear' }, 'updated 1', null],
    [
      'that another holds is no matter where it only fills',
      'c1,18',
      { policies: [{ field: 'DiscountCard', policy: 'fill-empty' }] },
      'unchanged 1',
      '17',
    ],
  ])('%s', (...[, row, settings, told, card]) => {
    const found = run(headers, row, settings);
    expect([found[0], found[1]?.discountCard]).toEqual([told, card]);
  });

  it.each(['c1,19', 'c1,%CLEAR%'])('that was given up by %s is free at once', (row) => {
    const file = new SmallImport(headers, {}, { base: people() });
    expect([file.run(row), file.run('c9,17')]).toEqual(['updated 1', 'created 3']);
  });

  it('names who holds it', () => {
    const file = new SmallImport(headers, {}, { base: people() });
    expect(file.apply('c1,18').findings[0]?.values).toEqual(['18', '2']);
  });
});

describe('every other field', () => {
  const table: [header: string, text: string, after: Partial<Customer>, cleared: Partial<Customer>][] = [
    ['Area', 'kyiv', { areaId: 2 }, { areaId: null }],
    ['LastName', 'Li', { lastName: 'Li' }, { lastName: null }],
    ['FirstName', 'Bo', { firstName: 'Bo' }, { firstName: null }],
    ['MiddleName', 'Li', { middleName: 'Li' }, { middleName: null }],
    ['Sex', 'm', { sex: 'male' }, { sex: null }],
    ['BirthDate', '1.1.2000', { birthDate: '2000-01-01' }, { birthDate: null }],
    ['TimeZone', 'Asia/Tokyo', { timeZone: 'Asia/Tokyo' }, { timeZone: null }],
    ['Notes', 'new', { customFields: { f1: 'new', f9: ['a', 'b'] } }, { customFields: { f9: ['a', 'b'] } }],
    ['Tags', 'b|a', { customFields: { f1: 'note', f9: ['b', 'a'] } }, { customFields: { f1: 'note' } }],
  ];

  it.each(table)('%s is replaced, cleared, or only filled', (...[header, text, after, cleared]) => {
    const headers = `ExternalIdentityCrm,${header}`;
    const before = people().customer(1);
    expect(run(headers, ['c1', text])).toEqual(['updated 1', { ...before, ...after }]);
    expect(run(headers, ['c1', ''])).toEqual(['unchanged 1', before]);
    expect(run(headers, 'c1')).toEqual(['unchanged 1 too-few-cells', before]);
    expect(run(headers, ['c1', '%CLEAR%'])).toEqual(['updated 1', { ...before, ...cleared }]);
    expect(run(headers, ['c1', ''], { blank: 'clear' })).toEqual(['updated 1', { ...before, ...cleared }]);
    for (const cell of [text, '', '%CLEAR%']) {
      expect(run(headers, ['c1', cell], { blank: 'clear', ...fill(header) })).toEqual([
        'unchanged 1',
        before,
      ]);
    }
  });

  it.each(table)('%s is filled where nothing is stored, and nothing is there to clear', (header, text) => {
    const file = new SmallImport(`Email,${header}`, fill(header), { base: people() });
    expect(file.run(['b@x.org', '%CLEAR%'])).toBe('unchanged 2');
    expect(file.run(['b@x.org', text])).toBe('updated 2');
    expect(file.run(['b@x.org', text])).toBe('unchanged 2 touched-before');
  });

  it('a field that blank clears is cleared by a blank cell, but not where it only fills', () => {
    const base = new SmallBase({ ...ann, customFields: { f11: 'gone soon' } });
    const filling = new SmallImport('Email,Fleeting', fill('Fleeting'), { base });
    expect(filling.run('a@x.org,')).toBe('unchanged 1');
    expect(new SmallImport('Email,Fleeting', { allowClear: true }, { base }).run('a@x.org,')).toBe(
      'updated 1',
    );
  });
});

describe('a name part', () => {
  const headers = 'ExternalIdentityCrm,FullName,LastName';
  it.each<[string, string, SmallSettings, string]>([
    ['follows FullName where it comes from there', 'c1,Anna Karenina,', fill('FullName'), 'Ng Ann May'],
    ['follows FullName where FullName clears it', 'c1,%CLEAR%,', fill('FullName'), 'Ng Ann May'],
    ['follows its own column where it has a value', 'c1,Anna Karenina,Li', fill('FullName'), 'Li Ann May'],
    [
      'follows FullName though its own column only fills',
      'c1,Anna Karenina,',
      fill('LastName'),
      'Karenina Anna May',
    ],
    [
      'follows its own column though FullName replaces',
      'c1,Anna Karenina,Li',
      fill('LastName'),
      'Ng Anna May',
    ],
    [
      'that FullName does not give follows its own column',
      'c1,Qwx,',
      { ...fill('FullName'), blank: 'clear' },
      ' Ann May',
    ],
  ])('%s', (...[, row, settings, expected]) => {
    const after = run(headers, row, settings)[1];
    expect([after?.lastName, after?.firstName, after?.middleName].join(' ')).toBe(expected);
  });
});
