import type { CustomFieldValue } from '../contract/customer.ts';
import type { FieldChange } from '../contract/history.ts';
import type { Catalog } from '../customer/catalog.ts';
import { scalarKeys } from '../customer/customer.ts';
import type { ScalarKey } from '../customer/customer.ts';
import type { FormerValue } from '../customer/draft.ts';
import { customFieldName, identityName, nodeColumn, simpleFields } from '../customer/field.ts';
import { customFieldKey, identityKind } from '../customer/identifier.ts';
import { channels, isNodeKey, nodePath } from '../customer/subscription.ts';

/** A changed field and its place among the others of its row. */
export interface DescribedField {
  readonly change: FieldChange;
  readonly place: number;
}

/**
 * Makes what names the values that a change replaced (see customer/draft.ts for their keys): columns of
 * docs/spec.md §3, in its order, identities, topics and custom fields in the catalog's.
 */
export function fieldDescriber(
  catalog: Catalog,
): (key: string, before: FormerValue, after: FormerValue) => DescribedField {
  const areas = new Map(catalog.areas.map(({ id, externalId }) => [id, externalId]));
  const valueOf = (key: string, value: FormerValue): CustomFieldValue | null => {
    if (value === null) return null;
    if (typeof value === 'object' && 'asOf' in value) return value.value;
    return key === 'areaId' ? (areas.get(Number(value)) ?? null) : value;
  };
  return (key, before, after) => {
    const { name, brand, place } = describeKey(key, catalog);
    const change = { field: name, brand, before: valueOf(key, before), after: valueOf(key, after) };
    return { change, place };
  };
}

/** The column that a value key stands for, and its place among all. */
export interface KeyDescription {
  readonly name: string;
  readonly brand: string | null;
  readonly place: number;
}

/** Wider than any list of the catalog. */
const group = 1_000_000_000;

/** @param key see customer/draft.ts */
export function describeKey(key: string, catalog: Catalog): KeyDescription {
  if (isScalarKey(key)) return { ...scalarColumns[key], brand: null };
  if (isNodeKey(key)) return { ...nodeColumn(key, catalog), place: nodePlace(key, catalog) };
  const identity = catalog.externalIdentities.findIndex(({ id }) => identityKind(id) === key);
  const custom = catalog.customFields.findIndex(({ id }) => customFieldKey(id) === key);
  return (
    declared(catalog.externalIdentities[identity], identityName, 4 * group + identity) ??
    declared(catalog.customFields[custom], customFieldName, 16 * group + custom) ?? {
      name: '',
      brand: null,
      place: 0,
    }
  );
}

const isScalarKey = (key: string): key is ScalarKey => scalarKeys.some((known) => known === key);

/** External identities stand behind the fourth of these, subscriptions and custom fields behind the last. */
const scalarColumns: Readonly<Record<ScalarKey, { readonly name: string; readonly place: number }>> = {
  email: { name: simpleFields.email, place: 0 },
  isEmailConfirmed: { name: simpleFields['email-confirmed'], place: group },
  mobilePhone: { name: simpleFields.phone, place: 2 * group },
  isMobilePhoneConfirmed: { name: simpleFields['phone-confirmed'], place: 3 * group },
  discountCard: { name: simpleFields.card, place: 5 * group },
  areaId: { name: simpleFields.area, place: 6 * group },
  lastName: { name: simpleFields['last-name'], place: 7 * group },
  firstName: { name: simpleFields['first-name'], place: 8 * group },
  middleName: { name: simpleFields['middle-name'], place: 9 * group },
  sex: { name: simpleFields.sex, place: 10 * group },
  birthDate: { name: simpleFields['birth-date'], place: 11 * group },
  timeZone: { name: simpleFields['time-zone'], place: 12 * group },
};

function declared<T>(
  entry: T | undefined,
  nameOf: (entry: T) => string,
  place: number,
): KeyDescription | null {
  return entry === undefined ? null : { name: nameOf(entry), brand: null, place };
}

/** Global nodes, then channels, then topics, as the columns stand; each kind by brand, then topic, then channel. */
function nodePlace(key: string, { brands, topics }: Catalog): number {
  const { brandId, channel, topicId } = nodePath(key);
  const brand = brands.findIndex(({ id }) => id === brandId);
  const topic = topicId === null ? 0 : topics.findIndex(({ id }) => id === topicId);
  const level = Number(channel !== null) + Number(topicId !== null);
  const within = (brand * topics.length + topic) * channels.length;
  return (13 + level) * group + within + (channel === null ? 0 : channels.indexOf(channel));
}
