import type { BlockPool } from '../store/block-pool.ts';
import { CopyRows } from '../store/copy-rows.ts';
import { keyToUuid } from '../store/hash-key.ts';
import type { Transaction } from '../store/transaction.ts';
import type { MovedKeys } from './moved-keys.ts';
import { isFormer, nobody, ownerId } from './owner.ts';
import { deleteIdentifiers, insertIdentifiers, updateIdentifiers } from './write-identifiers.sql.ts';
import type { MovedIdentifier } from './write-identifiers.sql.ts';

/** Changes of owners, ready to be written while more are made. */
export interface IdentifierWrites {
  readonly freed: readonly string[];
  readonly moved: readonly MovedIdentifier[];
  /** New values as rows of a binary COPY. */
  readonly taken: readonly Buffer[];
}

/** Takes what is unwritten of a batch's moved keys; null: nothing is. */
export function collectIdentifiers(movedKeys: MovedKeys, pool: BlockPool): IdentifierWrites | null {
  const freed: string[] = [];
  const moved: MovedIdentifier[] = [];
  const taken = new CopyRows(pool, 3);
  movedKeys.takeUnwritten((key) => {
    if (key.was === nobody) {
      taken.begin();
      taken.uuid(key.keys, key.index);
      taken.bigint(ownerId(key.now));
      taken.boolean(isFormer(key.now));
      return;
    }
    const uuid = keyToUuid(key.keys, key.index);
    if (key.now === nobody) freed.push(uuid);
    else moved.push({ key: uuid, customerId: ownerId(key.now), former: isFormer(key.now) });
  });
  if (taken.bytes + freed.length + moved.length === 0) return null;
  return { freed, moved, taken: taken.takeAll() };
}

/** Writes them: no value is in two of the three lists. */
export async function writeIdentifiers(
  tx: Transaction,
  { freed, moved, taken }: IdentifierWrites,
): Promise<void> {
  if (freed.length > 0) await deleteIdentifiers(tx, freed);
  if (moved.length > 0) await updateIdentifiers(tx, moved);
  if (taken.length > 0) await insertIdentifiers(tx, taken);
}
