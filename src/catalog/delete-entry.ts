import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import { defaultSettings } from '../row/settings.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Catalog } from '../customer/catalog.ts';
import { lockWholeCatalog, removeEntry } from './delete-entry.sql.ts';
import { findEntry, nouns, refuseOtherVersion } from './entry-place.ts';
import type { EntryPlace } from './entry-place.ts';
import { loadCatalog } from './load-catalog.ts';
import { referencesTo } from './references.ts';
import { unfinishedUsing } from './unfinished-imports.ts';
import type { UnfinishedImport } from './unfinished-imports.ts';

/**
 * Deletes an entry that nothing refers to: no other entry, no import that is not over, no customer and nothing of
 * their history (docs/spec.md §1). Takes as long as looking through the customers once.
 * @param seen its version; null: whichever it is
 * @throws Refusal `entry-not-found`, `changed-meanwhile`, `in-use`
 */
export function deleteEntry(pool: pg.Pool, entryId: string, seen: string | null): Promise<void> {
  return inTransaction(pool, async (tx) => {
    await lockWholeCatalog(tx);
    const catalog = await loadCatalog(tx);
    const place = findEntry(catalog, entryId);
    if (seen !== null) refuseOtherVersion(place, seen);
    refuseUse(place, [...neededBy(place, catalog), ...usedBy(await unfinishedUsing(tx, place, catalog))]);
    // Imports first: what one of them wrote before it was over is seen here.
    refuseUse(place, await referencesTo(tx, place));
    await removeEntry(tx, place);
  });
}

function refuseUse({ section, name }: EntryPlace, reasons: readonly string[]): void {
  if (reasons.length === 0) return;
  throw new Refusal('in-use', `The ${nouns[section]} "${name}" cannot be deleted: ${reasons.join('; ')}.`);
}

/** Other entries that name it, and what every project needs. */
function neededBy({ section, id, name }: EntryPlace, catalog: Catalog): string[] {
  if (section === 'brands') {
    const topics = catalog.topics.filter(({ brandId }) => brandId === id);
    const points = catalog.pointsOfContact.filter(({ brandId }) => brandId === id);
    return [
      ...reason('topics', topics, ({ externalId }) => externalId),
      ...reason('points of contact', points, ({ externalId }) => externalId),
    ];
  }
  if (section === 'pointsOfContact') {
    const sources = catalog.dataSources.filter(({ pointOfContactId }) => pointOfContactId === id);
    return reason('data sources', sources, ({ systemName }) => systemName);
  }
  if (section === 'areas') {
    const within = catalog.areas.filter(({ parentId }) => parentId === id);
    return reason('areas', within, ({ externalId }) => externalId);
  }
  const isDefault = section === 'dataSources' && name === defaultSettings.dataSource;
  return isDefault ? ['imports that name no data source take it'] : [];
}

function reason<T>(what: string, entries: readonly T[], nameOf: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  return [`it is that of the ${what} ${shortened(entries.map(nameOf))}`];
}

function usedBy(imports: readonly UnfinishedImport[]): string[] {
  if (imports.length === 0) return [];
  const named = shortened(imports.map(({ importId, status }) => `${importId} (${status})`));
  return [imports.length === 1 ? `import ${named} uses it` : `imports ${named} use it`];
}

const mostNamed = 10;

function shortened(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
