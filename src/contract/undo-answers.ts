import { z } from 'zod';
import { customValue } from './customer-answers.ts';
import { importStatus } from './import-answers.ts';
import { moment } from './operation.ts';

const amount = z.number().int().nonnegative();

/**
 * What an undo does, counted (docs/spec.md §9.7). Rows first: `created.total` and `updated.total` are those of the
 * import. Then the values in those rows: `values.total` are those of rows that are not gone.
 */
export const undoCounts = z.object({
  created: z.object({
    total: amount,
    removed: amount.describe('customers that nothing else ever touched: they go'),
    kept: amount.describe('customers that something else touched, or that are gone already'),
  }),
  updated: z.object({
    total: amount,
    restored: amount.describe('all that the row wrote is put back'),
    partly: amount.describe('some of it is put back, some stays'),
    kept: amount.describe('nothing of it is put back'),
    gone: amount.describe('the customer goes, or is gone already'),
  }),
  values: z.object({
    total: amount,
    restored: amount,
    changedSince: amount.describe('something else changed them since: they stay'),
    heldByAnother: amount.describe('another customer has the former value now: it stays there'),
    lastIdentifier: amount.describe('without them the customer would have no identifier: they stay'),
  }),
  memberships: amount.describe('customers who leave the segment'),
  actions: amount.describe('actions that go'),
});

/** A value that an import wrote and its undo deals with; both in the form of a customer's document. */
export const undoneValue = z.object({
  row: amount,
  customerId: z.number().int(),
  field: z.string().describe('the column that it stands in'),
  brand: z.string().nullable().describe('system name; only for subscriptions'),
  present: customValue.nullable().describe('what the customer has now; null: nothing'),
  former: customValue.nullable().describe('what it had before the row; null: nothing'),
});

/** A value that stays, and why. */
export const keptValue = undoneValue.extend({
  reason: z.enum(['changed-since', 'held-by-another', 'last-identifier']),
  heldBy: z.number().int().nullable().describe('who has the former value now'),
});

/** `UndoPreview` as a schema. */
export const undoPreview = z.object({
  importId: z.number().int(),
  file: z.string(),
  status: importStatus,
  possible: z.boolean().describe('whether it can be undone now'),
  reason: z.string().nullable().describe('why not, as a sentence'),
  until: moment.nullable().describe('when the undo window closes'),
  counts: undoCounts,
  removed: z.array(z.number().int()).readonly().describe('some of the customers that go'),
  restored: z.array(undoneValue).readonly().describe('some of the values that are put back'),
  kept: z.array(keptValue).readonly().describe('some of the values that stay'),
});

/** `UndoProgress` as a schema. */
export const undoProgress = z.object({
  importId: z.number().int(),
  status: importStatus.describe(
    '`undoing` until it is over, then `undone`; `failed` when it could not go on',
  ),
  file: z.string(),
  startedAt: moment,
  startedBy: z.string(),
  finishedAt: moment.nullable(),
  ahead: amount.describe('imports and undos before it in the queue'),
  attempt: amount,
  rows: amount.describe('rows that are undone, the last ones first'),
  totalRows: amount,
  seconds: z.number().nonnegative(),
  rowsPerSecond: amount.nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  counts: undoCounts,
  failure: z.string().nullable(),
  trouble: z.string().nullable().describe('why the last attempt could not go on; another one follows'),
});

export const undoBegun = z.object({
  importId: z.number().int(),
  status: importStatus,
  isNew: z.boolean().describe('false: it had been begun before'),
});
