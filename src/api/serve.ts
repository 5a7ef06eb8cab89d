import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { runDuties } from '../duty/run-duties.ts';
import type { LogSink } from '../duty/log.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { openUploadRoom } from '../upload/open-upload-room.ts';
import { UploadTurns } from '../upload/upload-turns.ts';
import type { ApiContext } from './context.ts';
import { isLoopback } from './guard.ts';
import { createServer } from './server.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Runs queued imports too, and does what else a worker does. */
  readonly worker: boolean;
  readonly config: Config;
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
  const duties = options.worker
    ? runDuties({ ...context, config: options.config, log: app.log, signal: closing.signal })
    : Promise.resolve();
  return {
    url,
    failed: new Promise((_, reject) => {
      duties.catch(reject);
    }),
    async close() {
      closing.abort();
      await context.turns.stopAll();
      await Promise.race([app.close(), wait(patienceMillis, null, { ref: false })]);
      app.server.closeAllConnections();
      await duties.catch(() => undefined);
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
  return {
    pool,
    uploads: await openUploadRoom(pool, options.dataDir),
    turns: new UploadTurns(pool),
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
