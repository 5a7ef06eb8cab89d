import { z } from 'zod';
import { nothing, operation, page, pageOf, wholeNumber } from './operation.ts';
import { keptValue, undoBegun, undoPreview, undoProgress } from './undo-answers.ts';

const params = z.strictObject({ importId: wholeNumber });
const plain = { group: 'Undo', params, query: nothing, body: nothing };

export const undoOperations = {
  previewUndo: operation({
    ...plain,
    id: 'previewUndo',
    method: 'GET',
    path: '/imports/{importId}/undo/preview',
    summary: 'See what undoing an import would do; changes nothing',
    answer: { kind: 'json', status: 200, schema: undoPreview },
  }),
  startUndo: operation({
    ...plain,
    id: 'startUndo',
    method: 'POST',
    path: '/imports/{importId}/undo',
    summary: 'Undo an import that is over: exactly once, however often it is asked for',
    answer: { kind: 'json', status: 202, schema: undoBegun },
  }),
  getUndo: operation({
    ...plain,
    id: 'getUndo',
    method: 'GET',
    path: '/imports/{importId}/undo',
    summary: 'Ask how far an undo is, or what it did',
    answer: { kind: 'json', status: 200, schema: undoProgress },
  }),
  followUndo: operation({
    ...plain,
    id: 'followUndo',
    method: 'GET',
    path: '/imports/{importId}/undo/events',
    summary: 'Hear how far an undo is until it is over (server-sent events)',
    headers: { 'Last-Event-ID': 'of the last event that was heard: goes on behind it' },
    answer: { kind: 'events', status: 200, schema: undoProgress },
  }),
  listKept: operation({
    ...plain,
    id: 'listKept',
    method: 'GET',
    path: '/imports/{importId}/undo/kept',
    summary: 'List the values that an undo left as they were, each with both values',
    query: z.strictObject(page),
    answer: { kind: 'json', status: 200, schema: pageOf(keptValue) },
  }),
} as const;
