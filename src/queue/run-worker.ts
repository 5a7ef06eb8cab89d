import type pg from 'pg';
import { runAttempt } from '../import/attempt.ts';
import type { FindFile } from '../import/job.ts';
import { cancelIdle } from '../import/cancel.sql.ts';
import { resumeJob } from '../import/resume-job.ts';
import { notifyOfImports } from '../import/lease.sql.ts';
import type { ImportProgress } from '../import/run-batches.ts';
import type { Sizes } from '../import/sizes.ts';
import { leaveTurn, tryTurn } from '../import/turn.ts';
import type { Turn } from '../import/turn.ts';
import { maxImportBreaks, maxImportCrashes } from '../limits.ts';
import type { SourceLook } from '../text/source-look.ts';
import { inTransaction } from '../store/transaction.ts';
import { runUndo } from '../undo/run-undo.ts';
import { requireFiles } from './files-away.ts';
import { failImport, selectNext } from './next-import.sql.ts';
import type { NextImport } from './next-import.sql.ts';
import { runRehearsals } from './run-rehearsals.ts';
import type { RehearsalsListener } from './run-rehearsals.ts';
import { mayPass, serve } from './serve.ts';
import type { Desk, TroubleListener } from './serve.ts';

/** What a worker says of its work. */
export interface WorkerListener extends RehearsalsListener {
  readonly onBegin?: (importId: number) => void;
  readonly onProgress?: (importId: number, progress: ImportProgress) => void;
  /** @param error what stopped it; null: it is completed or was cancelled */
  readonly onEnd?: (importId: number, error: unknown) => void;
  /** The base or the files could not be worked with; the worker tries again. */
  readonly onTrouble?: TroubleListener;
}

export interface WorkerOptions {
  /** Who it is, for showing: machine and process. */
  readonly owner: string;
  /** Ends it: the batch at work is finished or given up within ten seconds, its import stays for the next worker. */
  readonly signal: AbortSignal;
  /** Between two looks for work, in case nothing was heard: what was killed says nothing. */
  readonly pollMillis?: number;
  readonly listener?: WorkerListener;
  /** Whether the files of imports and drafts can be reached: nothing that reads one is claimed while they cannot. */
  readonly hasFiles?: () => Promise<boolean>;
  /** Where the file of an import is for this process, and what is known of it; absent: as the import has it. */
  readonly sourceOf?: (importId: number) => Promise<ImportSource>;
  /** The same of the file of a draft. */
  readonly fileOf?: FindFile;
  readonly sizes?: Partial<Sizes>;
}

interface ImportSource {
  readonly file: string | null;
  readonly look: SourceLook | null;
}

/**
 * Runs the imports that were queued for workers, one after the other in the order of their starts, and those whose
 * worker is gone; beside them rehearsals, which wait for no import. There can be any number of workers; one import
 * writes at a time. Outlives restarts of the base.
 * @throws what is a bug outside of an import
 */
export async function runWorker(pool: pg.Pool, options: WorkerOptions): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const until = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      failed.abort();
      throw error;
    }
  };
  await Promise.all([
    until(runImports(pool, { ...options, signal })),
    until(runRehearsals(pool, { ...options, signal })),
  ]);
}

function runImports(pool: pg.Pool, options: WorkerOptions): Promise<void> {
  const { signal, pollMillis, listener } = options;
  const onTrouble: TroubleListener = (error, again) => listener?.onTrouble?.(error, again);
  return serve(pool, { signal, pollMillis, onTrouble }, (desk) => takeNext(desk, options));
}

/** Runs the next import; false when there is none, or another process has the turn. */
async function takeNext(desk: Desk, options: WorkerOptions): Promise<boolean> {
  const { session } = desk;
  const waiting = await selectNext(session);
  if (waiting === undefined) return false;
  const turn = await tryTurn(session, waiting.importId);
  if (turn === null) return false;
  try {
    // Whoever had the turn may have done it meanwhile.
    const next = await selectNext(session);
    if (next === undefined) return false;
    if (await endedUnrun(desk.pool, next)) return true;
    // An undo reads none.
    if (!next.undo) await requireFiles(options.hasFiles);
    await run(desk, { next, turn }, options);
    return true;
  } finally {
    await leaveTurn(turn);
  }
}

/** Ends an import that is not to be run: cancelled, or the death of everybody who tries. */
async function endedUnrun(pool: pg.Pool, next: NextImport): Promise<boolean> {
  const { importId, crashes, breaks, cancelRequested } = next;
  if (cancelRequested && (await inTransaction(pool, (tx) => cancelIdle(tx, importId)))) return true;
  if (crashes < maxImportCrashes && breaks < maxImportBreaks) return false;
  await inTransaction(pool, (tx) => failImport(tx, { importId, failure: hopeless(next) }));
  await notifyOfImports(pool);
  return true;
}

function hopeless({ crashes, trouble, undo }: NextImport): string {
  const place = 'times in a row at the same place';
  const stays = undo
    ? 'What was undone before stays so; the undo can be started again.'
    : 'What was imported before stays.';
  if (crashes < maxImportCrashes)
    return `The connection to the database broke ${maxImportBreaks} ${place} (${trouble ?? 'without a word'}). ${stays}`;
  if (undo)
    return `The process that undid the import died ${crashes} ${place}, without a word. ${stays} Look whether memory is short.`;
  return `The process that ran the import died ${crashes} ${place}, without a word. ${stays} Look whether memory is short, or split the file.`;
}

/** @throws what stopped it */
async function importOrUndo(
  { pool }: Desk,
  { next, turn }: { next: NextImport; turn: Turn },
  options: WorkerOptions,
): Promise<void> {
  const { importId } = next;
  const { owner, signal, listener } = options;
  const onProgress = (progress: ImportProgress): void => listener?.onProgress?.(importId, progress);
  if (next.undo) return runUndo(pool, turn, { importId, owner, signal });
  const opened: { remove: () => Promise<void> }[] = [];
  try {
    await runAttempt(pool, turn, {
      importId,
      owner,
      async open() {
        const job = await resumeJob(pool, { importId, ...(await options.sourceOf?.(importId)) });
        opened.push(job.file);
        return job;
      },
      onRefusal: 'failed',
      onProgress,
      signal,
      sizes: options.sizes,
    });
  } finally {
    for (const file of opened) await file.remove();
  }
}

async function run(
  desk: Desk,
  order: { next: NextImport; turn: Turn },
  options: WorkerOptions,
): Promise<void> {
  const { importId } = order.next;
  const { listener } = options;
  listener?.onBegin?.(importId);
  try {
    await importOrUndo(desk, order, options);
    listener?.onEnd?.(importId, null);
  } catch (error) {
    listener?.onEnd?.(importId, error);
    // The import has its end, or is let go of: the next one is not concerned. What the base suffers from is.
    if (mayPass(error)) throw error;
  }
}
