import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { diskReserveBytes, maxFileBytes } from '../limits.ts';
import { runWorker } from '../queue/run-worker.ts';
import { Refusal } from '../refusal.ts';
import { openFolderStore } from '../store/file-store-folder.ts';
import type { Store } from '../store/store.ts';
import { ArrivalLooks } from '../upload/arrival-looks.ts';
import { removeExpired } from '../upload/uploads.ts';
import { UploadTurns } from '../upload/upload-turns.ts';
import type { ApiContext } from './context.ts';
import { isLoopback } from './guard.ts';
import { deleteOldRequests } from './once.sql.ts';
import { createServer } from './server.ts';
import type { LogSink } from './server.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Runs queued imports too. */
  readonly worker: boolean;
  /** After so many hours an upload goes that nobody has made an import of. */
  readonly uploadHours: number;
  /** Days after its end in which an import can be undone. */
  readonly undoWindowDays: number;
  readonly dataDir: string;
  /** Who asks, as imports name him. */
  readonly by: string;
  readonly log: LogSink | null;
}

/** A server that answers. */
export interface Serving {
  /** As in `http://127.0.0.1:7373`. */
  readonly url: string;
  /** Ends with the error that ended the worker, which is a bug; never otherwise. */
  readonly failed: Promise<never>;
  /** Lets everybody go: what is asked is answered, uploads keep what has arrived, the worker parks its import. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the API, and runs imports beside it.
 * @throws Refusal for an address that others could reach, a port that is taken, a folder that cannot be written to
 */
export async function serve(store: Store, options: ServeOptions): Promise<Serving> {
  refuseOpenAddress(options.host);
  const closing = new AbortController();
  const context = await contextOf(store, options, closing.signal);
  const app = createServer(context, options.log);
  const url = await listen(app, options);
  const worker = options.worker ? work(app, context) : Promise.resolve();
  const tidying = tidy(app, context, options.uploadHours);
  return {
    url,
    failed: new Promise((_, reject) => {
      worker.catch(reject);
    }),
    async close() {
      closing.abort();
      await context.turns.stopAll();
      await Promise.race([app.close(), wait(patienceMillis, null, { ref: false })]);
      app.server.closeAllConnections();
      await Promise.all([worker.catch(() => undefined), tidying]);
    },
  };
}

/** What is asked has so long to be answered once the server closes. */
const patienceMillis = 10_000;

function refuseOpenAddress(host: string): void {
  if (isLoopback(host)) return;
  throw new Refusal(
    'settings',
    `Muster does not listen on ${host}: without accounts it answers this machine only, on 127.0.0.1, ::1 or localhost. Let others in through a tunnel or a proxy that asks who they are.`,
  );
}

async function contextOf({ pool }: Store, options: ServeOptions, closing: AbortSignal): Promise<ApiContext> {
  const files = await openFolderStore(join(options.dataDir, 'files'));
  const limits = { maxBytes: maxFileBytes, reserveBytes: diskReserveBytes };
  return {
    pool,
    uploads: { pool, files, looks: new ArrivalLooks(), ...limits },
    turns: new UploadTurns(),
    by: options.by,
    undoWindowDays: options.undoWindowDays,
    closing,
  };
}

async function listen(app: FastifyInstance, { host, port }: ServeOptions): Promise<string> {
  try {
    return await app.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('E')) throw error;
    const why = code === 'EADDRINUSE' ? 'something else listens there' : code;
    throw new Refusal('settings', `Muster cannot listen on ${host}, port ${port} (${why}): choose --port.`, {
      cause: error,
    });
  }
}

function work(app: FastifyInstance, { pool, closing }: ApiContext): Promise<void> {
  return runWorker(pool, {
    owner: `${hostname()} ${process.pid}`,
    signal: closing,
    listener: {
      onBegin: (importId) => app.log.info({ importId }, 'import begun'),
      onEnd: (importId, error) => app.log.info({ importId, ended: nameOf(error) }, 'import ended'),
      onRehearsalBegin: (rehearsalId) => app.log.info({ rehearsalId }, 'rehearsal begun'),
      onRehearsalEnd: (rehearsalId, error) =>
        app.log.info({ rehearsalId, ended: nameOf(error) }, 'rehearsal ended'),
      onTrouble: (error) => app.log.warn({ trouble: nameOf(error) }, 'the database cannot be worked with'),
    },
  });
}

/** Messages may quote what was in a file. */
function nameOf(error: unknown): string {
  if (error === null) return 'well';
  if (error instanceof Refusal) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/** Once now and then every hour; a base that is away is told of elsewhere. */
async function tidy(
  app: FastifyInstance,
  { pool, uploads, closing }: ApiContext,
  hours: number,
): Promise<void> {
  while (!closing.aborted) {
    try {
      const removed = await removeExpired(uploads, hours);
      if (removed > 0) app.log.info({ removed }, 'uploads that nobody used');
      await deleteOldRequests(pool, requestHours);
    } catch (error) {
      app.log.warn({ trouble: nameOf(error) }, 'uploads cannot be tidied');
    }
    await wait(3_600_000, null, { signal: closing, ref: false }).catch(() => undefined);
  }
}

/** Nobody repeats a request after a day. */
const requestHours = 24;
