import type { Customer } from '../customer/customer.ts';
import type { FileSlice } from '../import/check-slices.ts';
import type { RowWitness } from '../import/plan.ts';
import type { RowResult } from '../row/apply.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import { DifferenceCount } from './difference.ts';
import type { Differences } from './difference.ts';
import { IdSet } from './id-set.ts';
import { Samples } from './samples.ts';
import type { RowSample } from './samples.ts';

/** What the rows of a file do, beside outcomes and findings; kept as JSON. */
export interface Effects extends Differences {
  /** Customers of the base whom rows mean, each once. */
  readonly matched: number;
  /** By id of the template. */
  readonly actions: Readonly<Record<string, number>>;
  readonly consentKept: number;
  /** Null: no segment is chosen. */
  readonly segmentAdded: number | null;
}

/** Looks on while the rows of a file are applied. Memory grows with the base by a bit a customer, not with the file. */
export class EffectCount implements RowWitness {
  readonly #firstId: number;
  readonly #differences: DifferenceCount;
  readonly #matched = new IdSet();
  readonly #actions = new Map<string, number>();
  readonly #samples: Samples;
  readonly #keepOriginal: (customer: Customer) => void;
  #consentKept = 0;

  /**
   * @param firstId customers from here on are created by the file
   * @param keepOriginal gets each customer of the base before the first change of him
   */
  constructor(
    brands: readonly { readonly id: number }[],
    { firstId, keepOriginal }: { firstId: number; keepOriginal: (customer: Customer) => void },
  ) {
    this.#firstId = firstId;
    this.#keepOriginal = keepOriginal;
    this.#differences = new DifferenceCount(brands);
    this.#samples = new Samples(firstId);
  }

  get wantsCells(): boolean {
    return this.#samples.isOpen;
  }

  turnTo({ cells, firstRow }: FileSlice): void {
    this.#samples.turnTo(cells, firstRow);
  }

  see(row: CheckedRow, result: RowResult, original: Customer | null): void {
    const { before, customer, attribution, findings } = result;
    this.#samples.offer(row, result);
    for (const { code } of findings) if (code === 'consent-kept') this.#consentKept += 1;
    if (customer === null) return;
    if (before !== null && before.id < this.#firstId) this.#matched.add(before.id);
    if (attribution === null) return;
    if (original !== null && before === original) this.#keepOriginal(original);
    this.#differences.add(original, before, customer);
    if (attribution.templateId !== null) this.#countAction(String(attribution.templateId));
  }

  #countAction(templateId: string): void {
    this.#actions.set(templateId, (this.#actions.get(templateId) ?? 0) + 1);
  }

  samples(): readonly RowSample[] {
    return this.#samples.rows;
  }

  effects(segmentAdded: number | null): Effects {
    return {
      ...this.#differences.differences(),
      matched: this.#matched.size,
      actions: Object.fromEntries(this.#actions),
      consentKept: this.#consentKept,
      segmentAdded,
    };
  }
}
