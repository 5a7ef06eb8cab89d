import { createHash } from 'node:crypto';
import type { EntryDocument } from '../contract/catalog-operations.ts';
import { entryDocument } from '../contract/catalog-operations.ts';
import type { Catalog } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import { listed } from './read-catalog.ts';
import type { Section } from './read-catalog.ts';
import { showCatalog } from './show-catalog.ts';

/** An entry of the catalog and where it stands. */
export interface EntryPlace {
  readonly section: Section;
  /** In the catalog; 0 for one of the blocklist, which has none. */
  readonly id: number;
  readonly entryId: string;
  /** What files call it. */
  readonly name: string;
  /** In the form of a catalog file. */
  readonly entry: object;
}

/** What one entry of a section is called in sentences. */
export const nouns: Readonly<Record<Section, string>> = {
  brands: 'brand',
  topics: 'topic',
  pointsOfContact: 'point of contact',
  dataSources: 'data source',
  areas: 'area',
  actionTemplates: 'action template',
  externalIdentities: 'external identity',
  customFields: 'custom field',
  segments: 'segment',
  blocklist: 'entry of the blocklist',
};

/** The entries of a section in the catalog's order. */
export function entriesOf(catalog: Catalog, section: Section): EntryPlace[] {
  const ids = section === 'blocklist' ? [] : catalog[section].map(({ id }) => id);
  return showCatalog(catalog)[section].map((entry, index) => {
    const name = nameOf(entry);
    const id = ids[index] ?? 0;
    const entryId = section === 'blocklist' ? hashOf(name).slice(0, 32) : String(id);
    return { section, id, entryId, name, entry };
  });
}

/** An entry by its id. @throws Refusal `entry-not-found` */
export function findEntry(catalog: Catalog, entryId: string): EntryPlace {
  for (const section of sectionsOf(catalog, entryId)) {
    const found = entriesOf(catalog, section).find((each) => each.entryId === entryId);
    if (found !== undefined) return found;
  }
  throw new Refusal('entry-not-found', `The catalog has no entry ${entryId}: it may have been deleted.`);
}

/** As it is answered. Its version is a hash of what it says: whoever saw the same may change it. */
export function describeEntry({ section, entryId, entry }: EntryPlace): EntryDocument {
  return entryDocument.parse({ section, entryId, version: versionOf(entry), entry });
}

/** Refuses a change of something else than was seen. @throws Refusal `changed-meanwhile` */
export function refuseOtherVersion({ section, name, entry }: EntryPlace, version: string): void {
  if (versionOf(entry) === version) return;
  throw new Refusal(
    'changed-meanwhile',
    `The ${nouns[section]} "${name}" was changed by somebody else meanwhile. Look at it again, then repeat what you did.`,
  );
}

function sectionsOf(catalog: Catalog, entryId: string): Section[] {
  if (entryId.length === 32) return ['blocklist'];
  const id = Number(entryId);
  return listed.filter(
    (section) => section !== 'blocklist' && catalog[section].some((thing) => thing.id === id),
  );
}

const nameKeys = ['systemName', 'externalId', 'name', 'email', 'mobilePhone'];

function nameOf(entry: object): string {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(entry));
  const name = nameKeys.map((key) => values.get(key)).find((value) => typeof value === 'string');
  if (name === undefined) throw new Error('an entry without a name');
  return name;
}

const versionOf = (entry: object): string => hashOf(JSON.stringify(entry)).slice(0, 16);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
