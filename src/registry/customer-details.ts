import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { CustomerDetails, EffectiveSubscription } from '../contract/customer.ts';
import type { Catalog } from '../customer/catalog.ts';
import { channels, effectiveNode, nodeKey, nodePath } from '../customer/subscription.ts';
import type { NodePath, Nodes } from '../customer/subscription.ts';
import { customerDescriber, isoMoment } from './describe-customer.ts';
import { readCustomer } from './read-customers.ts';
import { Refusal } from '../refusal.ts';

/**
 * One customer as it stands, with what every node of its subscription trees means: its own value, else the channel's,
 * else the global one (docs/spec.md §6).
 * @throws Refusal `customer-not-found`
 */
export async function customerDetails(pool: pg.Pool, customerId: number): Promise<CustomerDetails> {
  // The customer first: what it refers to is in every later catalog, because nothing that is referred to goes.
  const stored = await readCustomer(pool, customerId);
  if (stored === null) throw noCustomer(customerId);
  const catalog = await loadCatalog(pool);
  const { subscriptions } = stored.customer;
  return {
    ...customerDescriber(catalog)(stored),
    effectiveSubscriptions: effective(subscriptions, catalog),
  };
}

/** What is told of an id that nobody has. */
export function noCustomer(customerId: number): Refusal {
  return new Refusal('customer-not-found', `There is no customer with the MusterId ${customerId}.`);
}

/** Nodes that have a value, brand by brand, each tree from the top. */
function effective(nodes: Nodes, catalog: Catalog): EffectiveSubscription[] {
  const brandIds = new Set(Object.keys(nodes).map((key) => nodePath(key).brandId));
  return catalog.brands
    .filter(({ id }) => brandIds.has(id))
    .flatMap(({ id }) => treeOf(id, catalog).flatMap((path) => describe(path, nodes, catalog)));
}

function treeOf(brandId: number, { topics }: Catalog): NodePath[] {
  const ofBrand = topics.filter((topic) => topic.brandId === brandId);
  const levels = [null, ...ofBrand.map(({ id }) => id)];
  const below = channels.flatMap((channel) => levels.map((topicId) => ({ brandId, channel, topicId })));
  return [{ brandId, channel: null, topicId: null }, ...below];
}

function describe(path: NodePath, nodes: Nodes, catalog: Catalog): EffectiveSubscription[] {
  const key = nodeKey(path);
  const node = effectiveNode(nodes, key);
  if (node === null) return [];
  const { brands, topics, pointsOfContact } = catalog;
  return [
    {
      brand: brands.find(({ id }) => id === path.brandId)?.systemName ?? '',
      channel: path.channel,
      topic: topics.find(({ id }) => id === path.topicId)?.externalId ?? null,
      value: node.value,
      by: levelOf(path, nodes),
      asOf: isoMoment(node.asOf),
      importId: node.importId,
      pointOfContact: pointsOfContact.find(({ id }) => id === node.pointOfContactId)?.externalId ?? '',
    },
  ];
}

/** The node that has the value explicitly. */
function levelOf(path: NodePath, nodes: Nodes): EffectiveSubscription['by'] {
  if (nodes[nodeKey(path)] !== undefined) return 'itself';
  return nodes[nodeKey({ ...path, topicId: null })] === undefined ? 'global' : 'channel';
}
