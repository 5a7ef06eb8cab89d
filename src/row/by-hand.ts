import type { Field } from '../customer/field.ts';
import { headerKey } from '../customer/field.ts';
import type { BlankHandling, ColumnPolicy, ImportSettings } from './settings.ts';

/**
 * What a person chose for the columns of a file, found by a column's place: the names are compared once, for a
 * file may have a thousand columns and settings for each of them.
 */
export interface ByHand {
  /** The places of the columns that a name means; empty: the file has none of that name. */
  readonly columnsNamed: (name: string) => readonly number[];
  /** A column with more than one entry is a mapping problem. */
  readonly mapped: ReadonlyMap<number, readonly MapEntry[]>;
  readonly ignored: ReadonlySet<number>;
  readonly realValues: ReadonlySet<number>;
}

export type MapEntry = ImportSettings['map'][number];

export function columnsByHand(headers: readonly string[], settings: ImportSettings): ByHand {
  const columnsNamed = columnFinder(headers);
  const mapped = new Map<number, MapEntry[]>();
  for (const entry of settings.map) {
    for (const index of columnsNamed(entry.header)) push(mapped, index, entry);
  }
  return {
    columnsNamed,
    mapped,
    ignored: new Set(settings.ignore.flatMap(columnsNamed)),
    realValues: new Set(settings.realValues.flatMap(columnsNamed)),
  };
}

/** What a person chose for fields, by the field's name; of two choices for one field the last counts. */
export interface FieldChoices {
  readonly policies: ReadonlyMap<string, ColumnPolicy>;
  readonly blanks: ReadonlyMap<string, BlankHandling>;
  readonly dayFirst: ReadonlySet<string>;
}

/** @param fieldNamed what is no field has no name and is told as a mapping problem */
export function fieldsByHand(
  settings: ImportSettings,
  fieldNamed: (name: string) => Field | undefined,
): FieldChoices {
  const nameOf = (named: string): string => fieldNamed(named)?.name ?? '';
  return {
    policies: new Map(settings.policies.map(({ field, policy }) => [nameOf(field), policy])),
    blanks: new Map(settings.blankByField.map(({ field, blank }) => [nameOf(field), blank])),
    dayFirst: new Set(settings.dayFirst.map(nameOf)),
  };
}

/** A name means the headers that are exactly so, or, where there are none, those that compare equal to it. */
function columnFinder(headers: readonly string[]): ByHand['columnsNamed'] {
  const exact = new Map<string, number[]>();
  const alike = new Map<string, number[]>();
  for (const [index, header] of headers.entries()) {
    push(exact, header, index);
    push(alike, headerKey(header), index);
  }
  return (name) => exact.get(name) ?? alike.get(headerKey(name)) ?? [];
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
