import type { EngineCase, FileRow, Size } from './case.ts';
import { Checksum } from './checksum.ts';
import { knownPeople } from './people.ts';

/** What a case must come to. */
export interface Expected {
  readonly counts: ExpectedCounts;
  /** All customers afterwards: the checksum of each one's `customerText`. */
  readonly customers: string;
  readonly customerCount: number;
}

export interface ExpectedCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warnings: number;
}

/** Everything about a customer in one text; the cells are those of a `FileRow`. */
export const customerText = (cells: readonly string[]): string => cells.join('\t');

/** Follows a case row by row, as the rules would: who is not there is created, what differs is written. */
export function expect(
  { columns, rows, leaves }: Pick<EngineCase, 'columns' | 'rows' | 'leaves'>,
  size: Size,
): Expected {
  const customers = new Checksum();
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 };
  for (const { cells } of knownPeople(columns, size.baseRows)) customers.add(customerText(cells));
  for (const row of rows(size)) {
    const became = effectOf(row);
    counts.warnings += row.warnings ?? 0;
    counts[became.outcome] += 1;
    if (leaves === 'base') continue;
    if (became.gone !== null) customers.remove(became.gone);
    if (became.come !== null) customers.add(became.come);
  }
  return { counts, customers: customers.toString(), customerCount: customers.count };
}

interface Effect {
  readonly outcome: Exclude<keyof ExpectedCounts, 'warnings'>;
  /** The customer who is not so any more, and the one who is now, as texts. */
  readonly gone: string | null;
  readonly come: string | null;
}

function effectOf({ before, after }: FileRow): Effect {
  if (after === null) return { outcome: 'rejected', gone: null, come: null };
  const come = customerText(after);
  if (before === null) return { outcome: 'created', gone: null, come };
  const gone = customerText(before);
  return gone === come
    ? { outcome: 'unchanged', gone: null, come: null }
    : { outcome: 'updated', gone, come };
}
