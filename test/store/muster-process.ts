import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/config.ts';

/** A process of its own that holds the store of a data folder (hold-store.mjs). */
export interface MusterProcess {
  readonly pid: number;
  /** What it said first: the store's URL, or why it was refused. */
  readonly first: Said;
  /** Tells it something and waits until it says that this was done, or is under way. */
  tell(line: string): Promise<Said>;
  /** Sends a signal and waits for the end; returns the exit status, or null when the signal ended it. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Closes the store in the ordinary way; returns the exit status. */
  close(): Promise<number | null>;
}

/** A line of the process. */
export interface Said {
  readonly opened?: string;
  readonly notices?: readonly string[];
  readonly refused?: string;
  readonly sentence?: string;
  readonly done?: string;
  readonly working?: string;
}

/**
 * Starts one and waits for its first words. Its environment is only what is given, besides where node finds
 * itself; small settings, so that several servers fit on a machine.
 * @param uid who it runs as; this process's user unless root says otherwise
 */
export async function startMuster(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  uid?: number,
): Promise<MusterProcess> {
  const script = fileURLToPath(new URL('hold-store.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], {
    cwd: packageRoot,
    env: { MUSTER_DATA_DIR: dataDir, MUSTER_SERVER_SETTINGS: 'shared_buffers=16MB', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<Said> => {
    const next: IteratorResult<string, undefined> = await lines.next();
    return next.done ? {} : parse(next.value);
  };
  return {
    pid: child.pid ?? 0,
    first: await hear(),
    tell(line) {
      child.stdin.write(`${line}\n`);
      return hear();
    },
    kill(signal) {
      child.kill(signal);
      return exited;
    },
    close() {
      child.stdin.end('close\n');
      return exited;
    },
  };
}

function parse(line: string): Said {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are ours
  return JSON.parse(line) as Said;
}
