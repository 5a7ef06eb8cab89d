import { customFieldKey, identityKind } from '../customer/identifier.ts';
import { channels, nodeKey } from '../customer/subscription.ts';
import type { Transaction } from '../store/transaction.ts';
import type { EntryPlace } from './entry-place.ts';
import { isAreaUsed, isInActions, isMemberOf, isValueKept, selectBrandOf } from './references.sql.ts';
import type { Section } from './read-catalog.ts';
import { selectUsedPoints } from './refuse-rebranding.sql.ts';

/**
 * What of customers and their history refers to an entry, in words; nothing: it may go. Customers are looked through
 * until the first that does.
 */
export async function referencesTo(tx: Transaction, { section, id }: EntryPlace): Promise<string[]> {
  if (section === 'blocklist') return [];
  const { isReferred, reason } = looks[section];
  return (await isReferred(tx, id)) ? [reason] : [];
}

/** How to see whether something of customers refers to an entry, and how to say so. */
interface Look {
  readonly isReferred: (tx: Transaction, id: number) => Promise<boolean>;
  readonly reason: string;
}

const subscriptions = 'customers have or had subscriptions there';
const actions = 'actions of customers name it';
const values = 'customers have or had values of it';

const looks: Readonly<Record<Exclude<Section, 'blocklist'>, Look>> = {
  brands: {
    isReferred: (tx, id) => isValueKept(tx, 'subscriptions', nodesOf(id, null)),
    reason: subscriptions,
  },
  topics: {
    isReferred: async (tx, id) => isValueKept(tx, 'subscriptions', nodesOf(await selectBrandOf(tx, id), id)),
    reason: subscriptions,
  },
  pointsOfContact: {
    isReferred: async (tx, id) =>
      (await selectUsedPoints(tx, [id])).length > 0 || isInActions(tx, 'point_of_contact_id', id),
    reason: 'customers came through it',
  },
  dataSources: { isReferred: (tx, id) => isInActions(tx, 'data_source_id', id), reason: actions },
  actionTemplates: { isReferred: (tx, id) => isInActions(tx, 'template_id', id), reason: actions },
  areas: { isReferred: isAreaUsed, reason: 'customers are or were in it' },
  externalIdentities: {
    isReferred: (tx, id) => isValueKept(tx, 'external_identities', [identityKind(id)]),
    reason: values,
  },
  customFields: {
    isReferred: (tx, id) => isValueKept(tx, 'custom_fields', [customFieldKey(id)]),
    reason: values,
  },
  segments: { isReferred: isMemberOf, reason: 'customers are in it' },
};

/** The keys of the nodes that are a brand's own, or a topic's. */
function nodesOf(brandId: number, topicId: number | null): string[] {
  const ofChannels = channels.map((channel) => nodeKey({ brandId, channel, topicId }));
  return topicId === null ? [nodeKey({ brandId, channel: null, topicId: null }), ...ofChannels] : ofChannels;
}
