import { describe, expect, it } from 'vitest';
import { SmallBase } from '../../test/row/small-base.ts';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';

const map = [{ header: 'MusterId', field: 'MusterId' }];
const headers =
  'MusterId,ExternalIdentityCrm,ExternalIdentityTill,ExternalIdentityClub,Email,MobilePhone,LastName';

/** Crm and Club may not change, Till may; strength in this order, then email, then phone. */
function people(): SmallBase {
  return new SmallBase(
    { id: 1, externalIdentities: { x1: 'c1', x2: 't1' }, email: 'a@x.org', mobilePhone: '+12127365001' },
    { id: 2, externalIdentities: { x1: 'c2', x3: 'k2' }, email: 'b@x.org' },
    { id: 3, mobilePhone: '+12127365003' },
    { id: 4, externalIdentities: { x3: 'k4' }, mobilePhone: '+12127365004' },
  );
}

const [phone1, phone3, phone4, free] = ['+12127365001', '+12127365003', '+12127365004', '+12127365009'];

function outcome(row: string, settings: SmallSettings = {}): string {
  return new SmallImport(headers, { map, ...settings }, { base: people() }).run(row);
}

const editing = { action: 'edit-existing' } as const;
const strongest = { onConflict: 'strongest' } as const;

describe('a MusterId', () => {
  it.each([
    ['finds its customer', '2,,,,,,Ng', 'updated 2'],
    ['finds it with leading zeros', '002,,,,,,Ng', 'updated 2'],
    ['that nobody has is not found, whatever the others find', '9,,,,a@x.org,,Ng', 'not-found'],
    ['that is none leaves it to the others', 'x,,,,a@x.org,,Ng', 'updated 1 invalid-number(MusterId)'],
    ['of another than the email finds', '2,,,,a@x.org,,Ng', 'rejected !ambiguous-customer'],
  ])('%s', (_, row, expected) => {
    expect(outcome(row)).toBe(expected);
  });

  it('that nobody has is not found under strongest and in both actions', () => {
    expect(outcome('9,,,,a@x.org,,Ng', strongest)).toBe('not-found');
    expect(outcome('9,,,,a@x.org,,Ng', editing)).toBe('not-found');
  });
});

describe('who is meant', () => {
  it.each([
    ['one identifier finds someone', ',c2,,,,,Ng', 'updated 2', 'updated 2'],
    ['all find the same', `1,c1,t1,,A@x.org,${phone1},Ng`, 'updated 1', 'updated 1'],
    ['none finds anyone', `,c9,,,z@x.org,${free},Ng`, 'created 5', 'not-found'],
    ['one that nobody has does not count', ',c1,,k9,,,', 'updated 1', 'updated 1'],
    ['everything is as it was', ',c1,t1,,a@x.org,,', 'unchanged 1', 'unchanged 1'],
    [
      'two different customers',
      ',c1,,,b@x.org,,Ng',
      'rejected !ambiguous-customer',
      'rejected !ambiguous-customer',
    ],
  ])('%s', (...[, row, adding, edits]) => {
    expect(outcome(row)).toBe(adding);
    expect(outcome(row, editing)).toBe(edits);
  });

  it('an identifier still identifies where its column only fills', () => {
    const policies = [{ field: 'Email', policy: 'fill-empty' }] as const;
    expect(outcome(',,,,a@x.org,,Ng', { policies })).toBe('updated 1');
  });

  it('several are named with column, value and customer', () => {
    const file = new SmallImport(headers, { map }, { base: people() });
    const { findings } = file.apply(`4,c1,,,B@x.org,,`);
    expect(findings[0]?.values).toEqual([
      'MusterId "4" is customer 4, ExternalIdentityCrm "c1" is customer 1, Email "b@x.org" is customer 2',
    ]);
  });
});

describe('a former value of an external identity', () => {
  it.each([
    ['that was replaced finds its customer', 't0,,,Ng', 'updated 1'],
    ['that was cleared finds its customer', ',c0,,Ng', 'updated 1'],
    ['that was replaced is nobody else’s to get', 't0,,b@x.org,', 'rejected !ambiguous-customer'],
    ['that was cleared is nobody else’s to get', ',c0,b@x.org,', 'rejected !ambiguous-customer'],
    ['does not count against the match', 't0,,a@x.org,Ng', 'updated 1'],
  ])('%s', (_, row, expected) => {
    const base = new SmallBase(
      { id: 1, externalIdentities: { x1: 'c0', x2: 't0' }, email: 'a@x.org' },
      { id: 2, email: 'b@x.org' },
    );
    const before = new SmallImport('ExternalIdentityTill,ExternalIdentityCrm,Email', {}, { base });
    expect(before.run('t1,%CLEAR%,a@x.org')).toBe('updated 1');
    const now = new SmallImport('ExternalIdentityTill,ExternalIdentityCrm,Email,LastName', {}, { base });
    expect(now.run(row)).toBe(expected);
  });
});

