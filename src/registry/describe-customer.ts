import type { CustomerDocument, CustomFieldValue, SubscriptionDocument } from '../contract/customer.ts';
import type { Catalog } from '../customer/catalog.ts';
import { customFieldKey, identityKind } from '../customer/identifier.ts';
import { channels, nodePath } from '../customer/subscription.ts';
import type { Nodes } from '../customer/subscription.ts';
import type { StoredCustomer } from './read-customers.ts';

/**
 * Makes what turns customers into documents by one catalog: names for ids, everything in the catalog's order.
 * @param brandId only this brand's subscriptions; null: all
 */
export function customerDescriber(
  catalog: Catalog,
  brandId: number | null = null,
): (stored: StoredCustomer) => CustomerDocument {
  const areas = new Map(catalog.areas.map(({ id, externalId }) => [id, externalId]));
  const subscriptionsOf = subscriptionDescriber(catalog, brandId);
  return ({ customer, segmentIds, createdAt, changedAt }) => ({
    customerId: customer.id,
    email: customer.email,
    isEmailConfirmed: customer.isEmailConfirmed,
    mobilePhone: customer.mobilePhone,
    isMobilePhoneConfirmed: customer.isMobilePhoneConfirmed,
    externalIdentities: named(catalog.externalIdentities, customer.externalIdentities, identityKind),
    lastName: customer.lastName,
    firstName: customer.firstName,
    middleName: customer.middleName,
    sex: customer.sex,
    birthDate: customer.birthDate,
    timeZone: customer.timeZone,
    area: customer.areaId === null ? null : (areas.get(customer.areaId) ?? null),
    discountCard: customer.discountCard,
    customFields: named<CustomFieldValue>(catalog.customFields, customer.customFields, customFieldKey),
    subscriptions: subscriptionsOf(customer.subscriptions),
    segments: catalog.segments.filter(({ id }) => segmentIds.has(id)).map(({ name }) => name),
    createdAt: isoMoment(createdAt),
    changedAt: isoMoment(changedAt),
  });
}

/** `yyyy-MM-ddTHH:mm:ss.fffZ`. @param moment epoch milliseconds */
export function isoMoment(moment: number): string {
  if (moment !== last.moment) last = { moment, text: new Date(moment).toISOString() };
  return last.text;
}

/** Customers who stand together mostly came in together: a tenth of an export's time was spent on their dates. */
let last = { moment: 0, text: new Date(0).toISOString() };

function named<T>(
  entries: readonly { readonly id: number; readonly systemName: string }[],
  values: Readonly<Record<string, T>>,
  keyOf: (id: number) => string,
): Record<string, T> {
  const result: Record<string, T> = {};
  for (const { id, systemName } of entries) {
    const value = values[keyOf(id)];
    if (value !== undefined) result[systemName] = value;
  }
  return result;
}

/** A node's names and its place among a customer's nodes. */
interface NodeDescription {
  readonly names: Omit<SubscriptionDocument, 'value'>;
  readonly brandId: number;
  readonly place: number;
}

/** The same few nodes come again with every customer, so each is described once. */
function subscriptionDescriber(
  catalog: Catalog,
  only: number | null,
): (nodes: Nodes) => SubscriptionDocument[] {
  const known = new Map<string, NodeDescription>();
  const describe = (key: string): NodeDescription => {
    let description = known.get(key);
    if (description === undefined) known.set(key, (description = describeNode(key, catalog)));
    return description;
  };
  return (nodes) => {
    const found: { readonly place: number; readonly document: SubscriptionDocument }[] = [];
    for (const [key, { value }] of Object.entries(nodes)) {
      const { names, brandId, place } = describe(key);
      if (only === null || brandId === only) found.push({ place, document: { ...names, value } });
    }
    return found.sort((a, b) => a.place - b.place).map(({ document }) => document);
  };
}

/** By brand, then global before channels before their topics, topics in the catalog's order. */
function describeNode(key: string, { brands, topics }: Catalog): NodeDescription {
  const { brandId, channel, topicId } = nodePath(key);
  const topic = topics.findIndex(({ id }) => id === topicId);
  const brand = brands.findIndex(({ id }) => id === brandId);
  const channelPlace = channel === null ? 0 : channels.indexOf(channel) + 1;
  return {
    names: {
      brand: brands[brand]?.systemName ?? '',
      channel,
      topic: topics[topic]?.externalId ?? null,
    },
    brandId,
    place: (brand * (channels.length + 1) + channelPlace) * (topics.length + 1) + topic + 1,
  };
}
