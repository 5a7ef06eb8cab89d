import type { FastifyInstance } from 'fastify';
import { operations } from '../contract/operations.ts';
import { evidenceStates } from '../upload/evidence-states.ts';
import { inspect } from '../upload/inspect.ts';
import type { ApiContext } from './context.ts';
import { requestOf } from './drafts.ts';
import { answerEvents } from './events.ts';
import { addRoute } from './route.ts';
import { wholeUpload } from './uploads.ts';

/** Files are looked into before they are imported: their beginnings, or all of their values. */
export function addInspections(app: FastifyInstance, context: ApiContext): void {
  const { pool, uploads, closing } = context;
  addRoute(app, operations.inspectUpload, async ({ params, body }) => {
    const { record, look } = await wholeUpload(context, params.uploadId);
    const { path, release } = await uploads.files.local(record.id);
    try {
      return await inspect(pool, { path, name: record.name, look }, body);
    } finally {
      await release();
    }
  });
  addRoute(app, operations.gatherEvidence, async ({ params: { uploadId }, body, request, reply }) => {
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

async function* behind<T>(
  first: IteratorResult<T>,
  rest: AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
