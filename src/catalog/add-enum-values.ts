import type { Transaction } from '../store/transaction.ts';
import { appendEnumValues, selectEnumValues } from './add-enum-values.sql.ts';
import { foldName } from '../row/name-lookup.ts';
import { lockCatalog } from './apply-catalog.sql.ts';

/**
 * Adds values to an enum, in the order given, for an import whose field *creates missing values* (docs/spec.md
 * §4). A value that is there in any case is left as it is. Adding takes the catalog's lock until the transaction
 * ends; when all are there, none is taken.
 * @param values each valid: at most 250 code points, no `|`
 * @returns all values of the field afterwards, in the catalog's spelling and order
 */
export async function addEnumValues(
  tx: Transaction,
  { customFieldId, values }: { readonly customFieldId: number; readonly values: readonly string[] },
): Promise<string[]> {
  const there = await selectEnumValues(tx, customFieldId);
  if (missing(there, values).length === 0) return there;
  await lockCatalog(tx);
  const before = await selectEnumValues(tx, customFieldId);
  const added = missing(before, values);
  if (added.length > 0) await appendEnumValues(tx, { customFieldId, size: before.length, values: added });
  return [...before, ...added];
}

/** The values that are not there in any case, each once in its first spelling. */
function missing(there: readonly string[], values: readonly string[]): string[] {
  const known = new Set(there.map(foldName));
  return values.filter((value) => {
    const key = foldName(value);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
