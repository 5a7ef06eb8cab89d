import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Inspection, InspectOrder } from '../contract/inspection.ts';
import { operations } from '../contract/operations.ts';
import { evidenceStates } from '../upload/evidence-states.ts';
import { inspect } from '../upload/inspect.ts';
import type { ApiContext } from './context.ts';
import { requestOf } from './drafts.ts';
import { answerEvents } from './events.ts';
import { once } from './once.ts';
import { addRoute } from './route.ts';
import { wholeUpload } from './uploads.ts';

/** Files are looked into before they are imported: their beginnings, or all of their values. */
export function addInspections(app: FastifyInstance, context: ApiContext): void {
  const { pool, closing } = context;
  addRoute(app, operations.inspectUpload, ({ params: { uploadId }, body, request }) => {
    const { schema } = operations.inspectUpload.answer;
    const asked = { request, operation: 'inspectUpload', asked: { uploadId, body }, schema };
    return once(pool, asked, () => inspectWhole(context, uploadId, body));
  });
  addRoute(app, operations.gatherEvidence, async ({ params: { uploadId }, body, request, reply }) => {
    // Nothing is kept of the stream: who repeats himself hears it anew.
    const asked = {
      request,
      operation: 'gatherEvidence',
      asked: { uploadId, body },
      schema: z.literal('heard'),
    };
    await once(pool, asked, () => Promise.resolve('heard' as const));
    const { suggested, ...wanted } = await requestOf(context, { ...body, uploadId, name: null });
    const gone = new AbortController();
    const taker = suggested === true ? { suggested: { tell: () => undefined } } : {};
    const states = evidenceStates(pool, { ...wanted, ...taker }, AbortSignal.any([closing, gone.signal]));
    // Refused before the stream begins.
    const first = await states.next();
    return answerEvents({ request, reply, closing }, (signal) => {
      signal.addEventListener('abort', () => gone.abort(), { once: true });
      return behind(first, states);
    });
  });
}

async function inspectWhole(context: ApiContext, id: string, order: InspectOrder): Promise<Inspection> {
  const { record, look } = await wholeUpload(context, id);
  const { path, release } = await context.uploads.files.local(record.id);
  try {
    return await inspect(context.pool, { path, name: record.name, look }, order);
  } finally {
    await release();
  }
}

async function* behind<T>(
  first: IteratorResult<T>,
  rest: AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