describe('another current value of an external identity', () => {
  it.each([
    ['rejects', ',c9,,,a@x.org,,Ng', 'rejected !identity-differs(ExternalIdentityCrm)'],
    ['is replaced where the kind may change', ',,t9,,a@x.org,,', 'updated 1'],
    ['is written where there was none', ',,,k9,a@x.org,,', 'updated 1'],
    [
      'is told once per kind',
      ',c9,,k9,b@x.org,,',
      'rejected !identity-differs(ExternalIdentityCrm) !identity-differs(ExternalIdentityClub)',
    ],
  ])('%s', (_, row, expected) => {
    expect(outcome(row)).toBe(expected);
  });

  it('rejects also when it is a former value of the same customer', () => {
    const base = people();
    expect(new SmallImport('ExternalIdentityCrm,Email', {}, { base }).run('%CLEAR%,a@x.org')).toBe(
      'updated 1',
    );
    expect(new SmallImport('ExternalIdentityCrm,Email', {}, { base }).run('c7,a@x.org')).toBe('updated 1');
    const file = new SmallImport('ExternalIdentityCrm', {}, { base });
    expect(file.run('c1')).toBe('rejected !identity-differs(ExternalIdentityCrm)');
    expect(file.run('c7')).toBe('unchanged 1');
  });

  it('stays where its column only fills, though the kind may change', () => {
    const base = people();
    const policies = [{ field: 'ExternalIdentityTill', policy: 'fill-empty' }] as const;
    const file = new SmallImport('ExternalIdentityTill,Email', { policies }, { base });
    expect(file.run('t9,a@x.org')).toBe('unchanged 1');
    expect(file.run('t9,b@x.org')).toBe('updated 2');
  });
});

const belongs = (column: string): string => `identifier-belongs-to-another(${column})`;

describe('under strongest', () => {
  it.each([
    [
      'the strongest that finds someone decides',
      `,c1,,,b@x.org,${phone3},Ng`,
      `updated 1 ${belongs('Email')} ${belongs('MobilePhone')}`,
    ],
    ['MusterId is the strongest', `3,c1,,,,,Ng`, `updated 3 ${belongs('ExternalIdentityCrm')}`],
    [
      'one that finds nobody decides nothing',
      `,,t9,,b@x.org,${phone1},Ng`,
      `updated 2 ${belongs('MobilePhone')}`,
    ],
    [
      'a foreign identity is not compared further',
      `2,c1,,,,,Ng`,
      `updated 2 ${belongs('ExternalIdentityCrm')}`,
    ],
    ['all find the same: no warning', ',c1,,,a@x.org,,Ng', 'updated 1'],
    [
      'an identity weaker than the finder differs: rejected',
      ',c2,,k9,a@x.org,,Ng',
      `rejected ${belongs('Email')} !identity-differs(ExternalIdentityClub)`,
    ],
    [
      'an identity differs from the customer of a MusterId: rejected',
      '2,c9,,,,,Ng',
      'rejected !identity-differs(ExternalIdentityCrm)',
    ],
    ['a stronger one may change: replaced', `,,t9,,a@x.org,,Ng`, 'updated 1'],
  ])('%s', (_, row, expected) => {
    expect(outcome(row, strongest)).toBe(expected);
  });

  it.each([
    ['than the email', ',c9,,,a@x.org,,Ng', belongs('Email')],
    ['than the phone', `,,,k9,,${phone4},Ng`, belongs('MobilePhone')],
    ['than another identity', ',c9,t1,,,,Ng', belongs('ExternalIdentityTill')],
    [
      'than all that found someone, whomever',
      `,c9,t1,,b@x.org,${phone3},Ng`,
      `${belongs('ExternalIdentityTill')} ${belongs('Email')} ${belongs('MobilePhone')}`,
    ],
    ['of several the strongest is asked', ',c9,,k2,,,Ng', belongs('ExternalIdentityClub')],
  ])('an identity that may not change and is stronger %s: the row means nobody', (_, row, found) => {
    expect(outcome(row, strongest)).toBe(`created 5 ${found}`);
    expect(outcome(row, { ...strongest, ...editing })).toBe(`not-found ${found}`);
  });

  it('what stays with others is not written to the new customer, everything else is', () => {
    const file = new SmallImport(headers, { map, ...strongest }, { base: people() });
    expect(file.after(`,c9,,,a@x.org,${free},Ng`)).toMatchObject({
      id: 5,
      externalIdentities: { x1: 'c9' },
      email: null,
      mobilePhone: free,
      lastName: 'Ng',
    });
    expect(file.base.customer(1)?.email).toBe('a@x.org');
  });

  it('what stays with others is not written to the match either', () => {
    const file = new SmallImport(headers, { map, ...strongest }, { base: people() });
    expect(file.after(`,c1,,k2,b@x.org,${phone3},`)).toEqual(people().customer(1));
  });

  it('a former value of the match that found it is not stronger than itself', () => {
    const base = people();
    new SmallImport('ExternalIdentityCrm,Email', {}, { base }).run('%CLEAR%,a@x.org');
    new SmallImport('ExternalIdentityCrm,Email', {}, { base }).run('c7,a@x.org');
    const file = new SmallImport('ExternalIdentityCrm,Email', strongest, { base });
    expect(file.run('c1,a@x.org')).toBe('rejected !identity-differs(ExternalIdentityCrm)');
  });
});

