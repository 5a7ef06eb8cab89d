import type { Case, EngineCase, FileRow, Size } from './case.ts';
import { usualColumns } from './columns.ts';
import { knownPeople, newPeople } from './people.ts';
import { permute } from './permute.ts';

/** What the cases below say only where they differ. */
const usual = {
  kind: 'engine',
  size: (scale) => ({ rows: scale, baseRows: scale }),
  columns: usualColumns,
  settings: {},
  before: [],
  task: 'import',
  against: { kind: 'copy' },
  leaves: 'rows',
} as const satisfies Partial<EngineCase>;

const allNew = ({ rows, baseRows }: Size): Iterable<FileRow> =>
  newPeople(usualColumns, { from: baseRows, count: rows });

/** In the order of the table. */
export const cases: readonly Case[] = [
  {
    ...usual,
    name: 'new-empty',
    says: 'all new, into an empty base',
    size: (scale) => ({ rows: scale, baseRows: 0 }),
    rows: allNew,
  },
  { ...usual, name: 'new', says: 'all new, into a base of as many others', rows: allNew },
  {
    ...usual,
    name: 'half-known',
    says: 'half known of which half changed, half new',
    rows: halfKnown,
  },
  {
    ...usual,
    name: 'unchanged',
    says: 'the same file again',
    rows: ({ rows }) => knownPeople(usualColumns, rows),
  },
];

/** Any half of the base, every second of them changed, and as many new people, all mixed. */
function* halfKnown({ rows: count, baseRows }: Size): Generator<FileRow, void, undefined> {
  const { person } = usualColumns;
  const known = Math.floor(count / 2);
  for (let row = 0; row < count; row += 1) {
    const place = permute(row, { key: 101, count });
    if (place < known) {
      const index = permute(place, { key: 102, count: baseRows });
      const before = person(index, false);
      const cells = place % 2 === 0 ? person(index, true) : before;
      yield { cells, before, after: cells };
    } else {
      const cells = person(baseRows + place - known, false);
      yield { cells, before: null, after: cells };
    }
  }
}
