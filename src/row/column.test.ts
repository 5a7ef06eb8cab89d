import { expect, test } from 'vitest';
import { smallCatalog } from '../../test/row/small-catalog.ts';
import { fieldsByHeader, simpleFields } from '../customer/field.ts';
import type { Field } from '../customer/field.ts';
import { clearableByBlank, holdsDates, identifying, withoutPolicy } from './column.ts';

const fields = new Map([...fieldsByHeader(smallCatalog, null).values()].map((field) => [field.name, field]));
const names = (has: (field: Field) => boolean): string[] =>
  [...fields.values()].filter(has).map(({ name }) => name);
const simpleNames = (has: (field: Field) => boolean): string[] =>
  names((field) => field.kind in simpleFields && has(field));

test('blank handling clear exists for confirmations, card, area, names, sex, birth date, time zone, custom fields', () => {
  expect(simpleNames(({ kind }) => clearableByBlank.has(kind))).toEqual([
    'IsEmailConfirmed',
    'IsMobilePhoneConfirmed',
    'DiscountCard',
    'Area',
    'LastName',
    'FirstName',
    'MiddleName',
    'FullName',
    'Sex',
    'BirthDate',
    'TimeZone',
  ]);
  const ofProject = names(({ kind }) => !(kind in simpleFields) && clearableByBlank.has(kind));
  expect(ofProject).toEqual(smallCatalog.customFields.map(({ systemName }) => `CustomField${systemName}`));
});

test('contacts, external identities and MusterId identify', () => {
  expect(names(({ kind }) => identifying.has(kind))).toEqual([
    'Email',
    'MobilePhone',
    'MusterId',
    'ExternalIdentityCrm',
    'ExternalIdentityTill',
    'ExternalIdentityClub',
  ]);
});

test('service columns, Brand and MusterId have no policy', () => {
  expect(names(({ kind }) => withoutPolicy.has(kind))).toEqual([
    'MusterId',
    'LastUpdatePointOfContact',
    'LastUpdateActionTemplate',
    'LastUpdateDateTime',
    'LastUpdateDateTimeUtc',
    'SourcePointOfContact',
    'SourceActionTemplate',
    'SourceDateTime',
    'SourceDateTimeUtc',
    'Brand',
  ]);
});

test('dates stand in birth dates, action times and custom fields of their types', () => {
  expect(names(holdsDates)).toEqual([
    'BirthDate',
    'LastUpdateDateTime',
    'LastUpdateDateTimeUtc',
    'SourceDateTime',
    'SourceDateTimeUtc',
    'CustomFieldSince',
    'CustomFieldLastSeen',
    'CustomFieldDates',
  ]);
});
