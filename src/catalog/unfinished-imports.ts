import type { Catalog } from '../customer/catalog.ts';
import { fieldsByHeader, headerKey } from '../customer/field.ts';
import type { Field } from '../customer/field.ts';
import { mapColumns } from '../row/mapping.ts';
import { lookup } from '../row/name-lookup.ts';
import type { Transaction } from '../store/transaction.ts';
import type { EntryPlace } from './entry-place.ts';
import type { Section } from './read-catalog.ts';
import { selectUnfinished } from './unfinished-imports.sql.ts';
import type { UnfinishedRecord } from './unfinished-imports.sql.ts';

/** An import that is not over. */
export interface UnfinishedImport {
  readonly importId: number;
  readonly status: string;
}

/**
 * The imports that are not over and may refer to an entry: by their settings, by what their columns hold, or by any
 * cell where cells name entries of its kind (docs/spec.md §1).
 * @param catalog as it stands
 */
export async function unfinishedUsing(
  tx: Transaction,
  place: EntryPlace,
  catalog: Catalog,
): Promise<UnfinishedImport[]> {
  const unfinished = await selectUnfinished(tx);
  return unfinished
    .filter((record) => mayRefer(use(record, record.catalog ?? catalog), place))
    .map(({ id, status }) => ({ importId: Number(id), status }));
}

/** What an import refers to. */
interface Use {
  readonly record: UnfinishedRecord;
  /** As it was at the start. */
  readonly catalog: Catalog;
  readonly fields: readonly Field[];
  readonly derivedPointId: number | undefined;
  readonly brandId: number | undefined;
}

function use(record: UnfinishedRecord, catalog: Catalog): Use {
  const { settings, headers } = record;
  const source = lookup(catalog.dataSources, ({ systemName }) => systemName)(settings.dataSource);
  const point = catalog.pointsOfContact.find(({ id }) => id === source?.pointOfContactId);
  const brandId = point?.brandId;
  const fields = headers === null ? chosenFields(record, catalog) : columnFields(record, catalog, brandId);
  return { record, catalog, fields, derivedPointId: point?.id, brandId };
}

/** Of a draft nothing but what was mapped by hand is certain. */
function chosenFields({ settings }: UnfinishedRecord, catalog: Catalog): Field[] {
  const fields = fieldsByHeader(catalog, null);
  return settings.map.flatMap(({ field }) => fields.get(headerKey(field.replace(/^!/u, ''))) ?? []);
}

function columnFields({ settings, headers }: UnfinishedRecord, catalog: Catalog, brandId = 0): Field[] {
  const mapped = mapColumns(headers ?? [], settings, { catalog, brandId });
  return 'mapping' in mapped ? mapped.mapping.columns.map(({ field }) => field) : [];
}

function mayRefer(using: Use, { section, id }: EntryPlace): boolean {
  return refers[section](using, id);
}

const has = ({ fields }: Use, kind: Field['kind']): boolean => fields.some((field) => field.kind === kind);

const refers: Readonly<Record<Section, (using: Use, id: number) => boolean>> = {
  brands: (using, id) => has(using, 'brand') || using.brandId === id,
  topics: isTopicRead,
  pointsOfContact: isPointChosen,
  dataSources: ({ catalog, record }, id) =>
    named(catalog.dataSources, record.settings.dataSource, ({ systemName }) => systemName) === id,
  areas: (using) => has(using, 'area'),
  actionTemplates: ({ record }) => record.settings.actionTemplateFromFile,
  externalIdentities: ({ fields }, id) =>
    fields.some((field) => field.kind === 'identity' && field.identity.id === id),
  customFields: ({ fields }, id) => fields.some((field) => field.kind === 'custom' && field.custom.id === id),
  segments: ({ catalog, record }, id) =>
    record.segment_id === id ||
    named(catalog.segments, record.settings.segment?.name, ({ name }) => name) === id,
  // An import has a blocklist of its own: that of its start.
  blocklist: () => false,
};

function isTopicRead({ catalog, fields, brandId }: Use, id: number): boolean {
  const topic = catalog.topics.find((each) => each.id === id);
  if (topic === undefined) return false;
  const key = headerKey(topic.externalId);
  const isOfBrand = topic.brandId === brandId || fields.some(({ kind }) => kind === 'brand');
  return (
    isOfBrand &&
    fields.some(
      (field) => field.kind === 'subscription' && field.topic !== null && headerKey(field.topic) === key,
    )
  );
}

function isPointChosen({ catalog, record, derivedPointId }: Use, id: number): boolean {
  const { pointOfContact } = record.settings;
  if (derivedPointId === id || pointOfContact.kind === 'from-file') return true;
  if (pointOfContact.kind === 'derived') return false;
  return named(catalog.pointsOfContact, pointOfContact.externalId, ({ externalId }) => externalId) === id;
}

function named<T extends { readonly id: number }>(
  entries: readonly T[],
  name: string | undefined,
  nameOf: (entry: T) => string,
): number | undefined {
  return name === undefined ? undefined : lookup(entries, nameOf)(name)?.id;
}
