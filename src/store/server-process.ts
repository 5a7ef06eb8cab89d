import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { disarmPidFile, isAlive, readPostmaster, type Postmaster } from './postmaster.ts';
import { asUser, runProgram, serverEnvironment } from './run-program.ts';
import { program } from './server-binaries.ts';
import type { ServerHome } from './server-home.ts';
import { serverSettings } from './server-settings.ts';

/** The server's superuser; its password lies in the home. */
export const SERVER_ROLE = 'muster';

/**
 * Makes the base of a home unless it exists: UTF-8 and C.UTF-8 whatever the machine's language is, with a random
 * password. It is made beside the home and renamed, so that a crash or a second process never leaves half of one.
 * @throws Refusal `data-folder` when initdb fails
 */
export async function initialise(home: ServerHome): Promise<void> {
  if (await stat(home.folder).catch(() => null)) return;
  await removeUnfinished(home.folder);
  const draft = `${home.folder}.init-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(draft, { mode: 0o700, recursive: true });
  await writeFile(join(draft, 'password'), randomBytes(24).toString('hex'), { mode: 0o600 });
  if (home.user)
    for (const path of [draft, join(draft, 'password')]) await chown(path, home.user.uid, home.user.gid);
  const { status, output } = await runProgram(
    program(await home.binaries(), 'initdb'),
    initdbArguments(draft),
    home.user,
  );
  if (
    status === 0 &&
    (await rename(draft, home.folder).then(
      () => true,
      () => false,
    ))
  )
    return;
  await rm(draft, { recursive: true, force: true });
  if (await stat(home.folder).catch(() => null)) return;
  throw new Refusal(
    'data-folder',
    `PostgreSQL could not set up its base in ${home.folder}: ${lastLine(output)}`,
  );
}

/**
 * Starts the server of a home and waits until it takes connections, through crash recovery if need be. Returns
 * also when another process's server was quicker.
 * @throws Refusal `data-folder` when it does not start; names the log
 */
export async function launch(home: ServerHome, overrides: Settings): Promise<void> {
  const binaries = await home.binaries();
  const settings = await serverSettings(home.folder, overrides);
  for (let attempt = 1; ; attempt += 1) {
    const fault = await tryLaunch(home, program(binaries, 'postgres'), settings);
    if (fault === null || (await readPostmaster(home.folder))) return;
    if (attempt === ATTEMPTS || !mayPass(fault)) throw cannotStart(home, fault);
    await sleep(250);
  }
}

/**
 * Stops a server: its sessions are ended, what they had not committed is rolled back, everything else is safe on
 * disk when this returns.
 */
export async function stopServer(home: ServerHome, { pid }: Postmaster): Promise<void> {
  signalStop(pid);
  while ((await readPostmaster(home.folder))?.pid === pid && isAlive(pid)) await sleep(10);
}

type Settings = Readonly<Record<string, string>>;

/** A minute: orphaned sessions of a killed server finish their statement before they notice. */
const ATTEMPTS = 240;

function initdbArguments(draft: string): string[] {
  return [
    `--pgdata=${join(draft, 'data')}`,
    `--username=${SERVER_ROLE}`,
    `--pwfile=${join(draft, 'password')}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
  ];
}

/** Folders whose initdb was killed; an hour is longer than any takes. */
async function removeUnfinished(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${basename(folder)}.init-`))) {
    const found = await stat(join(parent, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > 3_600_000)
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Null when the server is ready, else what its log says since. */
async function tryLaunch(home: ServerHome, postgres: string, settings: Settings): Promise<string | null> {
  await disarmPidFile(home.folder);
  const log = join(home.folder, 'server.log');
  const output = await open(log, 'a', 0o600);
  const { size } = await output.stat();
  if (home.user) await output.chown(home.user.uid, home.user.gid);
  const port = await choosePort(home);
  const child = spawnServer(home, postgres, { settings, output: output.fd, port });
  await output.close();
  for (;;) {
    await sleep(15);
    const fault = child.fault();
    if (fault !== null) return (await readFile(log, 'utf8')).slice(size) || fault;
    const running = await readPostmaster(home.folder);
    if (running?.pid === child.pid && running?.status === 'ready') return keepPort(home, port);
  }
}

interface ServerChild {
  readonly pid: number | undefined;
  /** How it ended; null while it runs. */
  fault(): string | null;
}

function spawnServer(
  home: ServerHome,
  postgres: string,
  options: { readonly settings: Settings; readonly output: number; readonly port: number },
): ServerChild {
  const all = Object.entries({ ...options.settings, port: String(options.port) });
  const args = all.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', join(home.folder, 'data'), ...args], {
    cwd: home.folder,
    env: serverEnvironment,
    stdio: ['ignore', options.output, options.output],
    // A group of its own: Ctrl-C in the terminal is for Muster, which ends its work before the server goes.
    detached: true,
    ...asUser(home.user),
  });
  child.unref();
  let fault: string | null = null;
  child.on('error', (error) => (fault = error.message));
  child.on('exit', (status, signal) => (fault = `ended with ${signal ?? String(status)}`));
  return { pid: child.pid, fault: () => fault };
}

/** Faults that time or another port mends. */
function mayPass(fault: string): boolean {
  return /could not create any TCP\/IP sockets|pre-existing shared memory block|lock file/u.test(fault);
}

function cannotStart(home: ServerHome, fault: string): Refusal {
  return new Refusal(
    'data-folder',
    `The embedded PostgreSQL does not start (${lastLine(fault)}): its log is ${join(home.folder, 'server.log')}.`,
  );
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|error/iu.test(line)) ?? lines.at(-1) ?? '').trim();
}

/** That of the time before where it is free: processes that have outlived the server know no other. */
async function choosePort(home: ServerHome): Promise<number> {
  const before = Number(await readFile(portFile(home), 'utf8').catch(() => ''));
  return (before > 0 ? await freePort(before).catch(() => null) : null) ?? freePort(0);
}

async function keepPort(home: ServerHome, port: number): Promise<null> {
  // Without it the next server listens elsewhere.
  await writeFile(portFile(home), String(port)).catch(() => undefined);
  return null;
}

const portFile = (home: ServerHome): string => join(home.folder, 'port');

/** @param wished 0: any @throws when the wished one is taken */
function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function signalStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It is gone already.
  }
}
