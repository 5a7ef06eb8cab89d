import { expect, test } from 'vitest';
import { newCustomer, sameCustomValue, scalarKeys } from './customer.ts';
import type { CustomValue } from './customer.ts';

test.each<[string, readonly [CustomValue | undefined, CustomValue | undefined], boolean]>([
  ['the same text', ['a', 'a'], true],
  ['texts in another case', ['a', 'A'], false],
  ['a number and its text', [1, '1'], false],
  ['zero and false', [0, false], false],
  ['nothing and nothing', [undefined, undefined], true],
  ['nothing and a text', [undefined, ''], false],
  [
    'lists with the same items',
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    true,
  ],
  [
    'lists in another order',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    false,
  ],
  ['a list and its beginning', [['a', 'b'], ['a']], false],
  ['a list of one and its item', [['a'], 'a'], false],
  ['a list and nothing', [['a'], undefined], false],
])('%s', (_, [a, b], same) => {
  expect(sameCustomValue(a, b)).toBe(same);
  expect(sameCustomValue(b, a)).toBe(same);
});

test('of a new customer nothing is known but the id', () => {
  const customer = newCustomer(12);
  expect(customer).toMatchObject({ id: 12, externalIdentities: {}, customFields: {}, subscriptions: {} });
  expect(scalarKeys.map((key) => customer[key])).toEqual(scalarKeys.map(() => null));
});
