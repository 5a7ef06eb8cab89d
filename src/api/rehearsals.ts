import type { FastifyInstance } from 'fastify';
import { operations } from '../contract/operations.ts';
import { findRehearsal, progressOf, subscribeRehearsal } from '../queue/rehearsal-progress.ts';
import { cancelRehearsal, startRehearsal } from '../queue/start-rehearsal.ts';
import { rehearsalSamples } from '../registry/rehearsal-samples.ts';
import { latestRehearsal, rehearsalEvidence, showRehearsal } from '../registry/rehearsals.ts';
import { keptFile } from '../upload/kept-source.ts';
import type { ApiContext } from './context.ts';
import { answerEvents } from './events.ts';
import { once } from './once.ts';
import { addRoute } from './route.ts';

/** Rehearsals of drafts: begun, followed, ended, and what they found out. */
export function addRehearsals(app: FastifyInstance, context: ApiContext): void {
  const { pool, uploads } = context;
  addRoute(app, operations.startRehearsal, ({ params: { importId }, body, request }) => {
    const { schema } = operations.startRehearsal.answer;
    const asked = { request, operation: 'startRehearsal', asked: { importId, ...body }, schema };
    return once(pool, asked, async () => {
      const started = await startRehearsal(pool, importId, {
        withEvidence: body.evidence,
        fileOf: (draft) => keptFile(uploads, draft),
      });
      return { ...started, sentences: [...started.sentences] };
    });
  });
  addRoute(app, operations.cancelRehearsal, ({ params: { rehearsalId }, request }) => {
    const { schema } = operations.cancelRehearsal.answer;
    const asked = { request, operation: 'cancelRehearsal', asked: rehearsalId, schema };
    return once(pool, asked, async () => ({ rehearsalId, state: await cancelRehearsal(pool, rehearsalId) }));
  });
  addAnswers(app, context);
}

function addAnswers(app: FastifyInstance, { pool, closing }: ApiContext): void {
  addRoute(app, operations.latestRehearsal, ({ params }) => latestRehearsal(pool, params.importId));
  addRoute(app, operations.getRehearsal, ({ params }) => showRehearsal(pool, params.rehearsalId));
  addRoute(app, operations.getRehearsalProgress, async ({ params }) =>
    progressOf(await findRehearsal(pool, params.rehearsalId)),
  );
  addRoute(app, operations.followRehearsal, async ({ params: { rehearsalId }, request, reply }) => {
    // Refused before the stream begins.
    await findRehearsal(pool, rehearsalId);
    return answerEvents({ request, reply, closing }, (signal) =>
      subscribeRehearsal(pool, rehearsalId, signal),
    );
  });
  addRoute(app, operations.listRehearsalSamples, async ({ params: { rehearsalId }, query }) => ({
    items: await rehearsalSamples(pool, { rehearsalId, outcome: query.outcome ?? null }),
  }));
  addRoute(app, operations.getRehearsalEvidence, ({ params }) => rehearsalEvidence(pool, params.rehearsalId));
}
