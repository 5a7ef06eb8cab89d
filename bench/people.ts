import type { FileRow } from './case.ts';
import type { Columns } from './columns.ts';

/** So many people from a number on, whom nobody knows. */
export function* newPeople(
  { person }: Columns,
  { from, count }: { from: number; count: number },
): Generator<FileRow, void, undefined> {
  for (let index = from; index < from + count; index += 1) {
    const cells = person(index, false);
    yield { cells, before: null, after: cells };
  }
}

/** So many people of the base from its first on, as they are there. */
export function* knownPeople({ person }: Columns, count: number): Generator<FileRow, void, undefined> {
  for (let index = 0; index < count; index += 1) {
    const cells = person(index, false);
    yield { cells, before: cells, after: cells };
  }
}

/** People who are in no base and no file but the one a bare COPY finds in its table. */
export const strangers = 200_000_000;
