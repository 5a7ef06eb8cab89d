import { expect, test } from 'vitest';
import { newCustomer } from '../customer/customer.ts';
import type { Customer } from '../customer/customer.ts';
import { BlockPool } from '../store/block-pool.ts';
import { KeptCustomers } from './kept-customers.ts';
import type { Plan } from './plan.ts';

/** A plan that created or changed customers, each by the row of his id. */
function planOf(...customers: readonly Customer[]): Plan {
  const written = customers.map(
    (customer) => [customer.id, { customer, created: null, changedRow: customer.id }] as const,
  );
  return {
    outcomes: new Uint8Array(0),
    matched: [],
    written: new Map(written),
    changes: [],
    actions: [],
    consentGained: 0,
  };
}

const named = (id: number, lastName: string): Customer => ({
  ...newCustomer(id),
  lastName,
  isEmailConfirmed: true,
  externalIdentities: { 7: 'a\tb\\c' },
  customFields: { 3: ['x', 'y"'], 4: 12 },
  subscriptions: { '1': { value: 'subscribed', asOf: 1_700_000_000_000, importId: 2, pointOfContactId: 3 } },
});

test('a customer is found as the last row left him, with that row, for two batches', () => {
  const kept = new KeptCustomers(new BlockPool());
  kept.start();
  kept.add(planOf(named(1, 'One'), named(2, 'Two')));
  kept.add(planOf(named(2, 'Two again')));
  expect(kept.find(1)?.customer).toEqual(named(1, 'One'));
  expect([kept.find(2)?.customer, kept.find(2)?.touched]).toEqual([named(2, 'Two again'), 2]);
  kept.nextBatch();
  kept.add(planOf(named(1, 'One again')));
  expect([kept.find(1)?.customer.lastName, kept.find(2)?.customer.lastName]).toEqual([
    'One again',
    'Two again',
  ]);
  kept.nextBatch();
  expect([kept.find(1)?.customer.lastName, kept.find(2)]).toEqual(['One again', undefined]);
  kept.nextBatch();
  expect(kept.find(1)).toBeUndefined();
});

test('nothing is kept before rows mean customers again', () => {
  const kept = new KeptCustomers(new BlockPool());
  kept.add(planOf(named(1, 'One')));
  kept.start();
  expect(kept.find(1)).toBeUndefined();
});
