import { z } from 'zod';
import { nothing, operation, wholeNumber } from './operation.ts';
import { rehearsal, rehearsalProgress, rehearsalSample } from './rehearsal-answers.ts';
import { valueEvidence } from './value-evidence.ts';

const group = 'Rehearsals';
const ofDraft = { group, params: z.strictObject({ importId: wholeNumber }), query: nothing, body: nothing };
const params = z.strictObject({ rehearsalId: wholeNumber });
const plain = { group, params, query: nothing, body: nothing };

/** The whole of a file against the base, changing nothing (docs/spec.md §9.3). */
export const rehearsalOperations = {
  startRehearsal: operation({
    ...ofDraft,
    id: 'startRehearsal',
    method: 'POST',
    path: '/imports/{importId}/rehearsals',
    summary: 'Rehearse a draft as it is: what its import would do; one that is under way is not begun again',
    body: z.strictObject({
      evidence: z.boolean().default(true).describe('also what becomes of the values; reads every cell twice'),
    }),
    answer: {
      kind: 'json',
      status: 202,
      schema: z.object({
        rehearsalId: z.number().int(),
        isNew: z.boolean().describe('false: it was under way'),
        sentences: z.array(z.string()).readonly().describe('in words what the import would do'),
      }),
    },
  }),
  latestRehearsal: operation({
    ...ofDraft,
    id: 'latestRehearsal',
    method: 'GET',
    path: '/imports/{importId}/rehearsal',
    summary: 'See the newest rehearsal of a draft, or of the import it has become',
    answer: {
      kind: 'json',
      status: 200,
      schema: z.object({ rehearsal: rehearsal.nullable().describe('null: nobody has rehearsed it') }),
    },
  }),
  getRehearsal: operation({
    ...plain,
    id: 'getRehearsal',
    method: 'GET',
    path: '/rehearsals/{rehearsalId}',
    summary: 'See what a rehearsal found out, and whether that is outdated',
    answer: { kind: 'json', status: 200, schema: rehearsal },
  }),
  getRehearsalProgress: operation({
    ...plain,
    id: 'getRehearsalProgress',
    method: 'GET',
    path: '/rehearsals/{rehearsalId}/progress',
    summary: 'Ask how far a rehearsal is',
    answer: { kind: 'json', status: 200, schema: rehearsalProgress },
  }),
  followRehearsal: operation({
    ...plain,
    id: 'followRehearsal',
    method: 'GET',
    path: '/rehearsals/{rehearsalId}/events',
    summary: 'Hear how far a rehearsal is until it is over (server-sent events)',
    headers: { 'Last-Event-ID': 'of the last event that was heard: goes on behind it' },
    answer: { kind: 'events', status: 200, schema: rehearsalProgress },
  }),
  cancelRehearsal: operation({
    ...plain,
    id: 'cancelRehearsal',
    method: 'POST',
    path: '/rehearsals/{rehearsalId}/cancel',
    summary: 'Cancel a rehearsal; nothing is left of it but that',
    answer: {
      kind: 'json',
      status: 202,
      schema: z.object({ rehearsalId: z.number().int(), state: z.enum(['cancelled', 'cancelling']) }),
    },
  }),
  listRehearsalSamples: operation({
    id: 'listRehearsalSamples',
    method: 'GET',
    path: '/rehearsals/{rehearsalId}/samples',
    summary: 'See rows before and after, the first 100 of each outcome',
    group,
    params,
    query: z.strictObject({ outcome: rehearsalSample.shape.outcome.optional() }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: z.object({ items: z.array(rehearsalSample) }) },
  }),
  getRehearsalEvidence: operation({
    ...plain,
    id: 'getRehearsalEvidence',
    method: 'GET',
    path: '/rehearsals/{rehearsalId}/evidence',
    summary: 'See what becomes of the values of the file',
    answer: { kind: 'json', status: 200, schema: valueEvidence },
  }),
} as const;
