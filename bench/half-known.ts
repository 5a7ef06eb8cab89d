import type { FileRow, Size } from './case.ts';
import { usualColumns } from './columns.ts';
import { permute } from './permute.ts';

/** Any half of the base, every second of them changed, and as many new people, all mixed. */
export function* halfKnown({ rows: count, baseRows }: Size): Generator<FileRow, void, undefined> {
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
