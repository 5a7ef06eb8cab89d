import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { FileStore } from '../store/file-store.ts';
import type { Store } from '../store/store.ts';
import { ArrivalLooks } from '../upload/arrival-looks.ts';
import { openUploadRoom } from '../upload/open-upload-room.ts';
import type { UploadRoom } from '../upload/uploads.ts';
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
  /** The folder of files that were sent; null: what is asked needs none, and none is taken or made. */
  readonly dataDir: string | null;
}

/** Answers what the client asks in this process, by the same operations as a server. */
export async function ownApi({ pool }: Store, options: OwnApiOptions): Promise<OwnApi> {
  const { by, undoWindowDays, dataDir } = options;
  const closing = new AbortController();
  const uploads = dataDir === null ? noUploads(pool) : await openUploadRoom(pool, dataDir);
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

function noUploads(pool: pg.Pool): UploadRoom {
  return { pool, files: noFiles, looks: new ArrivalLooks(), maxBytes: 0, reserveBytes: 0 };
}

const refuse = (): never => {
  throw new Error('what was asked needs files, but was said to need none');
};

const noFiles: FileStore = {
  create: refuse,
  append: refuse,
  cut: refuse,
  size: refuse,
  read: refuse,
  local: refuse,
  remove: refuse,
  list: refuse,
  readMark: refuse,
  writeMark: refuse,
  check: refuse,
  freeBytes: refuse,
};

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
