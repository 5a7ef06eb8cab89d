import { IdentifierRows } from '../store/binary.ts';
import type { IdentifierRow } from '../store/binary.ts';
import type { BlockPool } from '../store/copy-blocks.ts';
import { keyToUuid } from '../store/hash-key.ts';
import type { Transaction } from '../store/transaction.ts';
import type { MovedKey, MovedKeys } from './moved-keys.ts';
import { isFormer, nobody, ownerId } from './owner.ts';
import { deleteIdentifiers, insertIdentifiers, updateIdentifiers } from './write-identifiers.sql.ts';
import type { MovedIdentifier } from './write-identifiers.sql.ts';

/** Changes of owners, ready to be written while more are made. */
export interface IdentifierWrites {
  readonly freed: readonly string[];
  readonly moved: readonly MovedIdentifier[];
  /** New values as a binary COPY. */
  readonly taken: readonly Buffer[];
}

/** Takes what is unwritten of a batch's moved keys; null: nothing is. */
export function collectIdentifiers(movedKeys: MovedKeys, pool: BlockPool): IdentifierWrites | null {
  const freed: string[] = [];
  const moved: MovedIdentifier[] = [];
  const row = new TakenRow();
  const taken = new IdentifierRows(pool);
  let count = 0;
  movedKeys.takeUnwritten((key) => {
    if (key.was === nobody) {
      taken.add(row.of(key));
      count += 1;
      return;
    }
    const uuid = keyToUuid(key.keys, key.index);
    if (key.now === nobody) freed.push(uuid);
    else moved.push({ key: uuid, customerId: ownerId(key.now), former: isFormer(key.now) });
  });
  if (count + freed.length + moved.length === 0) return null;
  return { freed, moved, taken: count === 0 ? [] : taken.end() };
}

/** A value that nobody had, as a row of the base: one object for all of them. */
class TakenRow implements IdentifierRow {
  keys: Uint32Array = new Uint32Array();
  index = 0;
  customerId = 0;
  former = false;

  of({ keys, index, now }: MovedKey): this {
    this.keys = keys;
    this.index = index;
    this.customerId = ownerId(now);
    this.former = isFormer(now);
    return this;
  }
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
