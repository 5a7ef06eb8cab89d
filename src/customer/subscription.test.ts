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
  [{ brandId: 1, channel: null, topicId: null }, '1'],
  [{ brandId: 1, channel: 'Email', topicId: null }, '1.0'],
  [{ brandId: 12, channel: 'WebPush', topicId: null }, '12.4'],
  [{ brandId: 12, channel: 'Sms', topicId: 30 }, '12.1.30'],
])('the node %o has the key %s, and the key its path', (path, key) => {
  expect(nodeKey(path)).toBe(key);
  expect(nodePath(key)).toEqual(path);
});

const tree: Nodes = {
  '1': node('unsubscribed', 1),
  '1.0': node('subscribed', 2),
  '1.0.7': node('waiting-for-confirmation', 3),
  '2.1': node('unsubscribed', 4),
};

test.each([
  ['its own explicit value', '1.0.7', 3],
  ["else the channel's", '1.0.8', 2],
  ['else the global one', '1.1.7', 1],
  ["for a channel the global one, never a topic's", '1.1', 1],
  ['of another brand nothing', '2', undefined],
  ['below a channel of another brand its own', '2.1.7', 4],
  ['for a brand whose id begins alike nothing', '11', undefined],
])('the effective value is %s', (_, key, asOf) => {
  expect(effectiveNode(tree, key)?.asOf).toBe(asOf);
});

test('no tree, no effective value', () => {
  expect(effectiveNode({}, '1.0.7')).toBeNull();
});

const below: Nodes = {
  '1': node('subscribed'),
  '1.0': node('subscribed'),
  '1.0.7': node('subscribed'),
  '1.0.8': node('waiting-for-confirmation'),
  '1.1.7': node('unsubscribed'),
  '1.1.8': node('subscribed'),
  '1.10.7': node('subscribed'),
  '11.0': node('subscribed'),
};

test.each([
  ['1', ['1.0', '1.0.7', '1.1.8', '1.10.7']],
  ['1.0', ['1.0.7']],
  ['1.1', ['1.1.8']],
  ['1.0.7', []],
  ['2', []],
])('below %s are subscribed: %o', (key, expected) => {
  expect(subscribedBelow(below, key).sort()).toEqual(expected);
});
