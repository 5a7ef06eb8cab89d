import type pg from 'pg';
import type { EntryDocument } from '../contract/catalog-operations.ts';
import { foldName } from '../row/name-lookup.ts';
import { describeEntry, entriesOf } from './entry-place.ts';
import type { EntryPlace } from './entry-place.ts';
import { loadCatalog } from './load-catalog.ts';
import type { Section } from './read-catalog.ts';

export interface EntryQuery {
  readonly section: Section;
  /** Only entries whose names hold it, in any case; absent: all. */
  readonly name?: string | undefined;
  readonly sort: 'catalog' | 'name';
  readonly limit: number;
  /** The place of the last entry that was shown; null: from the beginning. */
  readonly after: EntryKey | null;
}

/** Where an entry stands in a list: what it is sorted by, then its id. */
export type EntryKey = readonly [sortedBy: string, entryId: string];

/** Some entries of a section, and the place of the last one when there are more. The catalog is read whole. */
export async function listEntries(
  pool: pg.Pool,
  { section, name = '', sort, limit, after }: EntryQuery,
): Promise<{ readonly entries: EntryDocument[]; readonly last: EntryKey | null }> {
  const part = foldName(name);
  const all = entriesOf(await loadCatalog(pool), section)
    .map((place, index) => ({ place, key: keyOf(place, index, sort) }))
    .filter(({ place }) => part === '' || namesOf(place).includes(part))
    .sort((a, b) => compare(a.key, b.key));
  const rest = after === null ? all : all.filter(({ key }) => compare(key, after) > 0);
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? (shown.at(-1)?.key ?? null) : null;
  return { entries: shown.map(({ place }) => describeEntry(place)), last };
}

function keyOf(place: EntryPlace, index: number, sort: EntryQuery['sort']): EntryKey {
  if (sort === 'name') return [namesOf(place), place.entryId];
  // Ids ascend; only identities stand by their strength.
  const order = place.section === 'externalIdentities' ? index : place.id;
  const sortedBy = place.section === 'blocklist' ? place.name : String(order).padStart(10, '0');
  return [sortedBy, place.entryId];
}

function compare([a, ownId]: EntryKey, [b, otherId]: EntryKey): number {
  if (a !== b) return a < b ? -1 : 1;
  if (ownId === otherId) return 0;
  return ownId < otherId ? -1 : 1;
}

/** What people and files call it. */
function namesOf({ entry, name }: EntryPlace): string {
  const shown = 'name' in entry && typeof entry.name === 'string' ? entry.name : name;
  return foldName(`${shown}\n${name}`);
}
