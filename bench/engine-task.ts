import type pg from 'pg';
import type { ImportResult } from '#src/contract/import-result.ts';
import type { ImportRequest } from '#src/import/job.ts';
import { startImport } from '#src/import/run.ts';
import { showRehearsal } from '#src/registry/rehearsals.ts';
import { rehearseFile } from '#src/rehearsal/rehearse-file.ts';
import { defaultSettings } from '#src/row/settings.ts';
import type { ImportSettings } from '#src/row/settings.ts';
import { startUndo } from '#src/undo/start-undo.ts';
import { undoHere } from '#src/undo/undo-here.ts';
import { runUsualScript } from './usual-script-task.ts';

/** What the engine's process is told to do. */
export interface EngineTask {
  readonly kind: 'import' | 'rehearse' | 'undo' | 'usual-script';
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
    rehearse,
    undo: undoPrevious,
    'usual-script': runScript,
  };

/** Undoes what the task before imported, the clearing up included. */
async function undoPrevious(pool: pg.Pool, { previous }: EngineTask): Promise<TaskOutcome> {
  if (previous === null) throw new Error('there is no import to undo');
  const { importId } = previous;
  await startUndo(pool, { importId, startedBy: 'bench', windowDays: 1 });
  const { status, failure } = await undoHere(pool, importId);
  if (status !== 'undone') throw new Error(`the undo ended as ${status}: ${failure ?? ''}`);
  return { importId, result: null };
}

async function runScript(pool: pg.Pool, { file }: EngineTask): Promise<TaskOutcome> {
  await runUsualScript(pool, file);
  return { importId: 0, result: null };
}

async function importFile(pool: pg.Pool, task: EngineTask): Promise<TaskOutcome> {
  const result = await startImport(pool, requestOf(task));
  return { importId: result.importId, result };
}

/** What it tells of rows is what its import would tell. */
async function rehearse(pool: pg.Pool, task: EngineTask): Promise<TaskOutcome> {
  const rehearsalId = await rehearseFile(pool, { request: requestOf(task), withEvidence: false });
  const { result, seconds } = await showRehearsal(pool, rehearsalId);
  if (result === null) throw new Error('the rehearsal told nothing');
  const { rows, warnings, issues } = result;
  const told = {
    type: 'customers',
    status: 'completed',
    pausedBecause: null,
    rows,
    warnings,
    issues,
  } as const;
  return { importId: 0, result: { importId: 0, ...told, seconds, rowsPerSecond: rows.total / seconds } };
}

function requestOf({ file, settings }: EngineTask): Omit<ImportRequest, 'suggested'> {
  return {
    file,
    name: null,
    settings: { ...defaultSettings, action: 'add-and-edit', ...settings },
    delimiter: null,
    startedBy: 'bench',
  };
}
