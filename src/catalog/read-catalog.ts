import type { z } from 'zod';
import {
  actionTemplateEntry,
  areaEntry,
  blocklistEntry,
  brandEntry,
  catalogFile,
  customFieldEntry,
  dataSourceEntry,
  externalIdentityEntry,
  pointOfContactEntry,
  projectEntry,
  segmentEntry,
  topicEntry,
} from '../contract/catalog-file.ts';
import { catalogSection } from '../contract/catalog-operations.ts';
import type { CatalogFile } from '../contract/catalog-file.ts';
import { foldName } from '../row/name-lookup.ts';
import { explainEntry, unknownKey, wrongType } from './explain-entry.ts';
import type { Problem } from './explain-entry.ts';

/** One entry of a file and its path in it, as `brands[0]`. */
export interface Entry<T> {
  readonly path: string;
  readonly value: T;
}

export type Section = Exclude<keyof CatalogFile, 'project'>;
/** All of them, in the order of the file. */
export const listed: readonly Section[] = catalogSection.options;
type EntryOf<S extends Section> = NonNullable<CatalogFile[S]>[number];

/** The entries of a file that have the right shape, section by section, in the file's order. */
export type CatalogEntries = { readonly [S in Section]: readonly Entry<EntryOf<S>>[] } & {
  readonly project: NonNullable<CatalogFile['project']>;
  /** Names of entries left out for a wrong shape: references to them are not reported a second time. */
  readonly misshapen: ReadonlySet<string>;
};

/**
 * Takes a parsed catalog file apart. Every fault of its shape becomes a problem; the entries that are right are
 * returned nonetheless, so that their references can be judged in the same run.
 * @param document what the YAML or JSON text said
 */
export function readCatalog(document: unknown): { entries: CatalogEntries; problems: Problem[] } {
  const reading: Reading = { root: {}, problems: [], misshapen: new Set() };
  if (isGroup(document)) reading.root = document;
  else if (document !== null && document !== undefined) {
    reading.problems.push({ path: 'the file', text: wrongType('object', document) });
  }
  readKeys(reading);
  const entries: CatalogEntries = {
    project: readProject(reading),
    brands: readSection(reading, 'brands', brandEntry),
    topics: readSection(reading, 'topics', topicEntry),
    pointsOfContact: readSection(reading, 'pointsOfContact', pointOfContactEntry),
    dataSources: readSection(reading, 'dataSources', dataSourceEntry),
    areas: readSection(reading, 'areas', areaEntry),
    actionTemplates: readSection(reading, 'actionTemplates', actionTemplateEntry),
    externalIdentities: readSection(reading, 'externalIdentities', externalIdentityEntry),
    customFields: readSection(reading, 'customFields', customFieldEntry),
    segments: readSection(reading, 'segments', segmentEntry),
    blocklist: readSection(reading, 'blocklist', blocklistEntry),
    misshapen: reading.misshapen,
  };
  return { entries, problems: reading.problems };
}

/** The key of a misshapen entry's name in `CatalogEntries.misshapen`. */
export function misshapenKey(section: Section, name: string): string {
  return `${section}:${foldName(name)}`;
}

interface Reading {
  root: Readonly<Record<string, unknown>>;
  readonly problems: Problem[];
  readonly misshapen: Set<string>;
}

function readKeys({ root, problems }: Reading): void {
  const known = Object.keys(catalogFile.shape);
  for (const key of Object.keys(root)) {
    if (!known.includes(key)) problems.push(unknownKey('', key, known));
  }
}

function readProject({ root, problems }: Reading): CatalogEntries['project'] {
  const written = root['project'] ?? {};
  const { success, data, error } = projectEntry.safeParse(written);
  if (success) return data;
  problems.push(...explainEntry('project', written, { error, keys: Object.keys(projectEntry.shape) }));
  return {};
}

/** A section that is there but empty, as `brands:` alone on its line, counts as absent. */
function readSection<T>(
  reading: Reading,
  section: Section,
  schema: z.ZodType<T> & { readonly shape: object },
): Entry<T>[] {
  const written = reading.root[section] ?? [];
  if (!Array.isArray(written)) {
    reading.problems.push({ path: section, text: wrongType('array', written) });
    return [];
  }
  return written.flatMap((entry: unknown, index) => {
    const path = `${section}[${index}]`;
    const { success, data, error } = schema.safeParse(entry);
    if (success) return [{ path, value: data }];
    reading.problems.push(...explainEntry(path, entry, { error, keys: Object.keys(schema.shape) }));
    rememberName(reading, section, entry);
    return [];
  });
}

function rememberName({ misshapen }: Reading, section: Section, entry: unknown): void {
  if (!isGroup(entry)) return;
  for (const key of ['systemName', 'externalId', 'name']) {
    const name = entry[key];
    if (typeof name === 'string') misshapen.add(misshapenKey(section, name.trim()));
  }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
