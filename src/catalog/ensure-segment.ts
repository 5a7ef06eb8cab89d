import type { Segment } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import { segmentEntry } from '../contract/catalog-file.ts';
import type { Transaction } from '../store/transaction.ts';
import { foldName } from '../row/name-lookup.ts';
import { insertSegments, lockCatalog, updateLastId } from './apply-catalog.sql.ts';
import { selectSegments } from './ensure-segment.sql.ts';

/**
 * The segment of a name, in any case; makes it when there is none (docs/spec.md §7). Making it takes the
 * catalog's lock until the transaction ends, finding it takes none.
 * @throws Refusal `catalog` when no segment can have this name
 */
export async function ensureSegment(tx: Transaction, name: string): Promise<Segment> {
  const { success, data, error } = segmentEntry.safeParse({ name });
  if (!success) {
    throw new Refusal(
      'catalog',
      `The name of a segment ${error.issues[0]?.message}: ${JSON.stringify(name)}.`,
    );
  }
  const found = await findSegment(tx, data.name);
  if (found !== undefined) return found;
  const lastId = await lockCatalog(tx);
  const madeMeanwhile = await findSegment(tx, data.name);
  if (madeMeanwhile !== undefined) return madeMeanwhile;
  const segment = { id: lastId + 1, name: data.name };
  await insertSegments(tx, [{ ...segment, position: 0 }]);
  await updateLastId(tx, segment.id);
  return segment;
}

async function findSegment(tx: Transaction, name: string): Promise<Segment | undefined> {
  const wanted = foldName(name);
  return (await selectSegments(tx)).find((segment) => foldName(segment.name) === wanted);
}
