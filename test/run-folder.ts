import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';
import { isAlive, readPostmaster } from '../src/store/postmaster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of this run's embedded server, which the first test that wants a database starts. */
    readonly runFolder: string;
    /** What the names of this run's databases begin with: two runs may share a server. */
    readonly runPrefix: string;
  }
}

const PREFIX = 'muster-test-';

/**
 * Gives the run a folder of its own, which is also what its tests see as the system's folder for temporary files.
 * Afterwards, whatever happened, stops the servers in it and removes it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  build();
  await removeDeadRuns();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const prefix = `muster_test_${process.pid}_${Date.now()}`;
  process.env['TMPDIR'] = folder;
  project.provide('runFolder', folder);
  project.provide('runPrefix', prefix);
  const finish = async (): Promise<void> => {
    await removeRun(folder);
    const url = process.env['DATABASE_URL'];
    if (url) await dropDatabases(url, prefix);
  };
  // A signal ends vitest without the teardown and without waiting for anything.
  process.once('exit', () => removeAtOnce(folder));
  return finish;
}

/** Tests that start Muster as a process run what is built; type errors are for `npm run check` to tell. */
function build(): void {
  const { status, stdout } = spawnSync('npx', ['tsc', '-b', 'tsconfig.build.json'], { encoding: 'utf8' });
  if (status !== 0) process.stderr.write(`The build has errors:\n${stdout}\n`);
}

/** Runs that were killed could not clean up after themselves. */
async function removeDeadRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (pid > 0 && !isAlive(pid)) await removeRun(join(tmpdir(), name));
  }
}

async function removeRun(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  for (const file of files.filter((name) => basename(name) === 'postmaster.pid')) {
    const running = await readPostmaster(dirname(dirname(join(folder, file))));
    // At once and without a checkpoint: nobody needs this base again.
    if (running) process.kill(running.pid, 'SIGQUIT');
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}

function removeAtOnce(folder: string): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => basename(name) === 'postmaster.pid')) {
    const pid = Number.parseInt(readFileSync(join(folder, file), 'utf8'), 10);
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  const { rows } = await session.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows)
    await session.query(`drop database ${escapeIdentifier(datname)} with (force)`);
  await session.end();
}
