import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import type { Catalog } from '../customer/catalog.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import {
  insertBlocklist,
  insertEnumValues,
  insertSegments,
  lockCatalog,
  updateLastId,
  updateProject,
  writeActionTemplates,
  writeAreas,
  writeBrands,
  writeCustomFields,
  writeDataSources,
  writeExternalIdentities,
  writePointsOfContact,
  writeTopics,
} from './apply-catalog.sql.ts';
import { catalogChanges, countChanges } from './catalog-changes.ts';
import type { CatalogChanges, CatalogCounts } from './catalog-changes.ts';
import type { Problem } from './explain-entry.ts';
import { loadCatalog } from './load-catalog.ts';
import { mergeCatalog } from './merge-catalog.ts';
import type { MergedCatalog } from './merge-catalog.ts';
import { readCatalog } from './read-catalog.ts';
import type { CatalogEntries } from './read-catalog.ts';
import { refuseRebranding } from './refuse-rebranding.ts';

/**
 * Brings the catalog of the base in line with a catalog file: adds what is new, changes what differs, removes
 * nothing. All or nothing, in one transaction; who comes second waits and sees what the first did.
 * @param document what the file's YAML or JSON says, not checked yet
 * @returns per section how many of the file's entries were added, changed or said nothing new
 * @throws Refusal `catalog` that lists every fault of the file with its path
 */
export function applyCatalog(pool: pg.Pool, document: unknown): Promise<CatalogCounts> {
  return inTransaction(pool, async (tx) => {
    const { before, entries, merged, problems } = await mergeInto(tx, document);
    refuseProblems(problems);
    return countChanges(before, entries, merged);
  });
}

/** What a file makes of the catalog. */
export interface AppliedFile {
  readonly before: Catalog;
  readonly entries: CatalogEntries;
  readonly merged: MergedCatalog;
  /** Everything that is wrong with it; then nothing was written. */
  readonly problems: readonly Problem[];
}

/** Takes the catalog's lock, judges a file against the base and writes what it says, if nothing is wrong with it. */
export async function mergeInto(tx: Transaction, document: unknown): Promise<AppliedFile> {
  const read = readCatalog(document);
  const lastId = await lockCatalog(tx);
  const before = await loadCatalog(tx);
  const merged = mergeCatalog(before, read.entries, lastId);
  const problems = [...read.problems, ...merged.problems, ...(await refuseRebranding(tx, before, merged))];
  if (problems.length === 0) {
    await write(tx, before, merged.catalog);
    if (merged.lastId !== lastId) await updateLastId(tx, merged.lastId);
  }
  return { before, entries: read.entries, merged, problems };
}

/** Whoever got all of many thousand lines wrong needs to see some of them. */
const MOST_SHOWN = 200;

function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const faults = problems.length === 1 ? 'an error' : `${problems.length} errors`;
  const lines = problems.slice(0, MOST_SHOWN).map(({ path, text }) => `${path}: ${text}`);
  if (problems.length > MOST_SHOWN) lines.push(`… and ${problems.length - MOST_SHOWN} more`);
  const sentence = `The catalog was not applied, because the file has ${faults}:`;
  throw new Refusal('catalog', [sentence, ...lines].join('\n  '));
}

async function write(tx: Transaction, before: Catalog, after: Catalog): Promise<void> {
  const changes = catalogChanges(before, after);
  if (JSON.stringify(after.project) !== JSON.stringify(before.project))
    await updateProject(tx, after.project);
  await writeReferred(tx, changes);
  await writeOthers(tx, changes);
  if (JSON.stringify(after.blocklist) !== JSON.stringify(before.blocklist))
    await insertBlocklist(tx, after.blocklist);
}

/** In the order of their references. */
async function writeReferred(tx: Transaction, changes: CatalogChanges): Promise<void> {
  if (changes.brands.length > 0) await writeBrands(tx, changes.brands);
  if (changes.topics.length > 0) await writeTopics(tx, changes.topics);
  if (changes.pointsOfContact.length > 0) await writePointsOfContact(tx, changes.pointsOfContact);
  if (changes.dataSources.length > 0) await writeDataSources(tx, changes.dataSources);
  if (changes.areas.length > 0) await writeAreas(tx, changes.areas);
}

async function writeOthers(tx: Transaction, changes: CatalogChanges): Promise<void> {
  if (changes.actionTemplates.length > 0) await writeActionTemplates(tx, changes.actionTemplates);
  if (changes.externalIdentities.length > 0) await writeExternalIdentities(tx, changes.externalIdentities);
  if (changes.customFields.length > 0) {
    await writeCustomFields(tx, changes.customFields);
    await insertEnumValues(tx, changes.customFields);
  }
  if (changes.segments.length > 0) await insertSegments(tx, changes.segments);
}
