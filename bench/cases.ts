import { permute } from './permute.ts';
import type { FileRow } from './write-file.ts';

/**
 * One thing that is measured: a file that is imported into a base. The base holds the people 0, 1, … as the file
 * of `new-empty` says them; what is expected follows from the rows.
 */
export interface Case {
  readonly name: string;
  /** For the table and for people who choose. */
  readonly says: string;
  /** How many customers the base holds before, for a file of so many rows. */
  readonly baseRows: (fileRows: number) => number;
  /** The rows of the file, in its order. */
  readonly rows: (fileRows: number) => Iterable<FileRow>;
}

/** In the order of the table; `npm run bench` runs the first, third and fourth unless told otherwise. */
export const cases: readonly Case[] = [
  {
    name: 'new-empty',
    says: 'all new, into an empty base',
    baseRows: () => 0,
    rows: (count) => people(0, count),
  },
  {
    name: 'new',
    says: 'all new, into a base of as many others',
    baseRows: (count) => count,
    rows: (count) => people(count, count),
  },
  {
    name: 'half-known',
    says: 'half known of which half changed, half new',
    baseRows: (count) => count,
    rows: halfKnown,
  },
  {
    name: 'unchanged',
    says: 'the same file again',
    baseRows: (count) => count,
    rows: (count) => people(0, count),
  },
];

/** What is measured unless somebody chooses. */
export const usualCases: readonly string[] = ['new-empty', 'unchanged', 'half-known'];

/** People who are in no base and no file but the one a bare COPY finds in its table. */
export const strangers = 200_000_000;

/** So many people from a number on, as they are first. */
export function* people(from: number, count: number): Generator<FileRow, void, undefined> {
  for (let index = 0; index < count; index += 1) yield { person: from + index, changed: false };
}

/** Any half of the base, every second of them changed, and as many new people, all mixed. */
function* halfKnown(count: number): Generator<FileRow, void, undefined> {
  const known = Math.floor(count / 2);
  for (let row = 0; row < count; row += 1) {
    const place = permute(row, { key: 101, count });
    if (place < known) yield { person: permute(place, { key: 102, count }), changed: place % 2 === 0 };
    else yield { person: count + place - known, changed: false };
  }
}
