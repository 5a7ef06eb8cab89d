import type { DataSourceEntry, PointOfContactEntry, TopicEntry } from '../contract/catalog-file.ts';
import type { Brand, DataSource, PointOfContact, Topic } from '../customer/catalog.ts';
import { foldName } from '../row/name-lookup.ts';
import { directory, mergeKind, refuseEqualHeaders, resolve } from './merging.ts';
import type { Directory, Merged, Merging } from './merging.ts';
import type { Entry } from './read-catalog.ts';

/** Stands for what a file names in vain: such a file is refused before anybody could see it. */
const NOWHERE = 0;

/** Brands have nothing but their names. */
export function mergeBrands(merging: Merging): Merged<Brand> {
  return mergeKind(merging, {
    section: 'brands',
    before: merging.base.brands,
    entries: merging.entries.brands,
    key: 'systemName',
    nameOf: (brand) => brand.systemName,
    create: ({ value }, id) => ({ id, systemName: value.systemName, name: value.name }),
    change: (brand, { value }) => ({ ...brand, name: value.name }),
  });
}

/** Topics are unique in their brand: the same external id in two brands is two topics. */
export function mergeTopics(merging: Merging, brands: readonly Brand[]): Merged<Topic> {
  const known = brandDirectory(brands);
  const ids = new Map(merging.entries.topics.map((entry) => [entry.value, brandId(merging, entry, known)]));
  const brandOf = (topic: TopicEntry): number => ids.get(topic) ?? NOWHERE;
  const merged = mergeKind<TopicEntry, Topic>(merging, {
    section: 'topics',
    before: merging.base.topics,
    entries: merging.entries.topics,
    key: 'externalId',
    nameOf: (topic) => {
      const scope = 'brandId' in topic ? topic.brandId : brandOf(topic) || foldName(topic.brand);
      return `${scope}:${topic.externalId}`;
    },
    create: ({ value }, id) => ({
      id,
      brandId: brandOf(value),
      externalId: value.externalId,
      name: value.name,
    }),
    change: (topic, { value }) => ({ ...topic, name: value.name }),
  });
  const placed = { ...merged, things: merged.things.filter((topic) => topic.brandId !== NOWHERE) };
  refuseEqualHeaders(merging, placed, {
    key: 'externalId',
    nameOf: (topic) => topic.externalId,
    scopeOf: (topic) => topic.brandId,
  });
  return merged;
}

/** A point of contact may move to another brand here; whether it may in truth depends on who uses it. */
export function mergePointsOfContact(merging: Merging, brands: readonly Brand[]): Merged<PointOfContact> {
  const known = brandDirectory(brands);
  return mergeKind<PointOfContactEntry, PointOfContact>(merging, {
    section: 'pointsOfContact',
    before: merging.base.pointsOfContact,
    entries: merging.entries.pointsOfContact,
    key: 'externalId',
    nameOf: (point) => point.externalId,
    create: ({ value }, id) => ({ id, externalId: value.externalId, name: value.name, brandId: NOWHERE }),
    change: (point, entry) => ({
      ...point,
      name: entry.value.name,
      brandId: brandId(merging, entry, known),
    }),
  });
}

/** A data source may get another point of contact: it counts from the next import on. */
export function mergeDataSources(merging: Merging, points: readonly PointOfContact[]): Merged<DataSource> {
  const known = directory(
    { section: 'pointsOfContact', noun: 'point of contact' },
    points,
    ({ externalId }) => externalId,
  );
  return mergeKind<DataSourceEntry, DataSource>(merging, {
    section: 'dataSources',
    before: merging.base.dataSources,
    entries: merging.entries.dataSources,
    key: 'systemName',
    nameOf: (source) => source.systemName,
    create: ({ value }, id) => ({
      id,
      systemName: value.systemName,
      name: value.name,
      pointOfContactId: NOWHERE,
    }),
    change: (source, { path, value }) => {
      const named = { path: `${path}.pointOfContact`, name: value.pointOfContact };
      return { ...source, name: value.name, pointOfContactId: resolve(merging, named, known)?.id ?? NOWHERE };
    },
  });
}

function brandDirectory(brands: readonly Brand[]): Directory<Brand> {
  return directory({ section: 'brands', noun: 'brand' }, brands, ({ systemName }) => systemName);
}

/** The brand an entry names. */
function brandId(
  merging: Merging,
  { path, value }: Entry<{ readonly brand: string }>,
  brands: Directory<Brand>,
): number {
  return resolve(merging, { path: `${path}.brand`, name: value.brand }, brands)?.id ?? NOWHERE;
}
