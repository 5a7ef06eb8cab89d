import { describe, expect, it, test } from 'vitest';
import { smallCatalog } from '../../test/row/small-catalog.ts';
import { fieldsByHeader, headerKey, nodeColumn, simpleFields, subscriptionName } from './field.ts';

test.each([
  ['Email', 'email'],
  ['  E-Mail ', 'email'],
  ['e_mail', 'email'],
  ['E M\tA\u00A0I L', 'email'],
  ['\uFEFFEmail\u200B', 'email'],
  ['Имя', 'имя'],
  ['Cafe\u0301', 'café'],
  ['Last.Name', 'last.name'],
  ['- _', ''],
])('the header %j compares as %j', (header, key) => {
  expect(headerKey(header)).toBe(key);
});

describe('the fields of a file', () => {
  const all = fieldsByHeader(smallCatalog, null);
  const ofMain = fieldsByHeader(smallCatalog, 1);
  const nameOf = (fields: typeof all, header: string): string | undefined =>
    fields.get(headerKey(header))?.name;

  it.each(Object.values(simpleFields))('has %s', (name) => {
    expect(nameOf(all, name)).toBe(name);
    expect(nameOf(all, name.toUpperCase())).toBe(name);
  });

  it.each([
    ['external identity crm', 'ExternalIdentityCrm'],
    ['is_subscribed', 'IsSubscribed'],
    ['issubscribedbyviber', 'IsSubscribedByViber'],
    ['IsSubscribedByMobilePushOnSale', 'IsSubscribedByMobilePushOnSale'],
    ['custom field notes', 'CustomFieldNotes'],
    ['last-seen', 'CustomFieldLastSeen'],
    ['Crm', undefined],
    ['IsSubscribedByFax', undefined],
    ['IsSubscribedOnSale', undefined],
    ['Customer ID', undefined],
    ['id', undefined],
    ['', undefined],
  ])('finds %j as %s', (header, name) => {
    expect(nameOf(all, header)).toBe(name);
  });

  it("has the topics of the import's brand, or of every brand, a topic that several have once", () => {
    const topicsOf = (fields: typeof all): string[] =>
      [...fields.values()]
        .filter(({ name }) => name.startsWith('IsSubscribedBySmsOn'))
        .map(({ name }) => name);
    expect(topicsOf(ofMain)).toEqual(['IsSubscribedBySmsOnNews', 'IsSubscribedBySmsOnSale']);
    expect(topicsOf(all)).toEqual([
      'IsSubscribedBySmsOnNews',
      'IsSubscribedBySmsOnSale',
      'IsSubscribedBySmsOnTrends',
    ]);
  });

  it('leaves a bare custom name to whatever else has it', () => {
    expect(all.get('sex')?.kind).toBe('sex');
    expect(all.get('customfieldsex')).toMatchObject({ kind: 'custom', custom: { id: 13 } });
  });

  it('leaves a bare custom name to the full name of another field', () => {
    const [notes] = smallCatalog.customFields;
    if (notes === undefined) throw new Error('the catalog has custom fields');
    const nasty = { ...notes, id: 99, systemName: 'CustomFieldNotes' };
    const fields = fieldsByHeader({ ...smallCatalog, customFields: [nasty, notes] }, null);
    expect(fields.get('customfieldnotes')).toMatchObject({ custom: { id: 1 } });
    expect(fields.get('customfieldcustomfieldnotes')).toMatchObject({ custom: { id: 99 } });
  });
});

test.each([
  [null, null, 'IsSubscribed'],
  ['Sms', null, 'IsSubscribedBySms'],
  ['Sms', 'News', 'IsSubscribedBySmsOnNews'],
] as const)('channel %s and topic %s stand in %s', (channel, topic, name) => {
  expect(subscriptionName(channel, topic)).toBe(name);
});

test.each([
  ['b1', 'IsSubscribed', 'main'],
  ['b2.1', 'IsSubscribedBySms', 'Outlet'],
  ['b2.0.4', 'IsSubscribedByEmailOnTrends', 'Outlet'],
])('the node %s stands in %s of brand %s', (key, name, brand) => {
  expect(nodeColumn(key, smallCatalog)).toEqual({ name, brand });
});
