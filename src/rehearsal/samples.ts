import type { FormerValue } from '../customer/draft.ts';
import { presentValues, valueAt } from '../customer/value-key.ts';
import type { Outcome, RowResult } from '../row/apply.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Finding } from '../row/issue.ts';
import { replaceUnstorable } from '../value/clean.ts';

/** A row and what it does, by value key (see customer/draft.ts); kept as JSON. */
export interface RowSample {
  readonly row: number;
  readonly line: number;
  readonly outcome: Outcome;
  /** Null: nobody, or somebody whom the file creates. */
  readonly customerId: number | null;
  readonly cells: readonly string[];
  readonly changes: readonly (readonly [key: string, before: FormerValue, after: FormerValue])[];
  readonly findings: readonly Finding[];
}

/** Rows kept of each outcome. */
const mostOfOutcome = 100;

/** Characters kept of a row's cells: what is longer is cut, so that hostile rows do not fill the base. */
const mostChars = 20_000;

/** The first rows of each outcome, whatever the size of batches. */
export class Samples {
  readonly rows: RowSample[] = [];
  readonly #firstId: number;
  readonly #left: Record<Outcome, number> = {
    created: mostOfOutcome,
    updated: mostOfOutcome,
    unchanged: mostOfOutcome,
    'not-found': mostOfOutcome,
    rejected: mostOfOutcome,
  };
  #cells: readonly (readonly string[])[] | null = null;
  #firstRow = 1;

  constructor(firstId: number) {
    this.#firstId = firstId;
  }

  /** Whether some outcome may still be kept. */
  get isOpen(): boolean {
    return Object.values(this.#left).some((left) => left > 0);
  }

  turnTo(cells: readonly (readonly string[])[] | null, firstRow: number): void {
    this.#cells = cells;
    this.#firstRow = firstRow;
  }

  offer(row: CheckedRow, result: RowResult): void {
    const { outcome, customer, findings } = result;
    if (this.#left[outcome] === 0) return;
    this.#left[outcome] -= 1;
    const id = customer?.id ?? null;
    const cells = this.#cells?.[row.row - this.#firstRow] ?? [];
    this.rows.push({
      row: row.row,
      line: row.line,
      outcome,
      customerId: id === null || id >= this.#firstId ? null : id,
      cells: cut(cells),
      changes: changesOf(result),
      findings: [...row.findings, ...findings],
    });
  }
}

function cut(cells: readonly string[]): string[] {
  let left = mostChars;
  return cells.map((cell) => {
    const kept = replaceUnstorable(cell.slice(0, left));
    left -= kept.length;
    return kept;
  });
}

function changesOf({ before, customer, former }: RowResult): RowSample['changes'] {
  if (customer === null) return [];
  if (former !== null)
    return Object.entries(former).map(([key, old]) => [key, old, valueAt(customer, key)] as const);
  if (before !== null) return [];
  return [...presentValues(customer)]
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, null, value] as const);
}
