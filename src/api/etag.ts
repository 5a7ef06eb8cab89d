import type { FastifyRequest } from 'fastify';
import { RequestError } from './problem.ts';

/** The version that a request says it has seen; null: it names none. @throws RequestError when it is none of ours */
export function etagIn({ headers }: FastifyRequest): string | null {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '*') return null;
  const [, version] = /^"([0-9a-f]{16})"$/u.exec(tag) ?? [];
  if (version !== undefined) return version;
  throw new RequestError('bad-request', 'If-Match is no ETag that was answered.');
}

/** The same where a version must be named. @param what is changed, as `the entry` */
export function requiredEtag(request: FastifyRequest, what: string): string {
  const version = etagIn(request);
  if (version !== null) return version;
  throw new RequestError('no-version', `Say which version is changed: If-Match with the ETag of ${what}.`);
}
