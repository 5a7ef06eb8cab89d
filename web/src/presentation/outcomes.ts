import type { RowCounts } from '../server/answers.ts';

/** What can become of a row, in the order in which it is shown everywhere, each with its colour in the theme. */
export const outcomeOrder = [
  { outcome: 'created', color: 'var(--created)' },
  { outcome: 'updated', color: 'var(--updated)' },
  { outcome: 'unchanged', color: 'var(--unchanged)' },
  { outcome: 'notFound', color: 'var(--not-found)' },
  { outcome: 'rejected', color: 'var(--rejected)' },
] as const;

/** Those that some row had. */
export function outcomesIn(counts: RowCounts) {
  return outcomeOrder
    .map(({ outcome, color }) => ({ outcome, color, count: counts[outcome] }))
    .filter(({ count }) => count > 0);
}
