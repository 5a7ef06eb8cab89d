import { describe, expect, it } from 'vitest';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import type { CheckedRow } from './checked-row.ts';

/** What a row with one cell asks for, and what was found in the cell. */
function read(header: string, text: string, settings: SmallSettings = {}): [CheckedRow, string] {
  const file = new SmallImport(['MobilePhone', header], settings);
  const row = file.check(['+12127365001', text]);
  if (row === null) throw new Error('the row has a phone');
  return [row, file.told(row.findings).join(' ')];
}

describe('a cell of', () => {
  it.each<[string, string, keyof CheckedRow, unknown]>([
    ['Email', 'Ann <ANN@X.org>', 'email', 'ann@x.org'],
    ['Email', '%CLEAR%', 'email', null],
    ['IsEmailConfirmed', 'Yes', 'emailConfirmed', true],
    ['IsEmailConfirmed', '0', 'emailConfirmed', false],
    ['IsEmailConfirmed', '%CLEAR%', 'emailConfirmed', null],
    ['IsMobilePhoneConfirmed', 'no', 'phoneConfirmed', false],
    ['DiscountCard', ' 00017 ', 'card', '00017'],
    ['DiscountCard', '9,16E+10', 'card', '9,16E+10'],
    ['DiscountCard', '%CLEAR%', 'card', null],
    ['Area', 'bERLIN', 'areaId', 1],
    ['Area', '%CLEAR%', 'areaId', null],
    ['LastName', "O'Neill-Ng", 'lastName', "O'Neill-Ng"],
    ['FirstName', 'ANN', 'firstName', 'ANN'],
    ['MiddleName', '%CLEAR%', 'middleName', null],
    ['Sex', 'W', 'sex', 'female'],
    ['BirthDate', '31.12.1999', 'birthDate', '1999-12-31'],
    ['BirthDate', '6/15/2024', 'birthDate', '2024-06-15'],
    ['BirthDate', '0/0/00', 'birthDate', undefined],
    ['TimeZone', 'europe/berlin', 'timeZone', 'Europe/Berlin'],
    ['ExternalIdentityCrm', 'c-1', 'identities', ['c-1']],
    ['ExternalIdentityCrm', '12E5', 'identities', ['12E5']],
    ['ExternalIdentityCrm', '%CLEAR%', 'identities', [null]],
    ['IsSubscribed', 'true', 'subscriptions', ['subscribed']],
    ['IsSubscribedByViber', 'WAITINGFORCONFIRMATION', 'subscriptions', ['waiting-for-confirmation']],
    ['IsSubscribedBySmsOnNews', 'No', 'subscriptions', ['unsubscribed']],
    ['Brand', 'oUTLET', 'brandId', 2],
    ['Brand', '', 'brandId', 1],
  ])('%s: %j asks for %s', (...[header, text, key, asked]) => {
    const [row, found] = read(header, text);
    expect(row[key]).toEqual(asked);
    expect(found).toBe('');
  });

  it.each<[string, string, string, keyof CheckedRow]>([
    ['Email', 'a@x.org b@x.org', 'invalid-email', 'email'],
    ['IsEmailConfirmed', 'maybe', 'invalid-boolean', 'emailConfirmed'],
    ['IsMobilePhoneConfirmed', '2', 'invalid-boolean', 'phoneConfirmed'],
    ['DiscountCard', '1'.repeat(1001), 'value-too-long', 'card'],
    ['Area', 'Atlantis', 'unknown-area', 'areaId'],
    ['LastName', 'a@b', 'invalid-name', 'lastName'],
    ['Sex', 'x', 'invalid-sex', 'sex'],
    ['BirthDate', '2024-06-16', 'invalid-date', 'birthDate'],
    ['BirthDate', '13/1/1999', 'invalid-date', 'birthDate'],
    ['TimeZone', 'Berlin', 'invalid-time-zone', 'timeZone'],
  ])('%s: %j is dropped', (...[header, text, code, key]) => {
    const [row, found] = read(header, text);
    expect(found).toBe(`${code}(${header})`);
    expect(row[key]).toBeUndefined();
    expect(row.rejected).toBe(false);
  });

  it.each([
    ['ExternalIdentityCrm', '9,16E+10', 'damaged-by-spreadsheet'],
    ['ExternalIdentityCrm', 'c'.repeat(1001), 'value-too-long'],
    ['IsSubscribed', 'subscribed', 'invalid-subscription'],
  ])('%s: %s is dropped', (header, text, code) => {
    const [row, found] = read(header, text);
    expect(found).toBe(`${code}(${header})`);
    expect([row.identities[0], row.subscriptions[0]]).toEqual([undefined, undefined]);
  });
});

describe('a name', () => {
  it.each([
    ['of 100 characters', 'a'.repeat(100), '', false],
    ['of 100 characters of two units each', '𐐷'.repeat(100), '', false],
    ['of 101 characters rejects', 'a'.repeat(101), '!name-too-long(LastName)', true],
    [
      'of 101 characters that names do not have rejects too',
      '@'.repeat(101),
      '!name-too-long(LastName)',
      true,
    ],
    [
      'of 101 characters that cannot be stored rejects too',
      '\u0000'.repeat(101),
      '!name-too-long(LastName)',
      true,
    ],
    ['that cannot be stored is dropped', '\u0000'.repeat(100), 'unstorable-character(LastName)', false],
  ])('%s', (...[, text, expected, rejected]) => {
    const [row, found] = read('LastName', text);
    expect([found, row.rejected]).toEqual([expected, rejected]);
  });
});

describe('slashes', () => {
  it('mean day first where the column says so', () => {
    expect(read('BirthDate', '1/2/1999')[0].birthDate).toBe('1999-01-02');
    expect(read('BirthDate', '1/2/1999', { dayFirst: ['BirthDate'] })[0].birthDate).toBe('1999-02-01');
  });
});

describe('an inverted subscription', () => {
  it.each([
    ['true', 'unsubscribed'],
    ['0', 'subscribed'],
    ['WaitingForConfirmation', 'waiting-for-confirmation'],
    ['', undefined],
  ])('%j asks for %s', (text, asked) => {
    const map = [{ header: 'OptOut', field: '!IsSubscribed' }];
    expect(read('OptOut', text, { map })[0].subscriptions[0]).toBe(asked);
  });
});

describe('a blank cell under clear', () => {
  it.each<[string, string, keyof CheckedRow]>([
    ['IsEmailConfirmed', '', 'emailConfirmed'],
    ['IsMobilePhoneConfirmed', '', 'phoneConfirmed'],
    ['DiscountCard', 'NULL', 'card'],
    ['Area', '-', 'areaId'],
    ['FirstName', '', 'firstName'],
    ['Sex', 'n/a', 'sex'],
    ['BirthDate', '0/0/00', 'birthDate'],
    ['TimeZone', '', 'timeZone'],
  ])('of %s: %j clears', (header, text, key) => {
    const clear = { blank: 'clear', allowClear: true } as const;
    expect(read(header, text)[0][key]).toBeUndefined();
    expect(read(header, text, clear)[0][key]).toBeNull();
  });

  it.each<[string, keyof CheckedRow, unknown]>([
    ['Email', 'email', undefined],
    ['ExternalIdentityCrm', 'identities', [undefined]],
    ['IsSubscribed', 'subscriptions', [undefined]],
    ['Brand', 'brandId', 1],
  ])('of %s asks for nothing', (header, key, asked) => {
    expect(read(header, '', { blank: 'clear', allowClear: true })[0][key]).toEqual(asked);
  });
});
