import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../refusal.ts';
import { createBase, holdServer, isLastHolder, readDataDirectory } from './embedded-server.sql.ts';
import { connectionSettings } from './pool.ts';
import { readPostmaster, type Postmaster } from './postmaster.ts';
import { findServerHome, type ServerHome } from './server-home.ts';
import { initialise, launch, SERVER_ROLE, stopServer } from './server-process.ts';

/** This process's hold on the embedded server of a data folder. */
export interface EmbeddedServer {
  /** Connection URL of the base `muster`, password included. */
  readonly url: string;
  /** Lets go; whoever lets go last stops the server and returns when it has stopped. */
  leave(): Promise<void>;
}

/**
 * Joins the embedded server of a data folder: the first process makes the base and starts it, others attach, one
 * that a killed process left running is adopted. It listens on the loopback only, on a free port.
 * @throws Refusal `data-folder` when there is no way to run it
 */
export async function joinServer(options: {
  readonly dataDir: string;
  /** PostgreSQL settings that win over Muster's, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Gets sentences for the person at the terminal. */
  readonly onNotice: (sentence: string) => void;
}): Promise<EmbeddedServer> {
  const home = await findServerHome(options.dataDir, options.onNotice);
  await initialise(home);
  const stopWaiting = noticeAfter(10_000, () =>
    options.onNotice('Waiting for the embedded PostgreSQL to start …'),
  );
  try {
    return await holdOn(home, () => launch(home, options.settings ?? {}));
  } finally {
    stopWaiting();
  }
}

/** A server that is ready and still refuses for this long is not going to change its mind. */
const PATIENCE_MS = 60_000;

async function holdOn(home: ServerHome, start: () => Promise<void>): Promise<EmbeddedServer> {
  let fault: unknown;
  for (let readySince = Date.now(); Date.now() - readySince < PATIENCE_MS; await sleep(20)) {
    const running = await readPostmaster(home.folder);
    if (!running) await start();
    if (running?.status !== 'ready') {
      readySince = Date.now();
      continue;
    }
    try {
      return await Hold.take(home, running);
    } catch (error) {
      fault = error;
    }
  }
  throw new Refusal(
    'data-folder',
    `The embedded PostgreSQL in ${home.folder} runs but takes no connections: see ${join(home.folder, 'server.log')}.`,
    { cause: fault },
  );
}

class Hold implements EmbeddedServer {
  readonly url: string;
  readonly #home: ServerHome;
  #session: pg.Client | null;

  private constructor(home: ServerHome, url: string, session: pg.Client) {
    this.#home = home;
    this.url = url;
    this.#session = session;
  }

  static async take(home: ServerHome, running: Postmaster): Promise<Hold> {
    const session = await openSession(home, running);
    await createBase(session);
    return new Hold(home, await serverUrl(home, running.port, 'muster'), session);
  }

  async leave(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    if (!session) return;
    // A session that broke means a server that crashed: there is nothing to stop, or others will.
    const last = await isLastHolder(session).catch(() => false);
    const running = last ? await readPostmaster(this.#home.folder) : null;
    if (running) await stopServer(this.#home, running);
    await session.end().catch(() => undefined);
  }
}

/** A session that holds the server; it keeps no process from ending. */
async function openSession(home: ServerHome, running: Postmaster): Promise<pg.Client> {
  const session = new pg.Client(connectionSettings(await serverUrl(home, running.port, 'postgres')));
  session.on('error', () => undefined);
  try {
    await session.connect();
    // After a crash or a reboot the port may be another server's by now.
    const folder = await readDataDirectory(session);
    if (folder !== join(home.folder, 'data')) throw new Error(`port ${running.port} serves ${folder}`);
    await holdServer(session);
    // Missing in the types; the socket alone must keep no process alive.
    (session as pg.Client & { unref(): void }).unref();
    return session;
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
}

async function serverUrl(home: ServerHome, port: number, base: string): Promise<string> {
  const password = (await readFile(join(home.folder, 'password'), 'utf8')).trim();
  return `postgres://${SERVER_ROLE}:${password}@127.0.0.1:${port}/${base}`;
}

function noticeAfter(milliseconds: number, notice: () => void): () => void {
  const timer = setTimeout(notice, milliseconds);
  return () => clearTimeout(timer);
}
