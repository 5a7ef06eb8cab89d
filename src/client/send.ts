import type { z } from 'zod';
import { apiRoot } from '../contract/open-api.ts';
import type { EmptyAnswer, EventsAnswer, FileAnswer, JsonAnswer, Operation } from '../contract/operation.ts';
import { problem } from '../contract/problem.ts';
import type { Problem } from '../contract/problem.ts';
import { readEvents } from './read-events.ts';

/** Where to send to, and how. */
export interface Server {
  /** As `http://127.0.0.1:7373`. */
  readonly address: string;
  /** The platform's own `fetch`, or one that does the same. */
  readonly fetch: typeof fetch;
}

/** What an operation is given: only the parts it has. */
export interface Sent<P, Q, B> {
  readonly params?: P;
  readonly query?: Partial<Q>;
  readonly body?: B;
  /** The bytes of an operation whose body is a file. */
  readonly file?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** What the server says why it did not do something. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(said: Problem) {
    super(said.detail);
    this.name = 'ProblemError';
    this.problem = said;
  }
}

/** A state that was heard, and the id by which hearing goes on behind it. */
export interface Heard<T> {
  readonly id: string;
  readonly state: T;
}

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Sent<
  z.output<P>,
  z.output<Q>,
  z.input<B>
>;

/** Sends operations by the contract; each way of answering has its own. All throw `ProblemError`, or what `fetch` does. */
export function sender(server: Server) {
  return {
    async json<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, T extends z.ZodType>(
      operation: Operation<P, Q, B, JsonAnswer<T>>,
      sent: Parts<P, Q, B>,
    ): Promise<z.output<T>> {
      const response = await answered(server, operation, sent);
      return operation.answer.schema.parse(await response.json());
    },

    async empty<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
      operation: Operation<P, Q, B, EmptyAnswer>,
      sent: Parts<P, Q, B>,
    ): Promise<Headers> {
      return (await answered(server, operation, sent)).headers;
    },

    async file<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
      operation: Operation<P, Q, B, FileAnswer>,
      sent: Parts<P, Q, B>,
    ): Promise<ReadableStream<Uint8Array>> {
      return bodyOf(await answered(server, operation, sent));
    },

    async *events<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, T extends z.ZodType>(
      operation: Operation<P, Q, B, EventsAnswer<T>>,
      sent: Parts<P, Q, B>,
    ): AsyncGenerator<Heard<z.output<T>>, void, undefined> {
      const response = await answered(server, operation, sent);
      for await (const { id, data } of readEvents(bodyOf(response)))
        yield { id, state: operation.answer.schema.parse(JSON.parse(data)) };
    },
  };
}

type AnySent = Sent<unknown, unknown, unknown>;

async function answered(server: Server, operation: Operation, sent: AnySent): Promise<Response> {
  const { body, file, signal } = sent;
  const sending = file ?? (body === undefined ? undefined : JSON.stringify(body));
  const type = operation.file ?? 'application/json';
  const response = await server.fetch(addressOf(server, operation, sent), {
    method: operation.method,
    headers: { ...(sending === undefined ? {} : { 'Content-Type': type }), ...sent.headers },
    redirect: 'error',
    ...(sending === undefined ? {} : { body: sending }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.ok) return response;
  throw new ProblemError(await problemIn(response));
}

function addressOf({ address }: Server, { path }: Operation, { params, query }: AnySent): string {
  const fields = new Map(Object.entries(params ?? {}));
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(String(fields.get(name))),
  );
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const search = asked.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return `${address.replace(/\/+$/u, '')}${apiRoot}${filled}${search === '' ? '' : `?${search}`}`;
}

/** HEAD has no body, and something else may listen there. */
async function problemIn(response: Response): Promise<Problem> {
  const said = problem.safeParse(await response.json().catch(() => null));
  if (said.success) return said.data;
  const { status, statusText: title } = response;
  const detail = `The server answered ${status} ${title}`.trim();
  return { type: 'about:blank', title, status, code: status === 404 ? 'not-found' : 'unknown', detail };
}

function bodyOf({ body }: Response): ReadableStream<Uint8Array> {
  if (body !== null) return body;
  throw new Error('the answer has no body');
}
