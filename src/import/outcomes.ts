import type { Outcome } from '../row/apply.ts';

/** The outcomes of a batch's rows, one byte a row, as `import_batch.outcomes` keeps them; 0 is a blank row. */
const codes = [
  'blank',
  'created',
  'updated',
  'unchanged',
  'not-found',
  'rejected',
] as const satisfies readonly RowOutcome[];

/** A blank row takes a row number but no outcome. */
export type RowOutcome = Outcome | 'blank';

export const outcomeByte = (outcome: RowOutcome): number => codes.indexOf(outcome);

/** @throws when the byte is none of ours */
export function outcomeOf(byte: number | undefined): RowOutcome {
  const outcome = codes[byte ?? -1];
  if (outcome === undefined) throw new Error(`${byte} is not an outcome`);
  return outcome;
}

/** How many rows ended how; `total` is all of these but blank ones. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly notFound: number;
  readonly rejected: number;
  readonly blank: number;
}

/** Counts a batch's outcomes. */
export function countOutcomes(outcomes: Uint8Array): Counts {
  const counts = new Uint32Array(codes.length);
  for (const byte of outcomes) counts[byte] = (counts[byte] ?? 0) + 1;
  const of = (outcome: RowOutcome): number => counts[outcomeByte(outcome)] ?? 0;
  return {
    created: of('created'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    notFound: of('not-found'),
    rejected: of('rejected'),
    blank: of('blank'),
  };
}
