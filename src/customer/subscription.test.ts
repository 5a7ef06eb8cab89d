import { expect, test } from 'vitest';
import { effectiveNode, nodeKey, nodePath, subscribedBelow } from './subscription.ts';
import type { NodePath, Nodes, SubscriptionNode } from './subscription.ts';

const node = (value: SubscriptionNode['value'], asOf = 0): SubscriptionNode => ({
  value,
  asOf,
  importId: 1,
  pointOfContactId: 1,
});

test.each<[NodePath, string]>([
  [{ brandId: 1, channel: null, topicId: null }, 'b1'],
  [{ brandId: 1, channel: 'Email', topicId: null }, 'b1.0'],
  [{ brandId: 12, channel: 'WebPush', topicId: null }, 'b12.4'],
  [{ brandId: 12, channel: 'Sms', topicId: 30 }, 'b12.1.30'],
])('the node %o has the key %s, and the key its path', (path, key) => {
  expect(nodeKey(path)).toBe(key);
  expect(nodePath(key)).toEqual(path);
});

const tree: Nodes = {
  b1: node('unsubscribed', 1),
  'b1.0': node('subscribed', 2),
  'b1.0.7': node('waiting-for-confirmation', 3),
  'b2.1': node('unsubscribed', 4),
};

test.each([
  ['its own explicit value', 'b1.0.7', 3],
  ["else the channel's", 'b1.0.8', 2],
  ['else the global one', 'b1.1.7', 1],
  ["for a channel the global one, never a topic's", 'b1.1', 1],
  ['of another brand nothing', 'b2', undefined],
  ['below a channel of another brand its own', 'b2.1.7', 4],
  ['for a brand whose id begins alike nothing', 'b11', undefined],
])('the effective value is %s', (_, key, asOf) => {
  expect(effectiveNode(tree, key)?.asOf).toBe(asOf);
});

test('no tree, no effective value', () => {
  expect(effectiveNode({}, 'b1.0.7')).toBeNull();
});

const below: Nodes = {
  b1: node('subscribed'),
  'b1.0': node('subscribed'),
  'b1.0.7': node('subscribed'),
  'b1.0.8': node('waiting-for-confirmation'),
  'b1.1.7': node('unsubscribed'),
  'b1.1.8': node('subscribed'),
  'b1.10.7': node('subscribed'),
  'b11.0': node('subscribed'),
};

test.each([
  ['b1', ['b1.0', 'b1.0.7', 'b1.1.8', 'b1.10.7']],
  ['b1.0', ['b1.0.7']],
  ['b1.1', ['b1.1.8']],
  ['b1.0.7', []],
  ['b2', []],
])('below %s are subscribed: %o', (key, expected) => {
  expect(subscribedBelow(below, key).sort()).toEqual(expected);
});
