import type { SubscriptionValue } from '../value/subscription.ts';

/**
 * The subscription tree of a customer (docs/spec.md §§1, 6): per brand *global → channel → topic in that
 * channel*. Only explicit nodes are kept. A node's key is `b` and `brand`, `brand.channel` or `brand.channel.topic`:
 * the brand's id, the channel's place in `channels`, the topic's id.
 */
export const channels = ['Email', 'Sms', 'Viber', 'MobilePush', 'WebPush'] as const;
export type Channel = (typeof channels)[number];

/** An explicit value and where it comes from; *written* is the start of its import. */
export interface SubscriptionNode {
  readonly value: SubscriptionValue;
  /** The action time of the row that set it, epoch milliseconds. */
  readonly asOf: number;
  readonly importId: number;
  readonly pointOfContactId: number;
}

export type Nodes = Readonly<Record<string, SubscriptionNode>>;

export interface NodePath {
  readonly brandId: number;
  readonly channel: Channel | null;
  readonly topicId: number | null;
}

/** The key of a node; a topic has a channel. */
export function nodeKey({ brandId, channel, topicId }: NodePath): string {
  if (channel === null) return `b${brandId}`;
  const channelKey = `b${brandId}.${channels.indexOf(channel)}`;
  return topicId === null ? channelKey : `${channelKey}.${topicId}`;
}

/** Whether a value key is a node's (see draft.ts). */
export const isNodeKey = (key: string): boolean => /^b\d/.test(key);

/** The path a key of `nodeKey` was made from. */
export function nodePath(key: string): NodePath {
  const [brand, channel, topic] = key.slice(1).split('.');
  return {
    brandId: Number(brand),
    channel: channel === undefined ? null : (channels[Number(channel)] ?? null),
    topicId: topic === undefined ? null : Number(topic),
  };
}

/** The node that makes a value effective: its own, else the channel's, else the global one, else none. */
export function effectiveNode(nodes: Nodes, key: string): SubscriptionNode | null {
  const own = nodes[key];
  if (own !== undefined) return own;
  const parent = key.lastIndexOf('.');
  return parent === -1 ? null : effectiveNode(nodes, key.slice(0, parent));
}

/** The keys of the explicit `subscribed` nodes below a node, in the order of the tree, however they were stored. */
export function subscribedBelow(nodes: Nodes, key: string): string[] {
  const prefix = `${key}.`;
  return Object.keys(nodes)
    .filter((other) => other.startsWith(prefix) && nodes[other]?.value === 'subscribed')
    .sort(inTreeOrder);
}

/** Compares keys below one node number by number; what stands above comes first. */
function inTreeOrder(a: string, b: string): number {
  const [, ...ours] = a.split('.').map(Number);
  const [, ...theirs] = b.split('.').map(Number);
  const differences = ours.map((number, index) => number - (theirs[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? ours.length - theirs.length;
}
