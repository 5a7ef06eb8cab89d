import { expect, test } from 'vitest';
import { smallRules } from '../../test/row/small-import.ts';
import type { SmallRow, SmallSettings } from '../../test/row/small-import.ts';
import type { Layout } from './layout.ts';

const layoutOf = (headers: SmallRow, settings: SmallSettings = {}): Layout =>
  smallRules(headers, settings).layout;

test('external identities stand in the order of the catalog, whatever the order of the file', () => {
  const { identities, identityKinds } = layoutOf(
    'ExternalIdentityClub,Email,ExternalIdentityTill,ExternalIdentityCrm',
  );
  expect(identities.map(({ header }) => header)).toEqual([
    'ExternalIdentityCrm',
    'ExternalIdentityTill',
    'ExternalIdentityClub',
  ]);
  expect(identityKinds).toEqual(['x1', 'x2', 'x3']);
});

test('what the file lacks is null or empty', () => {
  const layout = layoutOf('Email');
  expect(layout.email?.index).toBe(0);
  expect(layout).toMatchObject({
    phone: null,
    musterId: null,
    card: null,
    fullName: null,
    identities: [],
    customs: [],
  });
});

test('columns left out count as headers, so that later cells keep their places', () => {
  const layout = layoutOf('Shoe size,Email,Hat size,LastName');
  expect(layout.headerCount).toBe(4);
  expect([layout.email?.index, layout.lastName?.index]).toEqual([1, 3]);
});

test('a topic that several brands have is one column with a node in each', () => {
  const { nodeKeys } = layoutOf(
    'Email,Brand,IsSubscribed,IsSubscribedBySms,IsSubscribedByEmailOnNEWS,IsSubscribedByEmailOnTrends',
  );
  expect([...nodeKeys]).toEqual([
    [1, ['b1', 'b1.1', 'b1.0.1', undefined]],
    [2, ['b2', 'b2.1', 'b2.0.3', 'b2.0.4']],
  ]);
});

test.each([
  ['LastUpdatePointOfContact', 'hasUpdatePoint'],
  ['SourcePointOfContact', 'hasSourcePoint'],
  ['LastUpdateActionTemplate', 'hasUpdateTemplate'],
  ['SourceActionTemplate', 'hasSourceTemplate'],
  ['LastUpdateDateTime', 'hasUpdateTime'],
  ['LastUpdateDateTimeUtc', 'hasUpdateTime'],
  ['SourceDateTime', 'hasSourceTime'],
  ['SourceDateTimeUtc', 'hasSourceTime'],
])('a file with %s has that service column and no other', (header, has) => {
  const layout = layoutOf(`Email,${header}`);
  const found = Object.entries(layout).filter(([key, value]) => key.startsWith('has') && value === true);
  expect(found.map(([key]) => key)).toEqual([has]);
});
