import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from './problem.ts';

/**
 * Refuses what a page in somebody's browser could send us: a name that was made to point to this machine (DNS
 * rebinding), and anything a page of another origin asks for. There are no CORS headers, so that no answer can be read
 * there either.
 */
export function guardOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(strangerIn(request) ?? undefined);
  });
}

function strangerIn({ headers, hostname }: FastifyRequest): RequestError | null {
  if (!isLoopback(hostname)) {
    return new RequestError(
      'host',
      'This Muster answers on the loopback only: call it localhost or 127.0.0.1.',
    );
  }
  const { origin, host } = headers;
  if (origin === undefined || origin === `http://${host ?? ''}`) return null;
  return new RequestError('origin', 'Pages of other origins may not use this Muster.');
}

/** Whether an address or a name reaches this machine only. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}
