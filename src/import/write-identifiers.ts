import { identifierCopy } from '../store/binary.ts';
import type { IdentifierRow } from '../store/binary.ts';
import type { Transaction } from '../store/transaction.ts';
import { isFormer, nobody, ownerId } from './moved-keys.ts';
import type { MovedKey, MovedKeys } from './moved-keys.ts';
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
        if (key.now === nobody) freed.push(hexOf(key.words));
        else moved.push({ key: hexOf(key.words), customerId: ownerId(key.now), former: isFormer(key.now) });
      }),
    ),
  ];
  return { freed, moved, taken };
}

/** The values that nobody had, as rows; the others are handed over. */
function* newRows(movedKeys: MovedKeys, other: (key: MovedKey) => void): Generator<IdentifierRow> {
  for (const key of movedKeys.takeUnwritten()) {
    const { words, was, now } = key;
    if (was === nobody) yield { words, customerId: ownerId(now), former: isFormer(now) };
    else other(key);
  }
}

const hexOf = (words: Uint32Array): string =>
  Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');

/** Frees before it takes, so that a value can go from one customer to another. */
export async function writeIdentifiers(
  tx: Transaction,
  { freed, moved, taken }: IdentifierWrites,
): Promise<void> {
  if (freed.length > 0) await deleteIdentifiers(tx, freed);
  if (moved.length > 0) await updateIdentifiers(tx, moved);
  await insertIdentifiers(tx, taken);
}
