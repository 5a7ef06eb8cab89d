import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one work's own, which nobody else may look into. */
export interface WorkFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/**
 * Makes a folder in the system's folder for temporary files. It is removed at the latest when the process ends; what a
 * process left that was killed is removed by the next one on the same machine.
 */
export async function createWorkFolder(): Promise<WorkFolder> {
  await removeLeftOver();
  const path = await mkdtemp(join(tmpdir(), `${prefix()}${process.pid}-`));
  if (present.size === 0) process.once('exit', removeAll);
  present.add(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      present.delete(path);
      if (present.size === 0) process.off('exit', removeAll);
    },
  };
}

const present = new Set<string>();

function removeAll(): void {
  for (const path of present) rmSync(path, { recursive: true, force: true });
}

/** With the machine's name: containers may share a folder, and have processes of the same numbers. */
function prefix(): string {
  return `muster-work-${hostname().replaceAll(/[^\w.]/gu, '_')}-`;
}

async function removeLeftOver(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((other) => other.startsWith(prefix()))) {
    const path = join(tmpdir(), name);
    // Somebody else may have been quicker; then there is nothing left to do.
    if (await isLeftOver(path, name)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isLeftOver(path: string, name: string): Promise<boolean> {
  const pid = Number(/^\d+/u.exec(name.slice(prefix().length))?.[0] ?? '0');
  if (pid === 0 || isAlive(pid)) return false;
  const folder = await lstat(path).catch(() => null);
  return folder?.isDirectory() === true && (process.getuid === undefined || folder.uid === process.getuid());
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
