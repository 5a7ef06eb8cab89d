import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { apiRoot } from '../contract/open-api.ts';
import type { Answer, EmptyAnswer, JsonAnswer, Operation } from '../contract/operation.ts';
import { faultsIn } from './problem.ts';

/** A request whose parts are as the contract says. */
export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What an operation gives back: a document, nothing but headers, or text piece by piece. */
export type Answered<A extends Answer> =
  A extends JsonAnswer<infer T> ? z.input<T> : A extends EmptyAnswer ? void : AsyncIterable<string>;

/** Answers an operation: checks what is asked, calls one function and sends what it gives. */
export function addRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends Answer>(
  app: FastifyInstance,
  operation: Operation<P, Q, B, A>,
  handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answered<A>>,
): void {
  const { method, path, answer } = operation;
  app.route({
    method,
    ...(operation.mostBytes === undefined ? {} : { bodyLimit: operation.mostBytes }),
    url: apiRoot + path.replaceAll(/\{(\w+)\}/gu, ':$1'),
    async handler(request, reply) {
      const answered: unknown = await handle(readRequest(operation, request, reply));
      reply.code(answer.status);
      if (answer.kind === 'json') return reply.send(answered);
      if (answer.kind === 'empty') return reply.send();
      reply.type(answer.kind === 'file' ? `${answer.type}; charset=utf-8` : 'text/event-stream');
      return reply.send(await streamOf(answered));
    },
  });
}

function readRequest<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  request: FastifyRequest,
  reply: FastifyReply,
): Asked<z.output<P>, z.output<Q>, z.output<B>> {
  return {
    params: checked('path', operation.params, request.params),
    query: checked('query', operation.query, request.query),
    // A body that is a file is read by whoever it is for.
    body: checked('body', operation.body, operation.file === undefined ? (request.body ?? {}) : {}),
    request,
    reply,
  };
}

function checked<T extends z.ZodType>(part: string, schema: T, value: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw faultsIn(part, error);
}

/** The first piece is asked for before anything is sent, so that a refusal still can be. */
async function streamOf(answered: unknown): Promise<Readable> {
  if (!isIterable(answered)) throw new Error('the operation gave no stream');
  const pieces = answered[Symbol.asyncIterator]();
  const first = await pieces.next();
  return Readable.from(goOn(first, pieces), { objectMode: false });
}

async function* goOn(
  first: IteratorResult<unknown>,
  pieces: AsyncIterator<unknown>,
): AsyncGenerator<string, void, undefined> {
  try {
    for (let next = first; next.done !== true; next = await pieces.next()) yield String(next.value);
  } finally {
    await pieces.return?.();
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
