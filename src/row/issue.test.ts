import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { SmallBase } from '../../test/row/small-base.ts';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallRow, SmallSettings } from '../../test/row/small-import.ts';
import { maxRowChars } from '../limits.ts';
import type { RowDamage } from './check.ts';
import { finding, issueCatalogue, sentenceOf, shortened } from './issue.ts';
import type { Finding, IssueCode } from './issue.ts';

const spec = readFileSync(new URL('../../docs/spec.md', import.meta.url), 'utf8');
const [, errors = '', warnings = ''] = /\*Errors\*:(.*?)\*Warnings\*:(.*?)`not-found` is/su.exec(spec) ?? [];

test.each([
  ['error', errors, 11],
  ['warning', warnings, 30],
])('the codes of level %s are those of docs/spec.md §10', (level, text, count) => {
  const listed = text.replaceAll(/\([^)]*\)/gu, '').matchAll(/`([a-z-]+)`/gu);
  const codes = Array.from(listed, ([, code = '']) => code);
  expect(codes).toHaveLength(count);
  const ours = Object.entries(issueCatalogue).filter(([, issue]) => issue.level === level);
  expect(ours.map(([code]) => code).sort()).toEqual(codes.sort());
});

const fromFile: SmallSettings = { pointOfContact: { kind: 'from-file' }, actionTemplateFromFile: true };
const strongest: SmallSettings = { onConflict: 'strongest' };
const own: SmallSettings = { map: [{ header: 'MusterId', field: 'MusterId' }] };
const long = 'a'.repeat(1001);

