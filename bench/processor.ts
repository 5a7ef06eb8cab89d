import { readdir, readFile } from 'node:fs/promises';

/** CPU-seconds spent since the machine or the processes began; null where the system does not tell (`/proc`). */
export interface ProcessorTime {
  /** By the server and all its processes, also those that have ended. */
  readonly server: number | null;
  /** By everything on the machine. */
  readonly machine: number | null;
}

/** @param postmaster the server's first process: see `postmasterOf` */
export async function processorTime(postmaster: number): Promise<ProcessorTime> {
  const server = await serverSeconds(postmaster).catch(() => null);
  const machine = await machineSeconds().catch(() => null);
  return { server, machine };
}

/** The process that started a session's; 0 where the system does not tell. */
export async function postmasterOf(backend: number): Promise<number> {
  const stat = await readStat(backend).catch(() => null);
  return stat?.parent ?? 0;
}

/** CPU-seconds of a process by itself; 0 where the system does not tell. */
export async function ownSeconds(pid: number): Promise<number> {
  const stat = await readStat(pid).catch(() => null);
  return (stat?.own ?? 0) / ticksPerSecond;
}

/** Linux counts in hundredths of a second, whatever its clock does. */
const ticksPerSecond = 100;

async function serverSeconds(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const stats = await Promise.all(pids.map((pid) => readStat(Number(pid)).catch(() => null)));
  const main = stats.find((stat) => stat?.pid === postmaster);
  const children = stats.filter((stat) => stat?.parent === postmaster);
  if (main === undefined || main === null) throw new Error(`there is no process ${postmaster}`);
  const ticks = [main, ...children].reduce((sum, stat) => sum + (stat?.own ?? 0), main.endedChildren);
  return ticks / ticksPerSecond;
}

/** The fields of `/proc/<pid>/stat`, counted behind the program's name, which may hold anything. */
async function readStat(
  pid: number,
): Promise<{ pid: number; parent: number; own: number; endedChildren: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { pid, parent, own: user + system, endedChildren: endedUser + endedSystem };
}

async function machineSeconds(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = line.split(/\s+/u).slice(1).map(Number);
  return (user + nice + system + irq + softIrq) / ticksPerSecond;
}