describe('another email, of someone found only by phone', () => {
  const keep = { onContactChange: 'keep' } as const;
  const replace = { onContactChange: 'replace' } as const;
  const row = `,,,,z@x.org,${phone1},Ng`;

  it.each<[string, string, SmallSettings, string]>([
    ['rejects', row, {}, 'rejected !contact-differs(Email)'],
    [
      'rejects whatever the policy',
      row,
      { policies: [{ field: 'Email', policy: 'fill-empty' }] },
      'rejected !contact-differs(Email)',
    ],
    ['rejects under strongest too', row, strongest, 'rejected !contact-differs(Email)'],
    ['is a warning under keep', row, keep, 'updated 1 contact-differs(Email)'],
    ['is nothing under replace', row, replace, 'updated 1'],
    ['is nothing when the phone is not all that found them', `,c1,,,z@x.org,${phone1},Ng`, {}, 'updated 1'],
    ['is nothing when there was no email', `,,,,z@x.org,${phone3},Ng`, {}, 'updated 3'],
    ['is nothing when it is the same', `,,,,A@X.org,${phone1},Ng`, {}, 'updated 1'],
    ['is nothing when it is none', `,,,,z,${phone1},Ng`, {}, 'updated 1 invalid-email(Email)'],
    ['is nothing when it is cleared', `,,,,%CLEAR%,${phone1},Ng`, {}, 'updated 1'],
    ['belongs to another: two customers', `,,,,b@x.org,${phone1},Ng`, {}, 'rejected !ambiguous-customer'],
    [
      'belongs to another under strongest: that one is meant',
      `,,,,b@x.org,${phone1},Ng`,
      strongest,
      'updated 2 identifier-belongs-to-another(MobilePhone)',
    ],
  ])('%s', (...[, cells, settings, expected]) => {
    expect(outcome(cells, settings)).toBe(expected);
  });

  it.each<[string, SmallSettings, string]>([
    ['stays under keep, and the rest is applied', keep, 'a@x.org'],
    ['is replaced under replace', replace, 'z@x.org'],
    [
      'stays under replace where its column only fills',
      { ...replace, policies: [{ field: 'Email', policy: 'fill-empty' }] },
      'a@x.org',
    ],
  ])('%s', (_, settings, email) => {
    const file = new SmallImport(headers, { map, ...settings }, { base: people() });
    expect(file.after(row)).toMatchObject({ id: 1, email, lastName: 'Ng' });
  });
});

describe('a rejected row', () => {
  it('changes nothing at all', () => {
    const base = people();
    const file = new SmallImport(headers, { map }, { base });
    expect(file.apply(`,c9,t9,,a@x.org,${free},Ng`)).toMatchObject({
      outcome: 'rejected',
      customer: null,
      former: null,
      attribution: null,
    });
    expect([1, 2, 3, 4].map(base.customer)).toEqual([1, 2, 3, 4].map(people().customer));
  });
});
