/** Names of the catalog are found in any case (docs/spec.md §1). */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** Finds the catalog's entries by name, in any case. */
export function lookup<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
): (name: string) => T | undefined {
  const byName = new Map(entries.map((entry) => [foldName(nameOf(entry)), entry]));
  return (name) => byName.get(foldName(name));
}
