import type { TestDatabase } from '../database.ts';
import type { Arena } from './arena.ts';
import { startProcess } from './import-process.ts';
import type { ImportProcess, Task } from './import-process.ts';

/** Workers, each in a process of its own, of one base; all are gone when a test ends. */
export class WorkerProcesses {
  readonly #started: ImportProcess[] = [];
  readonly #task: Task;

  constructor({ sizes }: Arena, { url }: TestDatabase) {
    this.#task = { url, sizes, worker: true, pollMillis: 200 };
  }

  start(more: Partial<Task> = {}): ImportProcess {
    const one = startProcess({ ...this.#task, ...more });
    this.#started.push(one);
    return one;
  }

  async killAll(): Promise<void> {
    for (const one of this.#started) {
      one.signal('SIGKILL');
      await one.end();
    }
  }
}
