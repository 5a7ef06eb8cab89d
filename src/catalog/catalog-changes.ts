import type { Blocklist, Catalog } from '../customer/catalog.ts';
import type { MergedCatalog } from './merge-catalog.ts';
import type { CatalogEntries, Section } from './read-catalog.ts';

/** Of the entries of one section of a file: how many added something, changed something, said nothing new. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What applying a file did, section by section, in the order of the file's shape. */
export type CatalogCounts = Readonly<Record<'project' | Section, Counts>>;

type ThingSection = Exclude<Section, 'blocklist'>;

/** A thing and its place among its kind. */
export type Placed<T> = T & { readonly position: number };

/** What is to be written: of every kind the things that are new or differ. */
export type CatalogChanges = { readonly [S in ThingSection]: readonly Placed<Catalog[S][number]>[] };

/** What differs between the base and what it shall become. */
export function catalogChanges(before: Catalog, after: Catalog): CatalogChanges {
  return {
    brands: differing(before.brands, after.brands),
    topics: differing(before.topics, after.topics),
    pointsOfContact: differing(before.pointsOfContact, after.pointsOfContact),
    dataSources: differing(before.dataSources, after.dataSources),
    areas: differing(before.areas, after.areas),
    actionTemplates: differing(before.actionTemplates, after.actionTemplates),
    externalIdentities: differing(before.externalIdentities, after.externalIdentities),
    customFields: differing(before.customFields, after.customFields),
    segments: differing(before.segments, after.segments),
  };
}

/** Counts what a file said by what came of it; a thing that only moved over for another is not counted. */
export function countChanges(before: Catalog, entries: CatalogEntries, merged: MergedCatalog): CatalogCounts {
  const changes = catalogChanges(before, merged.catalog);
  const count = (section: ThingSection): Counts => {
    const old = new Set(before[section].map(({ id }) => id));
    const mentioned = changes[section].filter(({ id }) => merged.paths.has(id));
    const added = mentioned.filter(({ id }) => !old.has(id)).length;
    const changed = mentioned.length - added;
    return { added, changed, unchanged: entries[section].length - mentioned.length };
  };
  return {
    project: countProject(before, entries, merged),
    brands: count('brands'),
    topics: count('topics'),
    pointsOfContact: count('pointsOfContact'),
    dataSources: count('dataSources'),
    areas: count('areas'),
    actionTemplates: count('actionTemplates'),
    externalIdentities: count('externalIdentities'),
    customFields: count('customFields'),
    segments: count('segments'),
    blocklist: countBlocklist(before, entries, merged),
  };
}

/** Texts compare things whole: both sides are built with their keys in one order. */
function differing<T>(before: readonly T[], after: readonly T[]): Placed<T>[] {
  const placed = (thing: T, position: number): Placed<T> => ({ ...thing, position });
  const old = new Set(before.map((thing, position) => JSON.stringify(placed(thing, position))));
  return after.map(placed).filter((thing) => !old.has(JSON.stringify(thing)));
}

function countProject({ project }: Catalog, entries: CatalogEntries, { catalog }: MergedCatalog): Counts {
  const mentioned = Object.keys(entries.project).length > 0 ? 1 : 0;
  const changed = JSON.stringify(project) === JSON.stringify(catalog.project) ? 0 : 1;
  return { added: 0, changed, unchanged: mentioned - changed };
}

function countBlocklist({ blocklist }: Catalog, entries: CatalogEntries, { catalog }: MergedCatalog): Counts {
  const added = size(catalog.blocklist) - size(blocklist);
  return { added, changed: 0, unchanged: entries.blocklist.length - added };
}

function size({ emails, mobilePhones }: Blocklist): number {
  return emails.length + mobilePhones.length;
}
