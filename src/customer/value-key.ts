import { scalarKeys } from './customer.ts';
import type { Customer, CustomValue, ScalarKey } from './customer.ts';
import { setEntry } from './draft.ts';
import type { FormerValue, FormerValues } from './draft.ts';
import { isNodeKey } from './subscription.ts';
import type { SubscriptionNode } from './subscription.ts';

/** What a customer holds, by value key (see draft.ts); null for plain values that it lacks. */
export function presentValues(customer: Customer): Map<string, FormerValue> {
  const values = new Map<string, FormerValue>(scalarKeys.map((key) => [key, customer[key]]));
  for (const [key, value] of Object.entries(customer.externalIdentities)) values.set(key, value);
  for (const [key, value] of Object.entries(customer.customFields)) values.set(key, value);
  for (const [key, node] of Object.entries(customer.subscriptions)) values.set(key, node);
  return values;
}

/** What a customer holds under a value key; null: nothing. */
export function valueAt(customer: Customer, key: string): FormerValue {
  if (isScalarKey(key)) return customer[key];
  if (isIdentityKey(key)) return customer.externalIdentities[key] ?? null;
  return (isNodeKey(key) ? customer.subscriptions[key] : customer.customFields[key]) ?? null;
}

/** The customer with other values under these keys; null takes a value away. */
export function withValues(customer: Customer, values: FormerValues): Customer {
  const scalars: Record<string, FormerValue> = {};
  const identities: Record<string, string> = { ...customer.externalIdentities };
  const fields: Record<string, CustomValue> = { ...customer.customFields };
  const nodes: Record<string, SubscriptionNode> = { ...customer.subscriptions };
  for (const [key, value] of Object.entries(values)) {
    if (isScalarKey(key)) scalars[key] = value;
    else if (isIdentityKey(key)) setEntry(identities, key, typeof value === 'string' ? value : null);
    else if (isNodeKey(key)) setEntry(nodes, key, isNode(value) ? value : null);
    else if (!isNode(value)) setEntry(fields, key, value);
  }
  return {
    ...Object.assign({ ...customer }, scalars),
    externalIdentities: identities,
    customFields: fields,
    subscriptions: nodes,
  };
}

/** Equal as stored: a node with its times and origin, a list item by item. */
export function sameFormerValue(a: FormerValue, b: FormerValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const isScalarKey = (key: string): key is ScalarKey => scalarKeys.some((known) => known === key);

/** Whether a value key is an external identity's. */
export const isIdentityKey = (key: string): boolean => /^x\d/.test(key);

const isNode = (value: FormerValue): value is SubscriptionNode =>
  typeof value === 'object' && value !== null && 'asOf' in value;
