import type { Catalog } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import type { Transaction } from '../store/transaction.ts';
import { selectGone, shareCatalog } from './hold-catalog.sql.ts';

/**
 * Keeps a catalog that was read before until the transaction ends: an import that is written down in it refers to
 * nothing that was deleted meanwhile, and whoever deletes afterwards sees the import (docs/spec.md §1).
 * @throws Refusal `changed-meanwhile`
 */
export async function holdCatalog(tx: Transaction, catalog: Catalog): Promise<void> {
  await shareCatalog(tx);
  const kinds = [
    catalog.brands,
    catalog.topics,
    catalog.pointsOfContact,
    catalog.dataSources,
    catalog.areas,
    catalog.actionTemplates,
    catalog.externalIdentities,
    catalog.customFields,
    catalog.segments,
  ];
  const gone = await selectGone(
    tx,
    kinds.flatMap((things) => things.map(({ id }) => id)),
  );
  if (gone.length === 0) return;
  throw new Refusal(
    'changed-meanwhile',
    'Something was deleted from the catalog while the import was being started: start it again.',
  );
}
