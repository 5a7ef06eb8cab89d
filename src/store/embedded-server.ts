import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { readPostmaster } from './postmaster.ts';
import { holdServer, type ServerHold } from './server-hold.ts';
import { findServerHome, type ServerHome } from './server-home.ts';
import { initialise, launch, stopServer } from './server-process.ts';

/** The embedded server of a data folder, as one of the processes that share it sees it. */
export interface EmbeddedServer {
  /** Connection URL of the base `muster`, password included. */
  readonly url: string;
  /** Lets go; whoever lets go last stops the server and returns when it has stopped. */
  leave(): Promise<void>;
}

/**
 * Joins the embedded server of a data folder: the first process makes the base and starts it, others attach, one
 * that a killed process left running is adopted, one that dies is started again. It listens on the loopback only, on
 * a free port, the same as before if that is free.
 * @throws Refusal `data-folder` when there is no way to run it
 */
export async function joinServer(options: {
  readonly dataDir: string;
  /** PostgreSQL settings that win over Muster's, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Gets sentences for the person at the terminal. */
  readonly onNotice: (sentence: string) => void;
}): Promise<EmbeddedServer> {
  const { dataDir, settings = {}, onNotice } = options;
  const home = await findServerHome(dataDir, onNotice);
  await initialise(home);
  const slow = setTimeout(() => onNotice('Waiting for the embedded PostgreSQL to start …'), 10_000);
  try {
    const hold = await startAndHold(home, () => launch(home, settings));
    return { url: hold.url, leave: () => leave(home, hold) };
  } finally {
    clearTimeout(slow);
  }
}

/** A server that is ready and still refuses for this long is not going to change its mind. */
const PATIENCE_MS = 60_000;

async function startAndHold(home: ServerHome, start: () => Promise<void>): Promise<ServerHold> {
  let fault: unknown;
  for (let readySince = Date.now(); Date.now() - readySince < PATIENCE_MS; await sleep(20)) {
    let running = await readPostmaster(home.folder);
    if (!running) {
      await start();
      running = await readPostmaster(home.folder);
    }
    if (running?.status !== 'ready') {
      readySince = Date.now();
      continue;
    }
    try {
      return await holdServer(home, running.port, start);
    } catch (error) {
      fault = error;
    }
  }
  const log = join(home.folder, 'server.log');
  throw new Refusal(
    'data-folder',
    `The embedded PostgreSQL runs but takes no connections: its log is ${log}.`,
    {
      cause: fault,
    },
  );
}

async function leave(home: ServerHome, hold: ServerHold): Promise<void> {
  const running = (await hold.release()) ? await readPostmaster(home.folder) : null;
  if (running) await stopServer(home, running);
  await hold.end();
}
