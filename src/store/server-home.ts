import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { prepareBinaries } from './server-binaries.ts';
import { canEnter, findServerUser, type ServerUser } from './server-user.ts';

/** Where the embedded server of a data folder lives and who it runs as. */
export interface ServerHome {
  /** Absolute; holds `data` (PostgreSQL's own), `password` and `server.log`; belongs to the server's user. */
  readonly folder: string;
  /** Null: whoever runs Muster. */
  readonly user: ServerUser | null;
  /** The folder of PostgreSQL's programs, made ready to run. */
  readonly binaries: () => Promise<string>;
}

/** Where root's servers and copies of their programs go when their user cannot reach the data folder. */
const FALLBACK = '/var/lib/muster';

/**
 * Finds the home of a data folder's server, `<dataDir>/postgres`. When Muster runs as root and the server's user
 * cannot enter the data folder (a clone under /root), the home is a folder of its own in `/var/lib/muster`; the
 * data folder remembers which, so that deleting it means a new base.
 * @param onNotice gets the one sentence that says so, the first time
 * @throws Refusal `data-folder` when the folder cannot be made, written or reached
 */
export async function findServerHome(
  dataDir: string,
  onNotice: (sentence: string) => void,
): Promise<ServerHome> {
  const runner = await findServerUser();
  const place = await makeDataFolder(dataDir, runner);
  const folder = await chooseFolder(place, runner, onNotice);
  const user = await ownerOr(runner, folder);
  return {
    folder,
    user,
    binaries: () => prepareBinaries({ user, copyTo: () => (user ? makeFallback() : Promise.resolve(place)) }),
  };
}

/** The data folder's real path; nobody else may list it, but a server's user must be able to pass. */
async function makeDataFolder(dataDir: string, user: ServerUser | null): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: user ? 0o711 : 0o700 });
    return await realpath(dataDir);
  } catch (cause) {
    throw new Refusal(
      'data-folder',
      `The data folder ${dataDir} cannot be used (${reason(cause)}): choose another with --data-dir.`,
      { cause },
    );
  }
}

async function chooseFolder(
  place: string,
  runner: ServerUser | null,
  onNotice: (sentence: string) => void,
): Promise<string> {
  const beside = join(place, 'postgres');
  if (!runner) return beside;
  const pointer = join(place, 'postgres-folder');
  const chosen = await readFile(pointer, 'utf8').catch(() => '');
  if (chosen.trim() !== '') return chosen.trim();
  // A base that an ordinary user made goes on where it is when root looks in.
  const user = (await ownerOr(runner, beside)) ?? runner;
  if (await canEnter(user, place)) return beside;
  if (await exists(beside)) throw outOfReach(beside, user);
  const folder = await choosePointer(pointer, join(await makeFallback(), randomBytes(6).toString('hex')));
  onNotice(
    `PostgreSQL does not run as root, and the user "${user.name}" it runs as cannot enter ${place}: the base is kept in ${folder}.`,
  );
  return folder;
}

/** Writes the pointer unless another process was quicker; returns what it says then. */
async function choosePointer(pointer: string, folder: string): Promise<string> {
  const draft = `${pointer}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${folder}\n`, { mode: 0o600 });
  await link(draft, pointer).catch(() => undefined);
  await rm(draft);
  return (await readFile(pointer, 'utf8')).trim();
}

async function makeFallback(): Promise<string> {
  try {
    if (!(await exists(FALLBACK))) {
      await mkdir(FALLBACK, { recursive: true });
      await chmod(FALLBACK, 0o755);
    }
    return FALLBACK;
  } catch (cause) {
    throw new Refusal(
      'data-folder',
      `The folder ${FALLBACK} cannot be made (${reason(cause)}): choose a --data-dir that every user can enter, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** A base that exists goes on under the user who owns it. */
async function ownerOr(runner: ServerUser | null, folder: string): Promise<ServerUser | null> {
  const found = await stat(folder).catch(() => null);
  if (!found) return runner;
  if (runner && found.uid !== 0) return { name: runner.name, uid: found.uid, gid: found.gid };
  if (!runner && process.getuid && found.uid !== process.getuid()) {
    throw new Refusal(
      'data-folder',
      `The base in ${folder} belongs to another user: run Muster as that user, or choose another --data-dir.`,
    );
  }
  return runner;
}

function outOfReach(folder: string, user: ServerUser): Refusal {
  return new Refusal(
    'data-folder',
    `The base in ${folder} is out of reach of the user "${user.name}" that PostgreSQL runs as: allow others to pass the folders above it (chmod o+x), or move it back.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
