import type { Catalog, ExternalIdentity } from '../customer/catalog.ts';
import { headerKey } from '../customer/field.ts';
import type { FieldKind } from '../customer/field.ts';
import { customFieldKey, identityKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import { nodeKey } from '../customer/subscription.ts';
import type { Column } from './column.ts';
import type { Mapping } from './mapping.ts';

/**
 * The columns of a file by what the rules ask for: the same for every row, so that a checked row carries
 * values only. Null where the file lacks the column.
 */
export interface Layout {
  readonly columns: readonly Column[];
  readonly headerCount: number;
  readonly musterId: Column | null;
  /** In order of strength (docs/spec.md §1). */
  readonly identities: readonly Column[];
  /** Per column of `identities`. */
  readonly identityKinds: readonly OwnedKind[];
  readonly email: Column | null;
  readonly phone: Column | null;
  readonly emailConfirmed: Column | null;
  readonly phoneConfirmed: Column | null;
  readonly card: Column | null;
  readonly area: Column | null;
  readonly lastName: Column | null;
  readonly firstName: Column | null;
  readonly middleName: Column | null;
  readonly fullName: Column | null;
  readonly sex: Column | null;
  readonly birthDate: Column | null;
  readonly timeZone: Column | null;
  readonly subscriptions: readonly Column[];
  /** By brand id, per subscription column: its node; undefined for a topic that the brand lacks. */
  readonly nodeKeys: ReadonlyMap<number, readonly (string | undefined)[]>;
  readonly customs: readonly Column[];
  /** Per column of `customs`: see `customFieldKey`. */
  readonly customKeys: readonly string[];
  readonly hasUpdatePoint: boolean;
  readonly hasSourcePoint: boolean;
  readonly hasUpdateTemplate: boolean;
  readonly hasSourceTemplate: boolean;
  readonly hasUpdateTime: boolean;
  readonly hasSourceTime: boolean;
}

/** Sorts a mapping's columns into their places. */
export function layoutOf(mapping: Mapping, catalog: Catalog): Layout {
  const of = (kind: FieldKind): Column | null =>
    mapping.columns.find(({ field }) => field.kind === kind) ?? null;
  const all = (kind: FieldKind): Column[] => mapping.columns.filter(({ field }) => field.kind === kind);
  const customs = all('custom');
  const identities = all('identity').sort(
    (a, b) => strength(a, catalog.externalIdentities) - strength(b, catalog.externalIdentities),
  );
  return {
    columns: mapping.columns,
    headerCount: mapping.headers.length,
    musterId: of('muster-id'),
    identities,
    identityKinds: identities.map(({ field }) =>
      field.kind === 'identity' ? identityKind(field.identity.id) : '',
    ),
    email: of('email'),
    phone: of('phone'),
    emailConfirmed: of('email-confirmed'),
    phoneConfirmed: of('phone-confirmed'),
    card: of('card'),
    area: of('area'),
    lastName: of('last-name'),
    firstName: of('first-name'),
    middleName: of('middle-name'),
    fullName: of('full-name'),
    sex: of('sex'),
    birthDate: of('birth-date'),
    timeZone: of('time-zone'),
    subscriptions: all('subscription'),
    nodeKeys: new Map(
      catalog.brands.map(({ id }) => [id, all('subscription').map((column) => nodeOf(column, id, catalog))]),
    ),
    customs,
    customKeys: customs.map(({ field }) => (field.kind === 'custom' ? customFieldKey(field.custom.id) : '')),
    hasUpdatePoint: of('update-point-of-contact') !== null,
    hasSourcePoint: of('source-point-of-contact') !== null,
    hasUpdateTemplate: of('update-template') !== null,
    hasSourceTemplate: of('source-template') !== null,
    hasUpdateTime: (of('update-time') ?? of('update-time-utc')) !== null,
    hasSourceTime: (of('source-time') ?? of('source-time-utc')) !== null,
  };
}

/** The place in the catalog's order: the lower, the stronger. */
function strength({ field }: Column, identities: readonly ExternalIdentity[]): number {
  return field.kind === 'identity' ? identities.findIndex(({ id }) => id === field.identity.id) : -1;
}

function nodeOf({ field }: Column, brandId: number, { topics }: Catalog): string | undefined {
  if (field.kind !== 'subscription') return undefined;
  const { channel, topic } = field;
  if (topic === null) return nodeKey({ brandId, channel, topicId: null });
  const key = headerKey(topic);
  const found = topics.find((entry) => entry.brandId === brandId && headerKey(entry.externalId) === key);
  return found === undefined ? undefined : nodeKey({ brandId, channel, topicId: found.id });
}
