import { expect, test } from 'vitest';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import { smallCatalog } from '../../test/row/small-catalog.ts';

test.each([
  ['Email', 'blocked@x.org'],
  ['Email', 'Blocked@X.ORG'],
  ['Email', 'mailto:blocked@x.org'],
  ['MobilePhone', '+12127365000'],
  ['MobilePhone', '(212) 736-5000'],
])('a blocked %s, written %s, is left out and named as it would be stored', (header, text) => {
  const file = new SmallImport(['ExternalIdentityCrm', header]);
  const row = file.check(['c1', text]);
  expect(file.told(row?.findings ?? [])).toEqual([`contact-blocklisted(${header})`]);
  expect(row?.findings[0]?.values).toEqual([header === 'Email' ? 'blocked@x.org' : '+12127365000']);
  expect([row?.email, row?.phone]).toEqual([undefined, undefined]);
});

test.each<[string, string, SmallSettings, string | undefined, string]>([
  ['national', '2127365001', { phoneStyle: 'national' }, '+12127365001', ''],
  ['national in another country', '01701234567', { defaultCountry: 'de' }, '+491701234567', ''],
  ['international', '491701234567', { phoneStyle: 'international' }, '+491701234567', ''],
  [
    'international, but written national',
    '01701234567',
    { phoneStyle: 'international' },
    undefined,
    'invalid-phone',
  ],
  ['mixed', '491701234567', { phoneStyle: 'mixed' }, '+491701234567', ''],
  ['with a plus in any style', '+49 170 1234567', { phoneStyle: 'national' }, '+491701234567', ''],
  ['that is none', '12', {}, undefined, 'invalid-phone'],
  ['that a spreadsheet damaged', '9.16E+10', {}, undefined, 'damaged-by-spreadsheet'],
])('a phone %s', (...[, text, settings, phone, found]) => {
  const file = new SmallImport('Email,MobilePhone', settings);
  const row = file.check(['a@x.org', text]);
  expect([row?.phone, (row?.findings ?? []).map(({ code }) => code).join(' ')]).toEqual([phone, found]);
});

test('a number that is only possible counts where the project accepts those', () => {
  const project = { ...smallCatalog.project, acceptPossibleNumbers: true };
  const lenient = new SmallImport('MobilePhone', {}, { catalog: { ...smallCatalog, project } });
  expect(new SmallImport('MobilePhone').check('+15555555555')?.phone).toBeUndefined();
  expect(lenient.check('+15555555555')?.phone).toBe('+15555555555');
});

test.each([
  ['absent', 'c1', true, true],
  ['blank', 'c1,,', true, true],
  ['looking empty', 'c1,NULL,-', true, true],
  ['given', 'c1,a@x.org,+12127365001', false, false],
  ['wrong', 'c1,a,b', false, false],
  ['blocked', 'c1,blocked@x.org,+12127365000', false, false],
  ['cleared', 'c1,%CLEAR%,%CLEAR%', false, false],
  ['not to be stored', 'c1,a\u0000,', false, true],
])('a contact cell that is %s is silent: %s, %s', (...[, row, emailSilent, phoneSilent]) => {
  expect(new SmallImport('ExternalIdentityCrm,Email,MobilePhone').check(row)).toMatchObject({
    emailSilent,
    phoneSilent,
  });
});
