import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/api/serve.ts';
import type { ServeOptions } from '../../src/api/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createClient } from '../../src/client/client.ts';
import type { Client } from '../../src/client/client.ts';
import { ProblemError } from '../../src/client/send.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { createDatabase } from '../database.ts';

/** A real server on a base and a folder of its own. */
export interface RunningServer {
  url: string;
  client: Client;
  readonly log: string[];
  readonly dataDir: string;
  readonly pool: Awaited<ReturnType<typeof createDatabase>>['pool'];
  /** Closes the server and opens it again on the same port, base and folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const database = await createDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-serve-'));
  const log: string[] = [];
  const store = { pool: database.pool, url: database.url, close: () => Promise.resolve() };
  const open = (port: number) =>
    serve(store, {
      host: '127.0.0.1',
      port,
      worker: true,
      config: readConfig({}),
      undoWindowDays: 30,
      dataDir,
      by: 'anna',
      log: { write: (line) => void log.push(line) },
      ...options,
    });
  let serving = await open(0);
  const running = {
    url: serving.url,
    client: createClient(serving.url),
    log,
    dataDir,
    pool: database.pool,
    async restart() {
      await serving.close();
      serving = await open(Number(new URL(serving.url).port));
    },
    async stop() {
      await serving.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
  return running;
}

/** What the server says why it refused. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}
