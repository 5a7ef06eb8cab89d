import { z } from 'zod';
import {
  importListEntry,
  importOrderDocument,
  importResult,
  importStatus,
  rowCounts,
  rowResult,
} from './import-answers.ts';
import { importSettings } from './import-settings.ts';
import { readingChoice, recipeName } from './inspection.ts';
import { nothing, operation, page, pageOf, wholeNumber } from './operation.ts';

/** What is to be imported, and how. */
const importOrder = z.strictObject({
  uploadId: z.string().regex(/^[0-9a-f]{32}$/u),
  name: z.string().trim().min(1).max(250).nullable().default(null).describe('what to call the import'),
  reading: readingChoice.prefault({}),
  settings: importSettings.prefault({}),
  recipe: recipeName,
  suggested: z.boolean().default(false).describe('take the suggested mapping, guesses left out'),
  start: z.boolean().default(true).describe('false: keep it as a draft'),
});

/** A draft: what is chosen so far. */
const draftOrder = importOrder.omit({ start: true }).extend({
  step: z
    .enum(['choose', 'upload', 'configure', 'review'])
    .default('upload')
    .describe('where somebody left it, for showing only'),
});

export type DraftOrder = z.infer<typeof draftOrder>;

const begun = z.object({
  importId: z.number().int(),
  status: importStatus,
  isNew: z.boolean().describe('false: it had been started before'),
  sentences: z.array(z.string()).readonly().describe('in words what it will do'),
});

const amount = z.number().nonnegative();

/** `ProgressReport` as a schema. */
export const importProgress = z.object({
  importId: z.number().int(),
  status: importStatus,
  cancelling: z.boolean().describe('asked to end, but its batch is still at work'),
  file: z.string(),
  ahead: amount.describe('imports before it in the queue'),
  attempt: amount,
  rows: amount.describe('data rows that are done'),
  bytes: amount,
  totalBytes: amount,
  seconds: amount,
  rowsPerSecond: amount.nullable(),
  secondsLeft: amount.nullable(),
  counts: rowCounts,
  warnings: amount,
  failure: z.string().nullable(),
  pausedBecause: z.string().nullable().describe('why a stop rule has paused it'),
  trouble: z.string().nullable(),
});

const group = 'Imports';
const params = z.strictObject({ importId: wholeNumber });
const plain = { group, params, query: nothing, body: nothing };

export const importOperations = {
  startImport: operation({
    id: 'startImport',
    method: 'POST',
    path: '/imports',
    summary: 'Start an import of an upload, or keep it as a draft',
    group,
    params: nothing,
    query: nothing,
    body: importOrder,
    answer: { kind: 'json', status: 202, schema: begun },
  }),
  startDraft: operation({
    ...plain,
    id: 'startDraft',
    method: 'POST',
    path: '/imports/{importId}/start',
    summary: 'Start a draft: exactly once, however often it is asked for',
    headers: { 'If-Match': 'the ETag of what was seen; without it the draft is started as it is' },
    answer: { kind: 'json', status: 202, schema: begun },
  }),
  getDraft: operation({
    ...plain,
    id: 'getDraft',
    method: 'GET',
    path: '/imports/{importId}/draft',
    summary: 'See what is chosen in a draft; its version is also the ETag',
    answer: {
      kind: 'json',
      status: 200,
      schema: z.object({ importId: z.number().int(), version: z.number().int(), order: draftOrder }),
    },
  }),
  changeDraft: operation({
    ...plain,
    id: 'changeDraft',
    method: 'PUT',
    path: '/imports/{importId}/draft',
    summary: 'Choose anew what a draft says, unless somebody else has changed it meanwhile',
    body: draftOrder,
    headers: { 'If-Match': 'the ETag of what was changed' },
    answer: { kind: 'empty', status: 204, headers: { ETag: 'of what it says now' } },
  }),
  deleteDraft: operation({
    ...plain,
    id: 'deleteDraft',
    method: 'DELETE',
    path: '/imports/{importId}',
    summary: 'Delete a draft',
    answer: { kind: 'empty', status: 204 },
  }),
  listImports: operation({
    id: 'listImports',
    method: 'GET',
    path: '/imports',
    summary: 'List imports',
    group,
    params: nothing,
    query: z.strictObject({
      ...page,
      status: importStatus.optional(),
      action: z.enum(['add-and-edit', 'edit-existing']).optional(),
      file: z.string().max(400).optional().describe('a part of the name of the file'),
      sort: z.enum(['newest', 'oldest']).default('newest'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: pageOf(importListEntry) },
  }),
  getImport: operation({
    ...plain,
    id: 'getImport',
    method: 'GET',
    path: '/imports/{importId}',
    summary: 'See the result of an import, as far as it is',
    answer: { kind: 'json', status: 200, schema: importResult },
  }),
  getOrder: operation({
    ...plain,
    id: 'getOrder',
    method: 'GET',
    path: '/imports/{importId}/order',
    summary: 'See what an import was told to do, by whom and when',
    answer: { kind: 'json', status: 200, schema: importOrderDocument },
  }),
  getProgress: operation({
    ...plain,
    id: 'getProgress',
    method: 'GET',
    path: '/imports/{importId}/progress',
    summary: 'Ask how far an import is',
    answer: { kind: 'json', status: 200, schema: importProgress },
  }),
  followImport: operation({
    ...plain,
    id: 'followImport',
    method: 'GET',
    path: '/imports/{importId}/events',
    summary: 'Hear how far an import is until it is over (server-sent events)',
    headers: { 'Last-Event-ID': 'of the last event that was heard: goes on behind it' },
    answer: { kind: 'events', status: 200, schema: importProgress },
  }),
  cancelImport: operation({
    ...plain,
    id: 'cancelImport',
    method: 'POST',
    path: '/imports/{importId}/cancel',
    summary: 'Cancel an import behind the batch at work',
    answer: {
      kind: 'json',
      status: 202,
      schema: z.object({ importId: z.number().int(), state: z.enum(['cancelled', 'cancelling']) }),
    },
  }),
  resumeImport: operation({
    ...plain,
    id: 'resumeImport',
    method: 'POST',
    path: '/imports/{importId}/resume',
    summary: 'Let a paused import go on: what stopped it does not stop it again',
    answer: {
      kind: 'json',
      status: 202,
      schema: z.object({ importId: z.number().int(), status: importStatus }),
    },
  }),
  retryImport: operation({
    ...plain,
    id: 'retryImport',
    method: 'POST',
    path: '/imports/{importId}/retry',
    summary: 'Import the rejected rows again, with the same settings',
    answer: { kind: 'json', status: 202, schema: begun },
  }),
  listRows: operation({
    id: 'listRows',
    method: 'GET',
    path: '/imports/{importId}/rows',
    summary: 'See row by row what became of a file',
    group,
    params,
    query: z.strictObject({
      ...page,
      outcome: rowResult.shape.outcome.optional(),
      code: z.string().max(50).optional().describe('only rows with an issue of this code'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: pageOf(rowResult) },
  }),
  downloadRejected: operation({
    ...plain,
    id: 'downloadRejected',
    method: 'GET',
    path: '/imports/{importId}/rejected.csv',
    summary: 'Download the rejected rows, ready to be corrected and imported',
    answer: { kind: 'file', status: 200, type: 'text/csv' },
  }),
  downloadRows: operation({
    ...plain,
    id: 'downloadRows',
    method: 'GET',
    path: '/imports/{importId}/rows.csv',
    summary: 'Download what became of every row',
    answer: { kind: 'file', status: 200, type: 'text/csv' },
  }),
} as const;
