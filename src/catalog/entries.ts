import type pg from 'pg';
import type { EntryDocument, EntryOrder } from '../contract/catalog-operations.ts';
import type { Catalog } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import { foldName } from '../row/name-lookup.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { lockCatalog } from './apply-catalog.sql.ts';
import { mergeInto } from './apply-catalog.ts';
import type { AppliedFile } from './apply-catalog.ts';
import { describeEntry, entriesOf, findEntry, nouns, refuseOtherVersion } from './entry-place.ts';
import type { EntryPlace } from './entry-place.ts';
import { renameSegment } from './entries.sql.ts';
import type { Problem } from './explain-entry.ts';
import { loadCatalog } from './load-catalog.ts';
import type { Section } from './read-catalog.ts';

/** An entry as it stands. @throws Refusal `entry-not-found` */
export async function getEntry(pool: pg.Pool, entryId: string): Promise<EntryDocument> {
  return describeEntry(findEntry(await loadCatalog(pool), entryId));
}

/**
 * Adds an entry by the rules of a catalog file (docs/spec.md §1).
 * @throws Refusal `already-there`; `catalog` with what is wrong with it
 */
export function createEntry(pool: pg.Pool, { section, entry }: EntryOrder): Promise<EntryDocument> {
  return inTransaction(pool, async (tx) => {
    const applied = await mergeInto(tx, { [section]: [entry] });
    refuseProblems(section, applied.problems);
    const place = mentioned(section, applied);
    if (place !== null) return describeEntry(place);
    throw new Refusal('already-there', `The catalog has this ${nouns[section]} already.`);
  });
}

export interface EntryChange {
  readonly entryId: string;
  /** Of what was seen: somebody else's change is not overwritten. */
  readonly version: string;
  readonly order: EntryOrder;
}

/**
 * Changes an entry; what it leaves out stays as it is. What files call it stays, too, but for a segment, which is
 * nothing but its name.
 * @throws Refusal `entry-not-found`, `changed-meanwhile`, `already-there`; `catalog` with what is wrong with it
 */
export function changeEntry(pool: pg.Pool, { entryId, version, order }: EntryChange): Promise<EntryDocument> {
  const { section, entry } = order;
  return inTransaction(pool, async (tx) => {
    await lockCatalog(tx);
    const before = await loadCatalog(tx);
    const place = findEntry(before, entryId);
    refuseOtherVersion(place, version);
    if (place.section !== section || section === 'blocklist') throw otherKind(place);
    if (section === 'segments') return rename(tx, before, { ...place, name: entry.name });
    const { merged, problems } = await mergeInto(tx, { [section]: [entry] });
    refuseProblems(section, problems);
    if (!merged.paths.has(place.id)) throw otherName(place);
    return describeEntry(findEntry(merged.catalog, entryId));
  });
}

async function rename(
  tx: Transaction,
  { segments }: Catalog,
  { id, entryId, name }: EntryPlace,
): Promise<EntryDocument> {
  const same = segments.find((each) => foldName(each.name) === foldName(name));
  if (same !== undefined && same.id !== id)
    throw new Refusal('already-there', `There is a segment "${same.name}" already.`);
  await renameSegment(tx, { id, name });
  return describeEntry(findEntry(await loadCatalog(tx), entryId));
}

function otherKind({ section, name }: EntryPlace): Refusal {
  const sentence =
    section === 'blocklist'
      ? 'An entry of the blocklist is nothing but its value: delete it and add the other one.'
      : `"${name}" is in the section ${section} and stays there.`;
  return new Refusal('catalog', sentence);
}

function otherName({ section, name }: EntryPlace): Refusal {
  return new Refusal(
    'catalog',
    `The ${nouns[section]} "${name}" stays what it is: files and settings call it so. Add another one; this one can be deleted while nothing refers to it.`,
  );
}

/** The entry that was added; null when it was there before. */
function mentioned(section: Section, { before, merged }: AppliedFile): EntryPlace | null {
  const old = new Set(entriesOf(before, section).map(({ entryId }) => entryId));
  return entriesOf(merged.catalog, section).find(({ entryId }) => !old.has(entryId)) ?? null;
}

function refuseProblems(section: Section, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ path, text }) => `${path.replace(/^\w+\[0\]\.?/u, '')} ${text}`.trim());
  throw new Refusal('catalog', `The ${nouns[section]} was not saved: ${lines.join('; ')}.`);
}
