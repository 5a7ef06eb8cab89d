import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockPool } from '../../src/store/block-pool.ts';
import { CopyRows } from '../../src/store/copy-rows.ts';
import { copyValues } from '../../src/store/copy-values.ts';
import { newCustomer } from '../../src/customer/customer.ts';
import type { Customer, CustomScalar } from '../../src/customer/customer.ts';
import type { FormerValue, FormerValues } from '../../src/customer/draft.ts';
import {
  customerColumns,
  customerKinds,
  formerFromJson,
  formerToJson,
  fromRecord,
  writeRecord,
} from '../../src/customer/record.ts';
import { nodeKey, channels } from '../../src/customer/subscription.ts';
import type { SubscriptionNode } from '../../src/customer/subscription.ts';

/** What `COPY` and JSON have signs of their own for, and everything else that PostgreSQL can keep. */
const text = fc.oneof(
  fc.constantFrom('\\N', '\\.', '\t', '\r\n', '"', '{}', 'null', '', '\u2028', "O'Brien", '\\', '\u001f'),
  fc.string({ unit: 'binary', maxLength: 20 }).map((drawn) => drawn.replaceAll(/[\0\ud800-\udfff]/gu, '')),
);
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const smallId = fc.integer({ min: 1, max: 32_767 });

const scalar: fc.Arbitrary<CustomScalar> = fc.oneof(
  text,
  fc.boolean(),
  fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
);
const customValue = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 4 }));

const node: fc.Arbitrary<SubscriptionNode> = fc.record({
  value: fc.constantFrom('subscribed', 'unsubscribed', 'waiting-for-confirmation'),
  asOf: fc.integer({ min: Date.UTC(1, 0, 1) - 1e13, max: Date.UTC(9999, 11, 31) }),
  importId: fc.integer({ min: 1, max: 2_147_483_647 }),
  pointOfContactId: smallId,
});
const key = fc
  .record({ brandId: smallId, channel: orNull(fc.constantFrom(...channels)), topicId: orNull(smallId) })
  .map(nodeKey);

const customers: fc.Arbitrary<Customer> = fc.record({
  id: fc.integer({ min: 1, max: 999_999_999_999_999 }),
  email: orNull(text),
  isEmailConfirmed: orNull(fc.boolean()),
  mobilePhone: orNull(fc.constantFrom('+12127365001', '+491701234567')),
  isMobilePhoneConfirmed: orNull(fc.boolean()),
  discountCard: orNull(text),
  areaId: orNull(smallId),
  lastName: orNull(text),
  firstName: orNull(text),
  middleName: orNull(text),
  sex: orNull(fc.constantFrom('male', 'female')),
  birthDate: orNull(fc.constantFrom('1900-01-01', '2024-02-29')),
  timeZone: orNull(fc.constantFrom('UTC', 'Europe/Berlin')),
  externalIdentities: fc.dictionary(smallId.map(String), text, { maxKeys: 3, noNullPrototype: true }),
  customFields: fc.dictionary(smallId.map(String), customValue, { maxKeys: 3, noNullPrototype: true }),
  subscriptions: fc.dictionary(key, node, { maxKeys: 4, noNullPrototype: true }),
});

function toRecord(customer: Customer): (string | null)[] {
  const rows = new CopyRows(new BlockPool(), customerColumns.length);
  rows.begin();
  writeRecord(customer, rows);
  return copyValues(rows.rowAt(0), customerKinds);
}

test('every customer is one row and comes back from it as it was', () => {
  fc.assert(
    fc.property(customers, (customer) => {
      const values = toRecord(customer);
      expect(values).toHaveLength(customerColumns.length);
      expect(fromRecord(values)).toEqual(customer);
    }),
  );
});

test('a record holds null for everything that is not known', () => {
  const [id, ...rest] = toRecord(newCustomer(3));
  expect(id).toBe('3');
  expect(rest).toEqual(rest.map(() => null));
  expect(fromRecord(['3'])).toEqual(newCustomer(3));
});

test('a customer read without entries does not share them with the one written to next', () => {
  const [first, second] = [fromRecord(['1']), fromRecord(['2'])];
  expect({ ...first.externalIdentities, 1: 'c1' }).toEqual({ 1: 'c1' });
  expect(second.externalIdentities).toEqual({});
});

test('false is false and not unknown', () => {
  const customer = { ...newCustomer(3), isEmailConfirmed: false, customFields: { f1: false, f2: 0, f3: '' } };
  expect(fromRecord(toRecord(customer))).toEqual(customer);
});

const formerValue = fc.oneof(
  fc.tuple(fc.constantFrom('email', 'sex', 'birthDate'), orNull(text)),
  fc.tuple(
    smallId.map((id) => `x.${id}`),
    orNull(text),
  ),
  fc.tuple(
    smallId.map((id) => `f.${id}`),
    orNull(customValue),
  ),
  fc.tuple(
    key.map((path) => `s.${path}`),
    orNull(node),
  ),
);
const formerValues: fc.Arbitrary<FormerValues> = fc
  .array(formerValue, { maxLength: 6 })
  .map((entries) => Object.fromEntries<FormerValue>(entries));

test('former values come back from their text as they were', () => {
  fc.assert(
    fc.property(formerValues, (former) => {
      expect(formerFromJson(formerToJson(former))).toEqual(former);
    }),
  );
});

test('a former node is kept as one letter and three numbers', () => {
  const former = {
    sex: 'male',
    'b1.0': { value: 'unsubscribed', asOf: 5, importId: 2, pointOfContactId: 3 },
    b1: null,
  } as const;
  expect(JSON.parse(formerToJson(former))).toEqual({ sex: 'male', 'b1.0': 'u 5 2 3', b1: null });
});
