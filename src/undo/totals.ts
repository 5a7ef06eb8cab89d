import type { KeptReason, UndoneValue } from '../row/undo-row.ts';

/** What an undo did so far, or would do; see `undoCounts` of contract/undo-answers.ts. */
export type UndoTotals = Record<UndoCount, number>;

/** The counts, in the order of the columns of `import_undo` that are named after them. */
export const undoCountNames = [
  'removed',
  'createdKept',
  'restored',
  'partly',
  'updatedKept',
  'gone',
  'valuesRestored',
  'valuesChanged',
  'valuesHeld',
  'valuesLast',
  'memberships',
  'actions',
] as const;

export type UndoCount = (typeof undoCountNames)[number];

export function noTotals(): UndoTotals {
  return {
    removed: 0,
    createdKept: 0,
    restored: 0,
    partly: 0,
    updatedKept: 0,
    gone: 0,
    valuesRestored: 0,
    valuesChanged: 0,
    valuesHeld: 0,
    valuesLast: 0,
    memberships: 0,
    actions: 0,
  };
}

/** Adds the counts of one part to those of another. */
export function addTotals(to: UndoTotals, from: UndoTotals): void {
  for (const name of undoCountNames) to[name] += from[name];
}

/** Counts what becomes of the values of one row, and of an update how much of the row is put back. */
export function countRow(totals: UndoTotals, values: readonly UndoneValue[], creation: boolean): void {
  for (const { kept } of values) totals[kept === null ? 'valuesRestored' : keptCounts[kept]] += 1;
  if (creation) return;
  const kept = values.filter((value) => value.kept !== null).length;
  if (kept === 0) totals.restored += 1;
  else totals[kept < values.length ? 'partly' : 'updatedKept'] += 1;
}

const keptCounts = {
  'changed-since': 'valuesChanged',
  'held-by-another': 'valuesHeld',
  'last-identifier': 'valuesLast',
} as const satisfies Record<KeptReason, UndoCount>;
