import { outcomeOf } from '../import/outcomes.ts';

/** A batch of an import as the base keeps it. */
export interface BatchRecord {
  readonly firstRow: number;
  readonly rowCount: number;
  /** The number of its first row among all rows ever applied. */
  readonly firstPosition: number;
  /** One byte a row: see import/outcomes.ts. */
  readonly outcomes: Uint8Array;
  /** The customers of updated and unchanged rows, in file order. */
  readonly matched: readonly number[];
}

/** A row that met a customer who was there before. */
export interface MatchedRow {
  readonly position: number;
  readonly customerId: number;
}

/** What the rows of a batch did, as far as it can be told without the base. */
export interface BatchEffects {
  readonly created: number;
  /** Rows that changed their customers, in file order. */
  readonly updated: readonly MatchedRow[];
  /** Rows that found their customers as they say, in file order. */
  readonly unchanged: readonly MatchedRow[];
}

/** Reads what became of a batch's rows. The customer that a row created has the row's position for its id. */
export function effectsOf({ firstPosition, outcomes, matched }: BatchRecord): BatchEffects {
  const updated: MatchedRow[] = [];
  const unchanged: MatchedRow[] = [];
  let created = 0;
  let met = 0;
  for (const [place, byte] of outcomes.entries()) {
    const outcome = outcomeOf(byte);
    if (outcome === 'created') created += 1;
    if (outcome !== 'updated' && outcome !== 'unchanged') continue;
    const customerId = matched[met] ?? 0;
    met += 1;
    (outcome === 'updated' ? updated : unchanged).push({ position: firstPosition + place, customerId });
  }
  return { created, updated, unchanged };
}
