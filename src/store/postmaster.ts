import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** The server that runs on a base, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

/** The living server of a home's `data` folder; null when none runs, also after a crash or a reboot. */
export async function readPostmaster(home: string): Promise<Postmaster | null> {
  const found = await parseFile(home);
  return found && (await runsOn(found.pid, join(home, 'data'))) ? found : null;
}

/**
 * Makes a left-over postmaster.pid harmless whose process id was given to another program meanwhile: PostgreSQL
 * would take that for a running server. With the id of the new server's parent, which it knows it can ignore, its
 * own check for left-over server processes still takes place.
 */
export async function disarmPidFile(home: string): Promise<void> {
  const path = join(home, 'data', 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid) || (await runsOn(pid, join(home, 'data')))) return;
  await writeFile(path, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Whether a process with this id exists, of whatever program and user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function parseFile(home: string): Promise<Postmaster | null> {
  const text = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  // Lines: process id, folder, start time, port, socket folder, address, shared memory, status.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0)) return null;
  return { pid, port: port > 0 ? port : 0, status: statusOf(lines[7]) };
}

function statusOf(line: string | undefined): Postmaster['status'] {
  return line === 'starting' || line === 'ready' || line === 'stopping' ? line : 'unknown';
}

/** A living process of this id that was started on this base, as its command line tells. */
async function runsOn(pid: number, data: string): Promise<boolean> {
  return isAlive(pid) && (await commandLine(pid)).includes(data);
}

/** Readable for every process of every user, unlike its working folder, which containers hide even from root. */
async function commandLine(pid: number): Promise<string> {
  // A dead child that nobody waited for has an empty one.
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return (await runProgram('ps', ['-ww', '-o', 'command=', '-p', String(pid)], null)).output;
}
