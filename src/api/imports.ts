import type { FastifyInstance } from 'fastify';
import { operations } from '../contract/operations.ts';
import { rejectedRows, allRows } from '../import/report.ts';
import type { FindFile } from '../import/job.ts';
import { importResult } from '../import/result.ts';
import { cancelImport } from '../queue/cancel-import.ts';
import { createDraft } from '../queue/draft.ts';
import { importProgress, subscribeProgress } from '../queue/progress.ts';
import { resumePaused } from '../queue/resume-paused.ts';
import { enqueueImport, startDraft } from '../queue/start-draft.ts';
import type { StartedImport } from '../queue/start-draft.ts';
import { keptFile, keptSource } from '../upload/kept-source.ts';
import { useUpload } from '../upload/upload.sql.ts';
import { showOrder } from '../registry/import-order.ts';
import type { ApiContext } from './context.ts';
import { addDrafts, requestOf, versionIn } from './drafts.ts';
import { answerEvents } from './events.ts';
import { importPage } from './list.ts';
import { idempotencyKey, once } from './once.ts';
import { retryImport } from './retry.ts';
import { addRoute } from './route.ts';
import { rowPage } from './rows.ts';

/** Imports: begun, followed, ended, and what became of their rows. */
export function addImports(app: FastifyInstance, context: ApiContext): void {
  addStarts(app, context);
  addDrafts(app, context);
  addProgress(app, context);
  addResults(app, context);
}

function addStarts(app: FastifyInstance, context: ApiContext): void {
  const { pool, uploads } = context;
  const fileOf: FindFile = (draft) => keptFile(uploads, draft);
  addRoute(app, operations.startImport, async ({ body, request }) => {
    const wanted = await requestOf(context, body);
    const key = idempotencyKey(request);
    const started = body.start
      ? begun(await enqueueImport(pool, wanted, { key }))
      : drafted(await createDraft(pool, wanted, key));
    // The upload stays from now on: its import goes back to it for reports.
    await useUpload(pool, body.uploadId);
    return started;
  });
  addRoute(app, operations.startDraft, async ({ params: { importId }, request }) => {
    const version = request.headers['if-match'] === undefined ? undefined : versionIn(request);
    const { schema } = operations.startDraft.answer;
    const asked = { request, operation: 'startDraft', asked: { importId, version }, schema };
    return once(pool, asked, async () => begun(await startDraft(pool, importId, { version, fileOf })));
  });
  addRoute(app, operations.cancelImport, ({ params: { importId }, request }) => {
    const { schema } = operations.cancelImport.answer;
    const asked = { request, operation: 'cancelImport', asked: importId, schema };
    return once(pool, asked, async () => ({ importId, state: await cancelImport(pool, importId) }));
  });
  addRoute(app, operations.resumeImport, ({ params: { importId }, request }) => {
    const { schema } = operations.resumeImport.answer;
    const asked = { request, operation: 'resumeImport', asked: importId, schema };
    return once(pool, asked, async () => {
      await resumePaused(pool, importId);
      return { importId, status: 'queued' as const };
    });
  });
  addRoute(app, operations.retryImport, ({ params: { importId }, request }) => {
    const { schema } = operations.retryImport.answer;
    const asked = { request, operation: 'retryImport', asked: importId, schema };
    return once(pool, asked, async () => begun(await startDraft(pool, await retryImport(context, importId))));
  });
}

function begun({ importId, isNew, sentences }: StartedImport) {
  return { importId, status: 'queued' as const, isNew, sentences };
}

function drafted(importId: number) {
  return { importId, status: 'draft' as const, isNew: true, sentences: [] };
}

function addProgress(app: FastifyInstance, { pool, closing }: ApiContext): void {
  addRoute(app, operations.listImports, ({ query }) => importPage(pool, query));
  addRoute(app, operations.getImport, ({ params }) => importResult(pool, params.importId));
  addRoute(app, operations.getOrder, ({ params }) => showOrder(pool, params.importId));
  addRoute(app, operations.getProgress, ({ params }) => importProgress(pool, params.importId));
  addRoute(app, operations.followImport, async ({ params: { importId }, request, reply }) => {
    // Refused before the stream begins.
    await importProgress(pool, importId);
    return answerEvents({ request, reply, closing }, (signal) => subscribeProgress(pool, importId, signal));
  });
}

function addResults(app: FastifyInstance, { pool, uploads }: ApiContext): void {
  addRoute(app, operations.listRows, ({ params, query }) => rowPage(uploads, params.importId, query));
  addRoute(app, operations.downloadRejected, async ({ params: { importId }, reply }) => {
    reply.header('Content-Disposition', `attachment; filename="import-${importId}-rejected.csv"`);
    return rejectedRows(pool, { importId, ...(await keptSource(uploads, importId)) });
  });
  addRoute(app, operations.downloadRows, async ({ params: { importId }, reply }) => {
    reply.header('Content-Disposition', `attachment; filename="import-${importId}-rows.csv"`);
    return allRows(pool, { importId, ...(await keptSource(uploads, importId)) });
  });
}
