import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ImportRequest } from '../../src/import/job.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import type { UndoSizes } from '../../src/undo/undo-batch.ts';

/** What driver.mjs is told to do: start an import, continue or undo the one with an id, or be a worker. */
export interface Task {
  readonly url: string;
  readonly sizes: Partial<Sizes>;
  readonly request?: ImportRequest;
  /** Epoch milliseconds. */
  readonly startedAt?: number;
  readonly importId?: number;
  /** Undoes the import with the id instead, so many rows at a time. */
  readonly undo?: Partial<UndoSizes>;
  /** Runs what is queued instead, until SIGTERM. */
  readonly worker?: boolean;
  readonly pollMillis?: number;
  /** Stops itself (SIGSTOP) between two batches, behind the one that ends with this row or a later one. */
  readonly stopBehindRow?: number;
}

/** A line of the driver. */
export interface Said {
  readonly started?: number;
  readonly waits?: string;
  /** Of a worker: a rehearsal that it begins, and one that it runs no more. */
  readonly rehearses?: number;
  readonly rehearsed?: number;
  /** Of a worker: an import that it runs no more, `refused` says why when it is not through. */
  readonly ended?: number;
  /** Rows behind the last checkpoint. */
  readonly rows?: number;
  /** How the import stands when the process is through. */
  readonly status?: string;
  /** Why it is not: the code of a refusal, or `bug`. */
  readonly refused?: string;
  /** With where it was thrown. */
  readonly sentence?: string;
}

/** An import in a process of its own. */
export interface ImportProcess {
  readonly pid: number;
  /** All it has said so far. */
  readonly said: readonly Said[];
  /** Waits until it said something of the kind; null when it ended without. */
  hear(kind: (said: Said) => boolean): Promise<Said | null>;
  hasEnded(): boolean;
  /** Sends a signal, if it still runs. */
  signal(signal: NodeJS.Signals): void;
  /** Waits until the operating system says that it is stopped. */
  untilStopped(): Promise<void>;
  /** Waits for its end and returns its last line; null when a signal ended it. */
  end(): Promise<Said | null>;
}

/** Starts a driver. */
export function startProcess(task: Task): ImportProcess {
  const script = fileURLToPath(new URL('driver.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Said[] = [];
  const news = new EventEmitter();
  let ended = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(parse(line));
    news.emit('any');
  });
  const exited = once(child, 'close').then(([, signal]) => {
    ended = true;
    news.emit('any');
    return signal === null;
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    said,
    async hear(kind) {
      for (;;) {
        const found = said.find(kind);
        if (found !== undefined || ended) return found ?? null;
        await once(news, 'any');
      }
    },
    hasEnded: () => ended,
    signal: (signal) => void child.kill(signal),
    async untilStopped() {
      while (!(await readFile(`/proc/${pid}/stat`, 'utf8')).includes(') T ')) await sleep(5);
    },
    end: async () => ((await exited) ? (said.at(-1) ?? null) : null),
  };
}

function parse(line: string): Said {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are ours
  return JSON.parse(line) as Said;
}
