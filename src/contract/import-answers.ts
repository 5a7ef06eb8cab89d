import { z } from 'zod';
import { issueCatalogue } from '../row/issue.ts';
import type { IssueCode } from '../row/issue.ts';
import { importSettings } from './import-settings.ts';
import { moment } from './operation.ts';

const amount = z.number().int().nonnegative();

export const importStatus = z.enum([
  'draft',
  'queued',
  'running',
  'paused',
  'completed',
  'failed',
  'cancelled',
  'undoing',
  'undone',
]);

/** `RowCounts` as a schema. */
export const rowCounts = z.object({
  total: amount,
  created: amount,
  updated: amount,
  unchanged: amount,
  notFound: amount,
  rejected: amount,
  blank: amount,
});

const issueCode = z
  .custom<IssueCode>((code) => typeof code === 'string' && Object.hasOwn(issueCatalogue, code))
  .meta({ type: 'string', enum: Object.keys(issueCatalogue) });

export const issueGroup = z.object({
  code: issueCode,
  level: z.enum(['error', 'warning']),
  column: z.string().nullable(),
  count: amount,
  rows: z.array(z.tuple([amount, amount]).readonly()).readonly(),
  example: z.string(),
});

/** `ImportListEntry` as a schema. */
export const importListEntry = z.object({
  importId: z.number().int(),
  type: z.literal('customers'),
  status: importStatus,
  action: z.enum(['add-and-edit', 'edit-existing']),
  file: z.string(),
  startedAt: moment,
  startedBy: z.string(),
  rows: rowCounts,
});

/** `ImportResult` as a schema. */
export const importResult = z.object({
  importId: z.number().int(),
  type: z.literal('customers'),
  status: importStatus,
  pausedBecause: z.string().nullable().describe('why a stop rule has paused it'),
  rows: rowCounts,
  warnings: amount,
  issues: z.array(issueGroup).readonly(),
  seconds: z.number(),
  rowsPerSecond: amount,
});

/** What an import was told to do. */
export const importOrderDocument = z.object({
  importId: z.number().int(),
  name: z.string().nullable(),
  file: z.string(),
  fileBytes: amount,
  startedAt: moment,
  startedBy: z.string(),
  finishedAt: moment.nullable(),
  settings: importSettings,
  brand: z.string().describe('to which subscriptions go; the name at the start, as all names here'),
  dataSource: z.string(),
  pointOfContact: z.string().describe('for rows that name none themselves'),
  timeZone: z.string().describe('of the project'),
  phoneStyle: z.enum(['national', 'international', 'mixed']).describe('as chosen, else as detected'),
  defaultCountry: z.string(),
  reading: z.object({
    encoding: z.string(),
    delimiter: z.string(),
    sheet: z.number().int().nullable().describe('number of the sheet of a workbook'),
  }),
  columns: z
    .array(z.object({ header: z.string(), field: z.string().nullable(), inverted: z.boolean() }))
    .describe('column by column what was read in it; null: nothing'),
});

/** What became of one row. */
export const rowResult = z.object({
  row: amount,
  line: amount,
  outcome: z.enum(['created', 'updated', 'unchanged', 'not-found', 'rejected']),
  customerId: z.number().int().nullable(),
  issues: z.array(
    z.object({
      code: z.string(),
      level: z.enum(['error', 'warning']),
      column: z.string().nullable(),
      sentence: z.string(),
    }),
  ),
  cells: z.array(z.string()).readonly().describe('as in the file'),
});
