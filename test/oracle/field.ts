import { clean } from '../../src/value/clean.ts';
import type { CustomFieldEntry } from './catalog-file.ts';
import type { Reference } from './reference.ts';
import { sameName } from './reference.ts';

/** What a column can hold: the table of docs/spec.md §3, one field a line, for one catalog and one import. */
export interface Field {
  /** The column name of docs/spec.md §3, in the catalog's spelling. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Of a custom field. */
  readonly custom?: CustomFieldEntry;
  /** Of a subscription: where in the tree it stands; the brand is the row's. */
  readonly node?: { readonly channel: string | null; readonly topic: string | null };
}

export type FieldKind =
  | 'muster-id'
  | 'external-identity'
  | 'email'
  | 'phone'
  | 'confirmation'
  | 'card'
  | 'area'
  | 'name'
  | 'full-name'
  | 'sex'
  | 'birth-date'
  | 'time-zone'
  | 'subscription'
  | 'custom'
  | 'point-of-contact'
  | 'action-template'
  | 'moment'
  | 'brand'
  | 'own-result';

export const channels = ['Email', 'Sms', 'Viber', 'MobilePush', 'WebPush'] as const;

/** Every field a header of this import can mean; topics are those of the brands given (docs/spec.md §3). */
export function fieldsOf(reference: Reference, topicBrands: readonly string[]): Field[] {
  const topics = reference.topics.filter((topic) =>
    topicBrands.some((brand) => sameName(brand, topic.brand)),
  );
  const topicIds = distinct(topics.map((topic) => topic.externalId));
  return [
    { name: 'MusterId', kind: 'muster-id' },
    ...reference.externalIdentities.map(({ systemName }) => identityField(systemName)),
    ...fixedFields,
    { name: 'IsSubscribed', kind: 'subscription', node: { channel: null, topic: null } },
    ...channels.flatMap((channel) => [null, ...topicIds].map((topic) => channelField(channel, topic))),
    ...reference.customFields.map((custom): Field => ({
      name: `CustomField${custom.systemName}`,
      kind: 'custom',
      custom,
    })),
  ];
}

/**
 * The field a header or an option means: any case, without surrounding blanks, `_`, `-` and inner spaces;
 * `MusterId` exactly; a custom field also by its bare system name where nothing else has it (docs/spec.md §3).
 */
export function findField(fields: readonly Field[], text: string): Field | undefined {
  if (clean(text) === 'MusterId') return fields.find((field) => field.kind === 'muster-id');
  const key = headerKey(text);
  return (
    fields.find((field) => field.kind !== 'muster-id' && headerKey(field.name) === key) ??
    fields.find((field) => field.custom !== undefined && headerKey(field.custom.systemName) === key)
  );
}

/** What is compared of a header. */
function headerKey(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/[_\-\p{White_Space}]/gu, '');
}

const fixedFields: readonly Field[] = [
  { name: 'Email', kind: 'email' },
  { name: 'MobilePhone', kind: 'phone' },
  { name: 'IsEmailConfirmed', kind: 'confirmation' },
  { name: 'IsMobilePhoneConfirmed', kind: 'confirmation' },
  { name: 'DiscountCard', kind: 'card' },
  { name: 'Area', kind: 'area' },
  { name: 'LastName', kind: 'name' },
  { name: 'FirstName', kind: 'name' },
  { name: 'MiddleName', kind: 'name' },
  { name: 'FullName', kind: 'full-name' },
  { name: 'Sex', kind: 'sex' },
  { name: 'BirthDate', kind: 'birth-date' },
  { name: 'TimeZone', kind: 'time-zone' },
  { name: 'LastUpdatePointOfContact', kind: 'point-of-contact' },
  { name: 'SourcePointOfContact', kind: 'point-of-contact' },
  { name: 'LastUpdateActionTemplate', kind: 'action-template' },
  { name: 'SourceActionTemplate', kind: 'action-template' },
  { name: 'LastUpdateDateTime', kind: 'moment' },
  { name: 'LastUpdateDateTimeUtc', kind: 'moment' },
  { name: 'SourceDateTime', kind: 'moment' },
  { name: 'SourceDateTimeUtc', kind: 'moment' },
  { name: 'Brand', kind: 'brand' },
  { name: 'ImportResult', kind: 'own-result' },
  { name: 'ImportMessage', kind: 'own-result' },
];

function identityField(systemName: string): Field {
  return { name: `ExternalIdentity${systemName}`, kind: 'external-identity' };
}

function channelField(channel: string, topic: string | null): Field {
  const name = `IsSubscribedBy${channel}`;
  return {
    name: topic === null ? name : `${name}On${topic}`,
    kind: 'subscription',
    node: { channel, topic },
  };
}

/** A topic id that several brands have is one column (docs/spec.md §3). */
function distinct(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
}
