import { fastify, LogController } from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Problem } from '../contract/problem.ts';
import type { LogSink } from '../duty/log.ts';
import { addCatalog } from './catalog.ts';
import { addCustomers } from './customers.ts';
import { addFields } from './fields.ts';
import type { ApiContext } from './context.ts';
import { guardOrigins } from './guard.ts';
import { addImports } from './imports.ts';
import { addInspections } from './inspections.ts';
import { addMetrics } from './metrics.ts';
import { addPages } from './pages.ts';
import { addRehearsals } from './rehearsals.ts';
import { problemOf, RequestError } from './problem.ts';
import { addRecipes } from './recipes.ts';
import { addUndo } from './undo.ts';
import { addUploads } from './uploads.ts';
import { addWeb } from './web.ts';

/**
 * The HTTP server, not listening yet. Its log is one JSON document a line and holds no address, no name, no query and
 * nothing of any file.
 */
export function createServer(context: ApiContext, log: LogSink | null): FastifyInstance {
  const app = fastify({
    logger: log === null ? false : { level: 'info', stream: log, base: null },
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: 1024 ** 2,
    // A name of 250 letters, each up to 12 characters in an address.
    routerOptions: { maxParamLength: 3_100 },
    // A connection that says nothing for so long is given up; an upload goes on with another one.
    connectionTimeout: 120_000,
    keepAliveTimeout: 10_000,
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 30_000 },
    return503OnClosing: true,
  });
  guardOrigins(app);
  takeFilesAsStreams(app);
  addErrors(app);
  addLog(app);
  addWebAndNothing(app);
  addMetrics(app, context);
  addPages(app, context);
  addUploads(app, context);
  addInspections(app, context);
  addImports(app, context);
  addCatalog(app, context);
  addRecipes(app, context);
  addRehearsals(app, context);
  addCustomers(app, context);
  addFields(app, context);
  addUndo(app, context);
  return app;
}

/** JSON is parsed; anything else is a file, and read by whoever it is for. */
function takeFilesAsStreams(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, {}));
}

function addErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500 && problem.status !== 507) request.log.error(faultOf(error), problem.code);
    // What is still being sent is not read any more.
    if (!request.raw.complete) reply.header('Connection', 'close');
    return sendProblem(reply, problem);
  });
}

/** A browser that asks for a page is told by the app that there is none, everybody else by a problem. */
function addWebAndNothing(app: FastifyInstance): void {
  const sendMissingPage = addWeb(app);
  app.setNotFoundHandler((request, reply) =>
    sendMissingPage(request, reply) ? reply : sendProblem(reply, problemOf(nothingHere)),
  );
}

const nothingHere = new RequestError('not-found', 'There is nothing here. The API begins at /api/v1/.');

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  reply.code(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8');
  return reply.send(JSON.stringify(problem));
}

/** Where it happened: messages may quote what was in a file or in the base. */
function faultOf(error: unknown): {
  readonly error: string;
  readonly code: string;
  readonly at: readonly string[];
} {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    error: error.name,
    code: 'code' in error ? String(error.code) : '',
    at: at.map((line) => line.trim()),
  };
}

function addLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    request.log.info({
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      millis: Math.round(reply.elapsedTime),
    });
    done();
  });
}
