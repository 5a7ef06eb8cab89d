import { channels, effectiveNode, nodeKey } from './subscription.ts';
import type { Channel, Nodes } from './subscription.ts';

/** A channel of a brand, and the key of its node. */
export interface BrandChannel {
  readonly brandId: number;
  readonly channel: Channel;
  readonly key: string;
}

/** Every channel of every brand, brand by brand. */
export function brandChannels(brands: readonly { readonly id: number }[]): BrandChannel[] {
  return brands.flatMap(({ id: brandId }) =>
    channels.map((channel) => ({ brandId, channel, key: nodeKey({ brandId, channel, topicId: null }) })),
  );
}

/** Whether somebody is effectively subscribed at a node (docs/spec.md §6). */
export function isSubscribed(nodes: Nodes, key: string): boolean {
  return effectiveNode(nodes, key)?.value === 'subscribed';
}

/** Whether a change of nodes makes somebody effectively subscribed where he was not: to a brand, channel or topic. */
export function gainsConsent(before: Nodes, after: Nodes): boolean {
  if (before === after) return false;
  return Object.keys(after).some((key) => after[key]?.value === 'subscribed' && !isSubscribed(before, key));
}
