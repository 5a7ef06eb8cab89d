import type { CreatedEnumValue } from '../row/enum-values.ts';
import type { FileSlice } from './check-slices.ts';
import { FindingGroups } from './finding-groups.ts';
import type { Plan } from './plan.ts';
import type { Position } from './read.ts';

/** What the rows of a batch come to, while its slices are planned. */
export class OpenBatch {
  /** The number of its first row among all rows ever applied. */
  readonly firstPosition: number;
  readonly first: FileSlice;
  readonly findings = new FindingGroups();
  readonly matched: number[] = [];
  readonly enumValues: CreatedEnumValue[] = [];
  readonly #outcomes: Uint8Array[] = [];
  rowCount = 0;
  consentGained = 0;
  next: Position;

  constructor(firstPosition: number, first: FileSlice) {
    this.firstPosition = firstPosition;
    this.first = first;
    this.next = first.from;
  }

  take(slice: FileSlice, { outcomes, matched, consentGained }: Plan): void {
    this.consentGained += consentGained;
    this.next = slice.next;
    this.rowCount += slice.rows.length;
    for (const value of slice.enumValues) this.enumValues.push(value);
    this.#outcomes.push(outcomes);
    for (const id of matched) this.matched.push(id);
  }

  /** One byte a row: see outcomes.ts. */
  outcomes(): Uint8Array {
    return Buffer.concat(this.#outcomes);
  }
}
