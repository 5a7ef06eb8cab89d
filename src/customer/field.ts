import type { Catalog, CustomField, ExternalIdentity } from './catalog.ts';
import { channels, nodePath } from './subscription.ts';
import type { Channel } from './subscription.ts';

/**
 * What a column of a file can hold (docs/spec.md §3). `name` is the column's name as we write it: in exports,
 * in history and in messages.
 */
export type Field = { readonly name: string } & (
  | { readonly kind: SimpleFieldKind }
  | { readonly kind: 'identity'; readonly identity: ExternalIdentity }
  | { readonly kind: 'subscription'; readonly channel: Channel | null; readonly topic: string | null }
  | { readonly kind: 'custom'; readonly custom: CustomField }
);

export type FieldKind = Field['kind'];
export type SimpleFieldKind = keyof typeof simpleFields;

/** The columns every project has, with their names. */
export const simpleFields = {
  email: 'Email',
  'email-confirmed': 'IsEmailConfirmed',
  phone: 'MobilePhone',
  'phone-confirmed': 'IsMobilePhoneConfirmed',
  'muster-id': 'MusterId',
  card: 'DiscountCard',
  area: 'Area',
  'last-name': 'LastName',
  'first-name': 'FirstName',
  'middle-name': 'MiddleName',
  'full-name': 'FullName',
  sex: 'Sex',
  'birth-date': 'BirthDate',
  'time-zone': 'TimeZone',
  'update-point-of-contact': 'LastUpdatePointOfContact',
  'update-template': 'LastUpdateActionTemplate',
  'update-time': 'LastUpdateDateTime',
  'update-time-utc': 'LastUpdateDateTimeUtc',
  'source-point-of-contact': 'SourcePointOfContact',
  'source-template': 'SourceActionTemplate',
  'source-time': 'SourceDateTime',
  'source-time-utc': 'SourceDateTimeUtc',
  brand: 'Brand',
  'import-result': 'ImportResult',
  'import-message': 'ImportMessage',
} as const;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the keys of a constant are
const simpleKinds = Object.keys(simpleFields) as SimpleFieldKind[];

/** Equal headers name the same column: case, blanks, `_` and `-` do not matter (docs/spec.md §3). */
export function headerKey(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_\-\u200B-\u200D\u2060\uFEFF]/gu, '');
}

/** The name of a subscription's column. */
export function subscriptionName(channel: Channel | null, topic: string | null): string {
  return `IsSubscribed${channel === null ? '' : `By${channel}`}${topic === null ? '' : `On${topic}`}`;
}

/** The column a subscription node stands in, and its brand's system name. */
export function nodeColumn(key: string, catalog: Catalog): { readonly name: string; readonly brand: string } {
  const { brandId, channel, topicId } = nodePath(key);
  const topic = catalog.topics.find(({ id }) => id === topicId)?.externalId ?? null;
  const brand = catalog.brands.find(({ id }) => id === brandId)?.systemName ?? '';
  return { name: subscriptionName(channel, topic), brand };
}

/** The names of a project's own columns. */
export const identityName = (identity: ExternalIdentity): string => `ExternalIdentity${identity.systemName}`;
export const customFieldName = (field: CustomField): string => `CustomField${field.systemName}`;

/**
 * Every field a file of this import can have, keyed by `headerKey`. Topics are those of one brand, or of every
 * brand when `brandId` is null (a file with a `Brand` column); a topic several brands have is one field.
 */
export function fieldsByHeader(catalog: Catalog, brandId: number | null): Map<string, Field> {
  const fields = new Map<string, Field>();
  const add = (field: Field): void => {
    const key = headerKey(field.name);
    if (!fields.has(key)) fields.set(key, field);
  };
  for (const kind of simpleKinds) add({ kind, name: simpleFields[kind] });
  for (const identity of catalog.externalIdentities)
    add({ kind: 'identity', identity, name: identityName(identity) });
  for (const channel of [null, ...channels]) addSubscription(channel, null);
  for (const topic of catalog.topics) {
    if (brandId !== null && topic.brandId !== brandId) continue;
    for (const channel of channels) addSubscription(channel, topic.externalId);
  }
  for (const custom of catalog.customFields) add({ kind: 'custom', custom, name: customFieldName(custom) });
  addBareNames(fields, catalog);
  return fields;

  function addSubscription(channel: Channel | null, topic: string | null): void {
    add({ kind: 'subscription', channel, topic, name: subscriptionName(channel, topic) });
  }
}

/** A custom field's bare system name also matches when it collides with nothing. */
function addBareNames(fields: Map<string, Field>, catalog: Catalog): void {
  const taken = new Set(fields.keys());
  for (const custom of catalog.customFields) {
    const key = headerKey(custom.systemName);
    if (!taken.has(key)) fields.set(key, { kind: 'custom', custom, name: customFieldName(custom) });
  }
}