/** A row in which each code is found: its headers, its cells, the settings, and what else the sentence names. */
const rows: [IssueCode, string, SmallRow, SmallSettings, string[]][] = [
  ['no-identifier', 'Email,LastName', ',Ng', {}, []],
  [
    'ambiguous-customer',
    'Email,MobilePhone',
    'a@x.org,+12127365002',
    {},
    ['Email', 'a@x.org', 'customer 1', 'MobilePhone', '+12127365002', 'customer 2'],
  ],
  ['contact-differs', 'Email,MobilePhone', 'z@x.org,+12127365001', {}, ['z@x.org', 'customer 1', 'a@x.org']],
  [
    'contact-differs',
    'Email,MobilePhone',
    'z@x.org,+12127365001',
    { onContactChange: 'keep' },
    ['z@x.org', 'customer 1', 'a@x.org'],
  ],
  ['identity-differs', 'ExternalIdentityCrm,Email', 'c9,a@x.org', {}, ['c9', 'customer 1', 'c1']],
  ['name-too-long', 'Email,LastName', ['a@x.org', long], {}, ['aaa']],
  ['name-too-long', 'Email,FullName', ['a@x.org', `${long}, Ann`], {}, ['aaa']],
  [
    'unknown-point-of-contact',
    'Email,SourcePointOfContact,SourceActionTemplate',
    'a@x.org,Kiosk,',
    fromFile,
    ['Kiosk'],
  ],
  ['unknown-brand', 'Email,Brand', 'a@x.org,nowhere', {}, ['nowhere']],
  ['too-many-cells', 'Email,LastName', 'a@x.org,Ng,x', {}, ['3 cells', '2']],
  ['too-few-cells', 'Email,LastName', 'a@x.org', {}, ['1 cells', '2']],
  ['unstorable-character', 'Email,Notes', ['a@x.org', 'a\u0000'], {}, []],
  ['unstorable-character', 'Email,LastName', ['a@x.org', 'a\u0000'], {}, []],
  ['invalid-email', 'Email', 'nonsense', {}, ['nonsense']],
  ['invalid-phone', 'MobilePhone', 'nonsense', {}, ['nonsense']],
  [
    'ambiguous-phone',
    'MobilePhone',
    '4930901820',
    { phoneStyle: 'mixed', defaultCountry: 'RU' },
    ['4930901820'],
  ],
  ['damaged-by-spreadsheet', 'MobilePhone', '9.16E+10', {}, ['9.16E+10']],
  ['damaged-by-spreadsheet', 'ExternalIdentityCrm', '9.16E+10', {}, ['9.16E+10']],
  ['invalid-date', 'Email,BirthDate', 'a@x.org,soon', {}, ['soon']],
  ['invalid-date', 'Email,SourceDateTime', 'a@x.org,soon', {}, ['soon']],
  ['invalid-date', 'Email,Dates', 'a@x.org,soon', {}, ['soon']],
  ['invalid-boolean', 'Email,IsEmailConfirmed', 'a@x.org,maybe', {}, ['maybe']],
  ['invalid-boolean', 'Email,Vip', 'a@x.org,maybe', {}, ['maybe']],
  ['invalid-subscription', 'Email,IsSubscribed', 'a@x.org,maybe', {}, ['maybe']],
  ['invalid-sex', 'Email,Sex', 'a@x.org,x', {}, ['x']],
  ['invalid-number', 'Email,Visits', 'a@x.org,few', {}, ['few']],
  ['invalid-number', 'Email,Spend', 'a@x.org,1.234', {}, ['1.234']],
  ['invalid-number', 'Email,MusterId', 'a@x.org,x7', own, ['x7']],
  ['invalid-time-zone', 'Email,TimeZone', 'a@x.org,Berlin', {}, ['Berlin']],
  ['invalid-name', 'Email,LastName', 'a@x.org,N@g', {}, ['N@g']],
  ['invalid-name', 'Email,FullName', ['a@x.org', 'N@g, Ann'], {}, ['N@g']],
  ['value-too-long', 'Email,Notes', ['a@x.org', long], {}, ['aaa']],
  ['value-too-long', 'Email,DiscountCard', ['a@x.org', long], {}, ['aaa']],
  ['value-too-long', 'Email,Colour', ['a@x.org', long], {}, ['aaa']],
  ['unknown-enum-value', 'Email,Size', 'a@x.org,Huge', {}, ['Huge']],
  ['unknown-enum-value', 'Email,Colour', 'a@x.org,Red|Blue', {}, ['Red|Blue']],
  ['unknown-area', 'Email,Area', 'a@x.org,Atlantis', {}, ['Atlantis']],
  [
    'unknown-action-template',
    'Email,SourceActionTemplate,SourcePointOfContact',
    'a@x.org,Birthday,',
    fromFile,
    ['Birthday'],
  ],
  [
    'action-template-not-personal',
    'Email,SourceActionTemplate,SourcePointOfContact',
    'a@x.org,Purchase,',
    fromFile,
    ['Purchase'],
  ],
  ['time-in-future', 'Email,SourceDateTime', 'a@x.org,2099-01-01', {}, ['2099-01-01']],
  ['clear-not-allowed', 'Email,IsSubscribed', 'a@x.org,%CLEAR%', {}, ['%CLEAR%']],
  ['last-identifier', 'MusterId,MobilePhone', '3,%CLEAR%', own, ['customer 3']],
  ['contact-blocklisted', 'Email', 'Blocked@x.org', {}, ['blocked@x.org']],
  [
    'identifier-belongs-to-another',
    'Email,MobilePhone',
    'a@x.org,+12127365002',
    strongest,
    ['+12127365002', 'customer 2'],
  ],
  [
    'identifier-belongs-to-another',
    'ExternalIdentityCrm,Email',
    'c9,a@x.org',
    strongest,
    ['a@x.org', 'customer 1'],
  ],
  ['confirmed-without-contact', 'MobilePhone,IsEmailConfirmed', '+12127365002,yes', {}, []],
  ['card-belongs-to-another', 'Email,DiscountCard', 'a@x.org,18', {}, ['18', 'customer 2']],
  ['topic-not-in-brand', 'Email,Brand,IsSubscribedBySmsOnTrends', 'a@x.org,main,1', {}, ['main']],
  ['consent-kept', 'Email,IsSubscribed', 'a@x.org,1', {}, ['customer 1']],
  ['still-subscribed-below', 'Email,IsSubscribed', 'a@x.org,0', {}, ['customer 1', 'IsSubscribedBySms']],
  ['touched-before', 'Email,LastName', 'twice@x.org,Ng', {}, ['Row 1', 'customer 4']],
];

const people = (): SmallBase => {
  const node = { asOf: 0, importId: 1, pointOfContactId: 1 } as const;
  return new SmallBase(
    {
      id: 1,
      email: 'a@x.org',
      mobilePhone: '+12127365001',
      externalIdentities: { x1: 'c1' },
      subscriptions: { b1: { ...node, value: 'unsubscribed' }, 'b1.1': { ...node, value: 'subscribed' } },
    },
    { id: 2, mobilePhone: '+12127365002', discountCard: '18' },
    { id: 3, mobilePhone: '+12127365003' },
  );
};

function toldOfSharedPhone(onContactChange: 'reject' | 'keep'): string {
  const file = new SmallImport('Email,MobilePhone', { onContactChange }, { base: people() });
  return file.sentences(file.apply('z@x.org,+12127365001').all).join(' ');
}

/** What a sentence asks for and the finding does not give; a column belongs to findings about a cell. */
function holes({ code, column, values }: Finding): string[] {
  const keys = [...issueCatalogue[code].sentence.matchAll(/\{(\d|column)\}/gu)].map(([, key = '']) => key);
  return keys.filter((key) => (key === 'column' ? column === -1 : (values[Number(key)] ?? '') === ''));
}

