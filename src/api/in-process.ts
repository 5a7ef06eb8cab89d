import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { diskReserveBytes, maxFileBytes } from '../limits.ts';
import type { Store } from '../store/store.ts';
import { ArrivalLooks } from '../upload/arrival-looks.ts';
import { lateFiles } from '../upload/late-files.ts';
import { openUploadRoom } from '../upload/open-upload-room.ts';
import { UploadTurns } from '../upload/upload-turns.ts';
import { createServer } from './server.ts';

/** The API of this process's own base: nothing listens. */
export interface OwnApi {
  /** As the platform's own, for the client. */
  readonly fetch: typeof fetch;
  /** What was thrown last behind an answer that tells a problem; null: nothing. */
  readonly thrown: () => Error | null;
  readonly close: () => Promise<void>;
}

/** The address that stands for it. */
export const ownAddress = 'http://127.0.0.1';

/** What it works with beside the base. */
export interface OwnApiOptions {
  readonly by: string;
  readonly undoWindowDays: number;
  /** Holds the files that were sent; opened only if what is asked needs one. */
  readonly dataDir: string;
}

/** Answers what the client asks in this process, by the same operations as a server. */
export function ownApi({ pool }: Store, options: OwnApiOptions): OwnApi {
  const { by, undoWindowDays, dataDir } = options;
  const closing = new AbortController();
  const files = lateFiles(async () => (await openUploadRoom(pool, dataDir)).files);
  const limits = { maxBytes: maxFileBytes, reserveBytes: diskReserveBytes };
  const uploads = { pool, files, looks: new ArrivalLooks(), ...limits };
  const context = {
    pool,
    uploads,
    turns: new UploadTurns(pool),
    by,
    undoWindowDays,
    closing: closing.signal,
  };
  const app = createServer(context, null);
  let thrown: Error | null = null;
  app.addHook('onError', (...[, , error, done]) => {
    thrown = error;
    done();
  });
  return {
    thrown: () => thrown,
    fetch: (input, init = {}) => answer(app, new Request(input, { ...init, duplex: 'half' })),
    async close() {
      closing.abort();
      await app.close();
    },
  };
}

async function answer(app: FastifyInstance, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answered = await app.inject({
    method: methodOf(request.method),
    url: pathname + search,
    authority: '127.0.0.1',
    headers: Object.fromEntries(request.headers),
    ...(request.body === null ? {} : { payload: Buffer.from(await request.arrayBuffer()) }),
    payloadAsStream: true,
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(answered.headers)) headers.set(name, String(value));
  const isEmpty = request.method === 'HEAD' || answered.statusCode === 204;
  if (isEmpty) answered.stream().resume();
  return new Response(isEmpty ? null : bodyOf(answered.stream()), { status: answered.statusCode, headers });
}

function bodyOf(stream: Readable): ReadableStream<Uint8Array> {
  const pieces = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<unknown> = await pieces.next();
      if (next.done === true) controller.close();
      else
        controller.enqueue(next.value instanceof Uint8Array ? next.value : Buffer.from(String(next.value)));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function methodOf(method: string): (typeof methods)[number] {
  const known = methods.find((each) => each === method);
  if (known === undefined) throw new TypeError(`the client does not send ${method}`);
  return known;
}
