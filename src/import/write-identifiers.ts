import { identifierCopy } from '../store/binary.ts';
import type { IdentifierRow } from '../store/binary.ts';
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

/** Takes what is unwritten of a batch's moved keys. */
export function collectIdentifiers(movedKeys: MovedKeys): IdentifierWrites {
  const freed: string[] = [];
  const moved: MovedIdentifier[] = [];
  const taken = [
    ...identifierCopy(
      newRows(movedKeys, (key) => {
        const uuid = keyToUuid(key.keys, key.index);
        if (key.now === nobody) freed.push(uuid);
        else moved.push({ key: uuid, customerId: ownerId(key.now), former: isFormer(key.now) });
      }),
    ),
  ];
  return { freed, moved, taken };
}

/** The values that nobody had, as rows; the others are handed over. */
function* newRows(movedKeys: MovedKeys, other: (key: MovedKey) => void): Generator<IdentifierRow> {
  for (const key of movedKeys.takeUnwritten()) {
    const { keys, index, was, now } = key;
    if (was === nobody) yield { keys, index, customerId: ownerId(now), former: isFormer(now) };
    else other(key);
  }
}

/** Frees before it takes, so that a value can go from one customer to another. */
export async function writeIdentifiers(
  tx: Transaction,
  { freed, moved, taken }: IdentifierWrites,
): Promise<void> {
  if (freed.length > 0) await deleteIdentifiers(tx, freed);
  if (moved.length > 0) await updateIdentifiers(tx, moved);
  if (taken.length > 0) await insertIdentifiers(tx, taken);
}