/** Findings about a row or the file have no column (docs/spec.md §9.6). */
const withoutColumn: ReadonlySet<string> = new Set([
  'no-identifier',
  'ambiguous-customer',
  'touched-before',
  'too-many-cells',
  'too-few-cells',
  'take-from-file-off',
]);

describe('the sentence of', () => {
  it.each(rows)('%s, in %s, names column and value', (...[code, headers, row, settings, named]) => {
    const file = new SmallImport(headers, settings, { base: people() });
    if (code === 'touched-before') file.apply(row);
    const issue = file.apply(row).all.find((each) => each.code === code);
    if (issue === undefined) throw new Error(`${code} was not found`);
    expect(issue.level).toBe(
      code === 'contact-differs' && settings.onContactChange === 'keep'
        ? 'warning'
        : issueCatalogue[code].level,
    );
    expect(issue.column === -1).toBe(withoutColumn.has(code));
    expect(holes(issue)).toEqual([]);
    const [sentence = ''] = file.sentences([issue]);
    expect(sentence).toMatch(/^[^{}]+\.$/u);
    expect(sentence).not.toMatch(/e-mail/iu);
    const column = issue.column === -1 ? [] : [`"${file.rules.mapping.headers[issue.column] ?? ''}"`];
    for (const name of [...column, ...named]) expect(sentence).toContain(name);
  });

  it('contact-differs says what became of the row: rejected, or applied without the email', () => {
    expect(toldOfSharedPhone('reject')).toContain('this may be another person who shares the phone');
    expect(toldOfSharedPhone('keep')).toBe(
      '"Email" is "z@x.org", but customer 1, found only by the phone, has "a@x.org": the stored email was kept and the rest of the row applied. Check that both are the same person.',
    );
  });

  it('each code is shown above, but for those of damaged rows and of the file', () => {
    const shown = new Set<string>(rows.map(([code]) => code));
    const others = Object.keys(issueCatalogue).filter((code) => !shown.has(code));
    expect(others).toEqual(['unclosed-quote', 'row-too-large', 'undecodable-bytes', 'take-from-file-off']);
  });

  it.each<RowDamage>(['unclosed-quote', 'row-too-large', 'undecodable-bytes'])(
    '%s needs nothing but the row',
    (damage) => {
      const [issue] = new SmallImport('Email').check('a@x.org', damage)?.findings ?? [];
      if (issue === undefined) throw new Error(`${damage} was not found`);
      expect([issue.code, issue.column]).toEqual([damage, -1]);
      expect(holes(issue)).toEqual([]);
    },
  );

  it('row-too-large names the limit there is', () => {
    expect(issueCatalogue['row-too-large'].sentence).toContain(maxRowChars.toLocaleString('en-US'));
  });
});

describe('a sentence', () => {
  it('is told with the header as in the file and the values where they belong', () => {
    const { sentence } = issueCatalogue['invalid-sex'];
    const told = sentence.replace('{column}', '"Geschlecht"').replace('{0}', 'x');
    expect(sentenceOf(finding('invalid-sex', 3, 'x'), 'Geschlecht')).toBe(told);
  });

  it('takes values as they are, whatever they look like', () => {
    const sentence = sentenceOf(finding('invalid-sex', 0, '{0} $& {column}'), 'A {0}');
    expect(sentence).toContain('"A {0}" is "{0} $& {column}"');
  });

  it.each(Object.entries(issueCatalogue))('for %s ends with what to do', (_, { sentence }) => {
    expect(sentence).toMatch(/[.?] [A-Z].*\.$/u);
  });
});

describe('a quoted text', () => {
  it.each([
    ['of 120 characters is whole', 'a'.repeat(120), 'a'.repeat(120)],
    ['of 121 characters is cut', 'a'.repeat(121), `${'a'.repeat(120)}…`],
    ['is never cut through a character', `${'a'.repeat(119)}😀b`, `${'a'.repeat(119)}…`],
    ['is cut behind a character', `${'a'.repeat(118)}😀b`, `${'a'.repeat(118)}😀…`],
    ['shows what cannot be stored as U+FFFD', 'a\u0000b\uD800', 'a\uFFFDb\uFFFD'],
    ['keeps a U+FFFD of its own where it is cut', `${'a'.repeat(119)}\uFFFDb`, `${'a'.repeat(119)}\uFFFD…`],
    ['that is empty is empty', '', ''],
  ])('%s', (_, text, quoted) => {
    expect(shortened(text)).toBe(quoted);
  });
});
