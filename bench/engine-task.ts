import type pg from 'pg';
import type { ImportResult } from '#src/contract/import-result.ts';
import { startImport } from '#src/import/run.ts';
import { defaultSettings } from '#src/row/settings.ts';
import type { ImportSettings } from '#src/row/settings.ts';
import { runUsualScript } from './usual-script-task.ts';

/** What the engine's process is told to do. */
export interface EngineTask {
  readonly kind: 'import' | 'usual-script';
  /** Of the base. */
  readonly url: string;
  readonly file: string;
  /** What differs from the benchmark's settings. */
  readonly settings: Partial<ImportSettings>;
  /** What the task before came to, if there was one. */
  readonly previous: TaskOutcome | null;
}

/** What it came to. */
export interface TaskOutcome {
  readonly importId: number;
  /** Its rows and warnings are compared with the expected ones; null where the task has no such counts. */
  readonly result: ImportResult | null;
}

/** Does what an `EngineTask` says. */
export function doTask(pool: pg.Pool, task: EngineTask): Promise<TaskOutcome> {
  return tasks[task.kind](pool, task);
}

const tasks: Readonly<Record<EngineTask['kind'], (pool: pg.Pool, task: EngineTask) => Promise<TaskOutcome>>> =
  {
    import: importFile,
    'usual-script': runScript,
  };

async function runScript(pool: pg.Pool, { file }: EngineTask): Promise<TaskOutcome> {
  await runUsualScript(pool, file);
  return { importId: 0, result: null };
}

async function importFile(pool: pg.Pool, { file, settings }: EngineTask): Promise<TaskOutcome> {
  const result = await startImport(pool, {
    file,
    name: null,
    settings: { ...defaultSettings, action: 'add-and-edit', ...settings },
    delimiter: null,
    startedBy: 'bench',
  });
  return { importId: result.importId, result };
}
