import type { Catalog } from '../customer/catalog.ts';
import { mergeAreas } from './merge-areas.ts';
import { mergeBlocklist } from './merge-blocklist.ts';
import { mergeCustomFields, mergeExternalIdentities, mergeSegments } from './merge-fields.ts';
import { mergeBrands, mergeDataSources, mergePointsOfContact, mergeTopics } from './merge-places.ts';
import { mergeProject } from './merge-project.ts';
import { mergeKind } from './merging.ts';
import type { Merged, Merging } from './merging.ts';
import type { CatalogEntries } from './read-catalog.ts';
import type { Problem } from './explain-entry.ts';

/** What the catalog becomes when a file is applied to it. */
export interface MergedCatalog {
  readonly catalog: Catalog;
  /** Where the file mentions what it mentions: from ids to paths in the file. Ids are unique in the catalog. */
  readonly paths: ReadonlyMap<number, string>;
  /** The highest id given away. */
  readonly lastId: number;
  /** Everything that is wrong with the file; the catalog is of no use unless this is empty. */
  readonly problems: readonly Problem[];
}

/**
 * Adds and changes what a file says, removes nothing. Judges references, names and values.
 * @param lastId the highest id the catalog ever gave away
 */
export function mergeCatalog(base: Catalog, entries: CatalogEntries, lastId: number): MergedCatalog {
  let id = lastId;
  const merging: Merging = { base, entries, problems: [], takeId: () => ++id };
  const project = mergeProject(merging);
  const brands = mergeBrands(merging);
  const topics = mergeTopics(merging, brands.things);
  const pointsOfContact = mergePointsOfContact(merging, brands.things);
  const dataSources = mergeDataSources(merging, pointsOfContact.things);
  const areas = mergeAreas(merging);
  const actionTemplates = mergeActionTemplates(merging);
  const externalIdentities = mergeExternalIdentities(merging);
  const customFields = mergeCustomFields(merging);
  const segments = mergeSegments(merging);
  const catalog: Catalog = {
    project,
    brands: brands.things,
    topics: topics.things,
    pointsOfContact: pointsOfContact.things,
    dataSources: dataSources.things,
    areas: areas.things,
    actionTemplates: actionTemplates.things,
    externalIdentities: externalIdentities.things,
    customFields: customFields.things,
    segments: segments.things,
    blocklist: mergeBlocklist(merging, project),
  };
  const places = [brands, topics, pointsOfContact, dataSources, areas];
  const others = [actionTemplates, externalIdentities, customFields, segments];
  const paths = new Map([...places, ...others].flatMap((kind) => Array.from(kind.paths)));
  return { catalog, paths, lastId: id, problems: merging.problems };
}

function mergeActionTemplates(merging: Merging): Merged<Catalog['actionTemplates'][number]> {
  return mergeKind(merging, {
    section: 'actionTemplates',
    before: merging.base.actionTemplates,
    entries: merging.entries.actionTemplates,
    key: 'systemName',
    nameOf: (template) => template.systemName,
    create: ({ value }, id) => ({
      id,
      systemName: value.systemName,
      name: value.name,
      category: value.category,
    }),
    change: (template, { value }) => ({ ...template, name: value.name, category: value.category }),
  });
}
