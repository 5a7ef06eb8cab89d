import { expect, test } from 'vitest';
import { newCustomer } from './customer.ts';
import type { Customer } from './customer.ts';
import { CustomerDraft } from './draft.ts';
import type { FormerValues } from './draft.ts';
import type { SubscriptionNode } from './subscription.ts';

const node = (value: SubscriptionNode['value'], asOf: number): SubscriptionNode => ({
  value,
  asOf,
  importId: 1,
  pointOfContactId: 1,
});

const stored: Customer = {
  ...newCustomer(5),
  email: 'a@x.org',
  isEmailConfirmed: true,
  lastName: 'Ng',
  externalIdentities: { x1: 'c1', x2: 't1' },
  customFields: { f1: 'note', f9: ['a', 'b'] },
  subscriptions: { b1: node('subscribed', 10), 'b1.0': node('unsubscribed', 20) },
};

/** What is written and what the row then replaced; null: it changed nothing. */
const table: [string, (draft: CustomerDraft) => void, FormerValues | null][] = [
  ['nothing', () => {}, null],
  ['a value that is stored', (draft) => draft.set('lastName', 'Ng'), null],
  ['another value', (draft) => draft.set('lastName', 'Li'), { lastName: 'Ng' }],
  ['a value where there was none', (draft) => draft.set('sex', 'female'), { sex: null }],
  [
    'false where nothing was known',
    (draft) => draft.set('isMobilePhoneConfirmed', false),
    { isMobilePhoneConfirmed: null },
  ],
  ['null for a value', (draft) => draft.set('isEmailConfirmed', null), { isEmailConfirmed: true }],
  ['null for nothing', (draft) => draft.set('areaId', null), null],
  ['an identity that is stored', (draft) => draft.setIdentity('x1', 'c1'), null],
  ['another identity', (draft) => draft.setIdentity('x2', 't2'), { x2: 't1' }],
  ['a new identity', (draft) => draft.setIdentity('x3', 'k1'), { x3: null }],
  ['null for an identity', (draft) => draft.setIdentity('x1', null), { x1: 'c1' }],
  ['null for no identity', (draft) => draft.setIdentity('x3', null), null],
  ['a list with the same items', (draft) => draft.setCustomField('f9', ['a', 'b']), null],
  ['a list in another order', (draft) => draft.setCustomField('f9', ['b', 'a']), { f9: ['a', 'b'] }],
  ['null for a custom field', (draft) => draft.setCustomField('f1', null), { f1: 'note' }],
  ['null for no custom field', (draft) => draft.setCustomField('f2', null), null],
  ['zero where there was nothing', (draft) => draft.setCustomField('f3', 0), { f3: null }],
  ['a node with its value at another time', (draft) => draft.setNode('b1', node('subscribed', 99)), null],
  [
    'a node with another value',
    (draft) => draft.setNode('b1', node('unsubscribed', 99)),
    { b1: node('subscribed', 10) },
  ],
  ['a new node', (draft) => draft.setNode('b2', node('subscribed', 99)), { b2: null }],
];

test.each(table)('writing %s', (_, write, former) => {
  const draft = new CustomerDraft(stored);
  write(draft);
  expect(draft.finish()?.former ?? null).toEqual(former);
});

test('what is written and then put back changes nothing, the times of consent included', () => {
  const draft = new CustomerDraft(stored);
  draft.set('lastName', 'Li');
  draft.setIdentity('x1', null);
  draft.setCustomField('f9', ['c']);
  draft.setNode('b1.0', node('subscribed', 98));
  draft.set('lastName', 'Ng');
  draft.setIdentity('x1', 'c1');
  draft.setCustomField('f9', ['a', 'b']);
  draft.setNode('b1.0', node('unsubscribed', 99));
  expect(draft.now).toEqual(stored);
  expect(draft.finish()).toBeNull();
});

test('the customer before a row stays as it was', () => {
  const before = structuredClone(stored);
  const draft = new CustomerDraft(stored);
  draft.set('email', 'b@x.org');
  draft.setIdentity('x2', 't2');
  draft.setIdentity('x3', 'k1');
  draft.setCustomField('f1', null);
  draft.setNode('b1', node('unsubscribed', 99));
  expect(draft.before).toBe(stored);
  expect(stored).toEqual(before);
  expect(draft.finish()?.customer).toMatchObject({
    email: 'b@x.org',
    externalIdentities: { x1: 'c1', x2: 't2', x3: 'k1' },
    customFields: { f9: ['a', 'b'] },
    subscriptions: { b1: node('unsubscribed', 99), 'b1.0': node('unsubscribed', 20) },
  });
});

test('a new customer holds what its row writes, and before it nothing', () => {
  const draft = CustomerDraft.ofNew(6);
  expect(draft.now).toEqual(newCustomer(6));
  draft.set('email', 'b@x.org');
  expect(draft.now).toEqual({ ...newCustomer(6), email: 'b@x.org' });
  expect(draft.before).toMatchObject({ email: null, externalIdentities: {}, subscriptions: {} });
});
