import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import { fieldGuide } from '../row/field-guide.ts';
import type { FieldGuide } from '../row/field-guide.ts';
import { lookup } from '../row/name-lookup.ts';
import { loadCatalog } from './load-catalog.ts';

/**
 * The columns that a file can have now (docs/spec.md §3).
 * @param brand system name: only its topics; null: the topics of all brands
 * @throws Refusal `settings` for a brand that does not exist
 */
export async function guideFields(db: pg.ClientBase | pg.Pool, brand: string | null): Promise<FieldGuide[]> {
  const catalog = await loadCatalog(db);
  if (brand === null) return fieldGuide(catalog, null);
  const found = lookup(catalog.brands, ({ systemName }) => systemName)(brand);
  if (found !== undefined) return fieldGuide(catalog, found.id);
  const known = catalog.brands.map(({ systemName }) => `"${systemName}"`).join(', ');
  throw new Refusal('settings', `There is no brand "${brand}". There are: ${known}.`);
}
