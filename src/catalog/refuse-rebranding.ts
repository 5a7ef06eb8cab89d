import type { Catalog } from '../customer/catalog.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Problem } from './explain-entry.ts';
import type { MergedCatalog } from './merge-catalog.ts';
import { selectUsedPoints } from './refuse-rebranding.sql.ts';

/**
 * A point of contact keeps its brand once customers came through it: what they agreed to there was said to that
 * brand (docs/spec.md §6). Until then a mistake can be corrected.
 */
export async function refuseRebranding(
  tx: Transaction,
  before: Catalog,
  { catalog, paths }: MergedCatalog,
): Promise<Problem[]> {
  const brandIds = new Map(before.pointsOfContact.map(({ id, brandId }) => [id, brandId]));
  const moved = catalog.pointsOfContact.filter(
    ({ id, brandId }) => (brandIds.get(id) ?? brandId) !== brandId,
  );
  if (moved.length === 0) return [];
  const used = await selectUsedPoints(
    tx,
    moved.map(({ id }) => id),
  );
  return used.map((id) => ({
    path: `${paths.get(id) ?? 'pointsOfContact'}.brand`,
    text: 'cannot change: customers came through this point of contact; declare another one for the other brand',
  }));
}
