import { z } from 'zod';
import { issueGroup, rowCounts } from './import-answers.ts';
import { moment } from './operation.ts';

const amount = z.number().int().nonnegative();

const customersOf = z.object({
  customers: amount,
  subscribed: amount.describe('of them, effectively subscribed in a channel of the contact, for any brand'),
});

/**
 * What an import would do. Everything about customers compares the base before and after the whole file: who is
 * changed and changed back counts nowhere.
 */
const rehearsalResult = z.object({
  rows: rowCounts,
  warnings: amount,
  issues: z.array(issueGroup).readonly().describe('as an import groups them'),
  customers: z.object({
    created: amount,
    matched: amount.describe('customers of the base whom rows mean, each once'),
    changed: amount.describe('of these, those who would differ'),
  }),
  erased: z
    .array(
      z.object({
        field: z.string().describe('the column it would stand in'),
        customers: amount.describe('who have a value now and would have none'),
        ask: z
          .boolean()
          .describe('at least 10 and more than 1 % of the matched customers: ask before the start'),
      }),
    )
    .describe('fields that lose values'),
  subscriptions: z
    .array(
      z.object({
        brand: z.string().describe('system name'),
        channel: z.enum(['Email', 'Sms', 'Viber', 'MobilePush', 'WebPush']),
        gained: amount.describe('customers who would become effectively subscribed'),
        lost: amount.describe('customers who would not be so any more'),
      }),
    )
    .describe('every brand and channel in which something would change'),
  consentKept: amount.describe('cells that the consent guard keeps from subscribing somebody again'),
  contacts: z
    .array(
      z.object({
        contact: z.enum(['Email', 'MobilePhone']),
        added: customersOf,
        replaced: customersOf,
        cleared: customersOf,
      }),
    )
    .describe('changed contacts of customers of the base'),
  segment: z
    .object({
      name: z.string(),
      isNew: z.boolean().describe('the import would create it'),
      added: amount.describe('customers who would join it'),
    })
    .nullable()
    .describe('null: none is chosen'),
  actions: z.object({
    total: amount,
    templates: z.array(z.object({ template: z.string().describe('system name'), actions: amount })),
  }),
  samples: rowCounts.omit({ total: true, blank: true }).describe('rows kept as samples'),
});

const rehearsalStatus = z.enum(['queued', 'running', 'completed', 'failed', 'cancelled']);

/** How far a rehearsal is. One that begins anew, because its worker died, counts from 0 again. */
export const rehearsalProgress = z.object({
  rehearsalId: amount,
  importId: amount.nullable().describe('of the draft; null: of a file given on the command line'),
  status: rehearsalStatus,
  cancelling: z.boolean().describe('asked to end, but still at work'),
  file: z.string().describe('for showing only'),
  attempt: amount.describe('how often it was begun'),
  rows: amount.describe('data rows gone through'),
  bytes: amount,
  totalBytes: amount,
  seconds: z.number().nonnegative(),
  rowsPerSecond: amount.nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  counts: rowCounts.describe('of the rows gone through'),
  failure: z.string().nullable(),
});

/** A rehearsal with everything it found out but samples and evidence. */
export const rehearsal = rehearsalProgress.extend({
  draftVersion: amount.nullable().describe('of the draft it was begun for'),
  moment: moment.nullable().describe('what the base was like then; null: not begun'),
  outdated: z
    .array(z.enum(['base', 'catalog', 'draft']))
    .describe('what has changed since that moment; empty: it describes what is'),
  sentences: z.array(z.string()).describe('in words what the import would do, and what is outdated'),
  headers: z.array(z.string()).readonly().describe('of the file'),
  result: rehearsalResult.nullable().describe('null until it is completed'),
});

const value = z.union([z.string(), z.number(), z.boolean()]);

/** One row and what it would do. */
export const rehearsalSample = z.object({
  row: amount,
  line: amount,
  outcome: z.enum(['created', 'updated', 'unchanged', 'not-found', 'rejected']),
  customerId: amount.nullable().describe('null: nobody, or the customer whom the row would create'),
  cells: z
    .array(z.string())
    .readonly()
    .describe('as in the file; what is very long is cut, what cannot be shown is replaced'),
  changes: z.array(
    z.object({
      field: z.string(),
      brand: z.string().nullable(),
      before: z.union([value, z.array(value).readonly()]).nullable(),
      after: z.union([value, z.array(value).readonly()]).nullable(),
    }),
  ),
  issues: z.array(
    z.object({
      code: z.string(),
      level: z.enum(['error', 'warning']),
      column: z.string().nullable(),
      sentence: z.string(),
    }),
  ),
});

export type Rehearsal = z.infer<typeof rehearsal>;
export type RehearsalProgress = z.infer<typeof rehearsalProgress>;
export type RehearsalResult = z.infer<typeof rehearsalResult>;
export type RehearsalSample = z.infer<typeof rehearsalSample>;
