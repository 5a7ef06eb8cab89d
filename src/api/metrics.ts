import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { packageVersion } from '../config.ts';
import type { ApiContext } from './context.ts';
import { expose } from './exposition.ts';
import type { Measured } from './exposition.ts';
import { isReachable } from './health.sql.ts';
import { gauge, measureBase, measureFiles } from './measure-base.ts';

/**
 * `/metrics`, in the text format of Prometheus: what the base knows is the same whichever process is asked; what is of
 * this process, its memory and its requests, is its own.
 */
export function addMetrics(app: FastifyInstance, { pool, uploads }: ApiContext): void {
  const requests = countRequests(app);
  const process = (ofProcess ??= measureProcess());
  app.get('/metrics', async (_request, reply) => {
    const known = (await isReachable(pool)) ? await measureBase(pool).catch(() => null) : null;
    const measured = [
      build,
      gauge('muster_database_up', 'Whether the database answers.', known === null ? 0 : 1),
      ...(known ?? []),
      ...(await measureFiles(uploads.files)),
    ];
    const texts = [expose(measured), await requests.metrics(), await process.metrics()];
    return reply.type(process.contentType).send(`${texts.map((text) => text.trimEnd()).join('\n')}\n`);
  });
}

const build: Measured = {
  name: 'muster_build_info',
  help: 'The version that runs.',
  type: 'gauge',
  samples: [{ labels: { version: packageVersion() }, value: 1 }],
};

/** Of a process there is one, however many servers it opens. */
let ofProcess: Registry | undefined;

function measureProcess(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** How long answers take, by route: a path that nobody has asked for as such cannot make a new line. */
function countRequests(app: FastifyInstance): Registry {
  const registry = new Registry();
  const seconds = new Histogram({
    name: 'muster_http_request_seconds',
    help: 'How long this process took to answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.routeOptions.url === undefined ? 'other' : request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    seconds.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  return registry;
}
