import { z } from 'zod';

const count = z.number().int().nonnegative();

/** A value that formatting changed. */
const changedSample = z.object({
  row: count.describe('1 is the first data row'),
  before: z.string().describe('the trimmed cell'),
  after: z.string().describe('what is stored of it, written as a cell'),
});

const columnEvidence = z.object({
  column: count.describe('place in the file, from 1'),
  header: z.string(),
  field: z.string(),
  inverted: z.boolean(),
  absent: count.describe('rows too short to have the cell'),
  blank: count,
  looksEmpty: count.describe('cells like NULL or n/a, which count as blank'),
  values: count.describe('asWritten + changed + dropped + cleared + unused'),
  asWritten: count.describe('stored as they stand in the file, blanks around them aside'),
  changed: count.describe('stored in another form'),
  dropped: count.describe('left out with an issue'),
  cleared: count.describe('cells that clear what is stored'),
  unused: count.describe('right, but nothing comes of them'),
  samples: z.array(changedSample).describe('of changed values, each of another kind'),
});

const evidenceIssue = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  column: z.string().nullable().describe('the header; null for issues about rows'),
  count: count,
  rows: z.array(z.tuple([count, count])).describe('the first row ranges, both ends included'),
  furtherRows: count.describe('rows behind them'),
  example: z.string().describe('the sentence of the first one'),
  samples: z.array(z.object({ row: count, value: z.string() })),
});

/** Something about the values of a column to look at before the start. */
export const callOut = z.object({
  code: z.enum([
    'dates-could-be-swapped',
    'dates-in-another-order',
    'phones-of-mixed-style',
    'phones-of-another-country',
    'many-look-empty',
    'contact-on-many-rows',
    'ids-with-apostrophe',
  ]),
  header: z.string(),
  value: z.string().nullable().describe('the contact, or the first value that shows it'),
  count: count.describe('values or rows that it is about'),
  of: count.optional().describe('of so many'),
  exact: z.boolean().describe('false: at least so many'),
  setting: z.string().nullable().describe('the option of the command line that reads them otherwise'),
  sentence: z.string(),
});

/**
 * What a whole file's values become, before anything is imported. In every column
 * absent + blank + looksEmpty + values = rows.total - rows.unreadable.
 */
export const valueEvidence = z.object({
  file: z.string().describe('for showing only'),
  rows: z.object({
    total: count.describe('without blank ones'),
    blank: count,
    rejected: count.describe('by shape and cells alone; an import may reject more'),
    unreadable: count.describe('of these by their shape, so that no cell was read'),
  }),
  customers: z
    .object({ atMost: count, exact: z.boolean().describe('false: or some per cent fewer') })
    .describe('different strongest identifiers of the rows that are not rejected'),
  columns: z.array(columnEvidence),
  notRead: z.array(z.string()).describe('headers that are left out'),
  issues: z.array(evidenceIssue),
  callOuts: z.array(callOut).describe('what to look at before the start'),
});

export type ValueEvidence = z.infer<typeof valueEvidence>;
export type ColumnEvidence = z.infer<typeof columnEvidence>;
export type EvidenceIssue = z.infer<typeof evidenceIssue>;
export type CallOut = z.infer<typeof callOut>;
