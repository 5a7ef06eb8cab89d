import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionSettings } from './pool.ts';
import { readPostmaster } from './postmaster.ts';
import type { ServerHome } from './server-home.ts';
import { createBase, letGo, readDataDirectory, waitForHold } from './server-hold.sql.ts';
import { SERVER_ROLE } from './server-process.ts';

/** This process's mark on a running embedded server that it is in use. */
export interface ServerHold {
  /** Connection URL of the base `muster`, password included. */
  readonly url: string;
  /**
   * Takes the mark back. True when it was the last one: then nobody can come until `end` was called, which is the
   * time to stop the server.
   */
  release(): Promise<boolean>;
  /** Ends the session the mark hung on. */
  end(): Promise<void>;
}

/**
 * Takes hold of the server that listens on a port. When its sessions break and it recovers (one of its processes
 * was killed), the hold is taken anew, so that others do not stop the server meanwhile; when it is gone, it is
 * started again, as long as somebody has hold of it.
 * @param revive starts the server, on its port if that is free; other processes may do the same at once
 * @throws the connection's error when nobody listens, the server is stopping or it is another home's
 */
export async function holdServer(
  home: ServerHome,
  port: number,
  revive: () => Promise<void>,
): Promise<ServerHold> {
  const address = { home, port, password: await readPassword(home) };
  let session: Client | null = await openSession(address);
  let wanted = true;
  let reviving: Promise<void> | null = null;
  const reviveOnce = async (): Promise<void> => {
    await (reviving = revive().catch(() => undefined));
    // One that is let go of meanwhile is stopped by `release`.
    if (wanted) reviving = null;
  };
  const lost = { isWanted: () => wanted, revive: reviveOnce };
  const keep = (held: Client): void => {
    held.once('end', () => {
      session = null;
      if (wanted) void regain(address, lost).then((again) => again && keep((session = again)));
    });
  };
  keep(session);
  await createBase(session);
  return {
    url: urlOf(address, 'muster'),
    async release() {
      wanted = false;
      if (reviving) {
        await reviving;
        session = await openSession(address).catch(() => null);
      }
      // Without a session the server has crashed: there is nothing to stop.
      if (!session) return false;
      socketOf(session).ref();
      return letGo(session).catch(() => false);
    },
    async end() {
      wanted = false;
      await session?.end().catch(() => undefined);
    },
  };
}

interface Address {
  readonly home: ServerHome;
  readonly port: number;
  readonly password: string;
}

/** A session that holds the server and keeps no process from ending. */
async function openSession(address: Address): Promise<Client> {
  const session = new Client(connectionSettings(urlOf(address, 'postgres')));
  session.on('error', () => undefined);
  try {
    await session.connect();
    await refuseForeign(session, address);
    await waitForHold(session);
    socketOf(session).unref();
    return session;
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
}

/** What keeps a process alive, or not, while a session is open. */
function socketOf(session: Client): { ref(): void; unref(): void } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pg has both, its types do not
  return session as Client & { ref(): void; unref(): void };
}

/** After a crash or a reboot the port may be another server's by now. */
async function refuseForeign(session: Client, { home, port }: Address): Promise<void> {
  const folder = await readDataDirectory(session);
  if (folder !== join(home.folder, 'data')) throw new Error(`port ${port} serves ${folder}`);
}

async function regain(
  address: Address,
  { isWanted, revive }: { isWanted: () => boolean; revive: () => Promise<void> },
): Promise<Client | null> {
  while (isWanted()) {
    await sleep(500, undefined, { ref: false });
    const running = await readPostmaster(address.home.folder);
    if (running === null && isWanted()) await revive();
    if (running?.port !== address.port || running.status !== 'ready') continue;
    const session = await openSession(address).catch(() => null);
    if (session && isWanted()) return session;
    await session?.end().catch(() => undefined);
  }
  return null;
}

async function readPassword(home: ServerHome): Promise<string> {
  return (await readFile(join(home.folder, 'password'), 'utf8')).trim();
}

function urlOf({ port, password }: Address, base: string): string {
  // Said explicitly because PGSSLMODE in the user's environment would decide otherwise.
  return `postgres://${SERVER_ROLE}:${password}@127.0.0.1:${port}/${base}?sslmode=disable`;
}
