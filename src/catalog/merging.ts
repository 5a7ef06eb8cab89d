import type { Catalog } from '../customer/catalog.ts';
import { headerKey } from '../customer/field.ts';
import { foldName } from '../row/name-lookup.ts';
import type { Problem } from './explain-entry.ts';
import { nearestName } from './nearest-name.ts';
import { misshapenKey } from './read-catalog.ts';
import type { CatalogEntries, Entry, Section } from './read-catalog.ts';

/** A file on its way into the catalog: what there was, what the file says, and what is found wrong with it. */
export interface Merging {
  readonly base: Catalog;
  readonly entries: CatalogEntries;
  readonly problems: Problem[];
  /** The next free id of the catalog. */
  readonly takeId: () => number;
}

/** How the entries of one section become things of the catalog. */
export interface Kind<E, T> {
  readonly section: Section;
  readonly before: readonly T[];
  readonly entries: readonly Entry<E>[];
  /** The key of the entry's name in the file, as `systemName`. */
  readonly key: string;
  /** The name that finds a thing, in any case; with what it is unique in, as the brand of a topic. */
  readonly nameOf: (thing: E | T) => string;
  readonly create: (entry: Entry<E>, id: number) => T;
  /** The thing with everything the entry says; also called for what was just created. */
  readonly change: (thing: T, entry: Entry<E>) => T;
}

/** The things of one section after the merge, in order, and the path of the entry that mentioned each. */
export interface Merged<T> {
  readonly things: readonly T[];
  readonly paths: ReadonlyMap<number, string>;
}

/**
 * Adds and changes the things of one section: what the file does not mention stays as it is, what has the same
 * name in any case is the same thing and keeps its spelling.
 */
export function mergeKind<E, T extends { readonly id: number }>(
  merging: Merging,
  kind: Kind<E, T>,
): Merged<T> {
  const things = new Map(kind.before.map((thing) => [foldName(kind.nameOf(thing)), thing]));
  const firstPaths = new Map<string, string>();
  const paths = new Map<number, string>();
  for (const entry of kind.entries) {
    const name = foldName(kind.nameOf(entry.value));
    const first = firstPaths.get(name);
    if (first !== undefined) {
      const path = `${entry.path}.${kind.key}`;
      merging.problems.push({ path, text: `is the same name as in ${first}: case makes no difference` });
      continue;
    }
    firstPaths.set(name, entry.path);
    const thing = kind.change(things.get(name) ?? kind.create(entry, merging.takeId()), entry);
    things.set(name, thing);
    paths.set(thing.id, entry.path);
  }
  return { things: [...things.values()], paths };
}

/** The things of one kind by their names in any case. */
export interface Directory<T> {
  readonly section: Section;
  /** The kind in words, as `brand`. */
  readonly noun: string;
  readonly byName: ReadonlyMap<string, T>;
  readonly names: readonly string[];
}

/** Makes the things of one kind findable by name. */
export function directory<T>(
  { section, noun }: { readonly section: Section; readonly noun: string },
  things: readonly T[],
  nameOf: (thing: T) => string,
): Directory<T> {
  const names = things.map(nameOf);
  return { section, noun, byName: new Map(things.map((thing) => [foldName(nameOf(thing)), thing])), names };
}

const MOST_HINTS = 100;

/**
 * What a reference names; a problem and null when there is none.
 * @param path of the reference itself, as `topics[2].brand`
 */
export function resolve<T>(
  { problems, entries }: Merging,
  { path, name }: { readonly path: string; readonly name: string },
  { section, noun, byName, names }: Directory<T>,
): T | null {
  const found = byName.get(foldName(name));
  if (found !== undefined) return found;
  if (entries.misshapen.has(misshapenKey(section, name))) return null;
  // Comparing with every name is slow; a file with this many mistakes has another fault.
  const meant = problems.length < MOST_HINTS ? nearestName(name, names) : null;
  const hint = meant === null ? 'add it first' : `did you mean "${meant}"?`;
  problems.push({
    path,
    text: `names "${name}", but there is no such ${noun} in the file or the base; ${hint}`,
  });
  return null;
}

/** Which names of a kind become headers, and what they must differ in. */
export interface HeaderNames<T> {
  /** The key of the name in the file, as `systemName`. */
  readonly key: string;
  readonly nameOf: (thing: T) => string;
  /** What the names are unique in, as the brand of a topic. */
  readonly scopeOf: (thing: T) => number;
}

/**
 * Names that become headers must differ as headers too, where case, blanks, `_` and `-` make no difference
 * (docs/spec.md §3).
 */
export function refuseEqualHeaders<T extends { readonly id: number }>(
  { problems }: Merging,
  { things, paths }: Merged<T>,
  { key, nameOf, scopeOf }: HeaderNames<T>,
): void {
  const first = new Map<string, T>();
  for (const thing of things) {
    const header = `${scopeOf(thing)}:${headerKey(nameOf(thing))}`;
    const other = first.get(header);
    if (other === undefined) first.set(header, thing);
    else report(thing, other);
  }

  /** What is in the base already is never at fault, and things of the base come first. */
  function report(thing: T, other: T): void {
    const path = `${paths.get(thing.id) ?? 'the base'}.${key}`;
    const taken = paths.get(other.id) ?? 'the base';
    const text = `is the same header as "${nameOf(other)}" in ${taken}: case, "_" and "-" make no difference`;
    problems.push({ path, text });
  }
}
