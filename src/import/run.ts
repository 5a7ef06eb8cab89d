import { hostname } from 'node:os';
import type pg from 'pg';
import type { ImportResult } from '../contract/import-result.ts';
import { onConnection } from '../store/transaction.ts';
import { runAttempt } from './attempt.ts';
import { describeJob } from './describe-job.ts';
import { explained } from './interrupted.ts';
import { createJob } from './job.ts';
import type { ImportRequest, Job } from './job.ts';
import { importResult } from './result.ts';
import { waitInPhase } from './phase.ts';
import { unpauseImport } from './pause.sql.ts';
import { resumeJob } from './resume-job.ts';
import type { ImportProgress } from './run-batches.ts';
import type { Sizes } from './sizes.ts';
import { leaveTurn, waitForTurn } from './turn.ts';
import { adviseOfValues } from './value-evidence-advice.ts';

/** What somebody who waits for an import hears of it. */
export interface ImportListener {
  /** It is written down, and can be continued from now on. */
  readonly onBegin?: (importId: number) => void;
  /**
   * Sentences that say in words what will happen: brand, columns left out, phone style, what to look at in the values
   * of a small file, which are gone through only for whoever hears of it.
   */
  readonly onStart?: (started: { importId: number; sentences: readonly string[] }) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly onWait?: (sentence: string) => void;
}

export interface RunOptions {
  readonly listener?: ImportListener;
  /** Stops the import behind the batch at work; it can be continued. */
  readonly signal?: AbortSignal;
  readonly sizes?: Partial<Sizes>;
  /** The moment of start, epoch milliseconds; otherwise the base's clock tells it. */
  readonly startedAt?: number;
  /** What else is to be said before the first row. */
  readonly advise?: (job: Job) => Promise<readonly string[]>;
}

/**
 * Starts an import of a file and sees it through in this process, whatever workers there are.
 * @throws Refusal before anything is written; `interrupted` when it stopped and can be continued
 */
export async function startImport(
  pool: pg.Pool,
  request: ImportRequest,
  options: RunOptions = {},
): Promise<ImportResult> {
  return runJob(pool, await createJob(pool, request, { moment: options.startedAt }), options);
}

/**
 * Continues an import behind its last committed batch and sees it through.
 * @param from `file`: where the file is now; null: where it was
 */
export async function resumeImport(
  pool: pg.Pool,
  from: { importId: number; file: string | null },
  options: RunOptions = {},
): Promise<ImportResult> {
  const job = await resumeJob(pool, from);
  // Whoever continues it has seen why it paused.
  await unpauseImport(pool, { importId: from.importId, forWorkers: false });
  return runJob(pool, job, options);
}

async function runJob(pool: pg.Pool, job: Job, options: RunOptions): Promise<ImportResult> {
  const { importId } = job.rules;
  try {
    const { advise = nothing, listener } = options;
    listener?.onBegin?.(importId);
    // Gone through only for whoever hears of it.
    if (listener?.onStart !== undefined) {
      const values = await valueSentences(job);
      listener.onStart({ importId, sentences: [...describeJob(job), ...values, ...(await advise(job))] });
    }
    await onConnection(pool, (session) => runInTurn({ pool, session }, job, options));
    return await waitInPhase('report', () => importResult(pool, importId));
  } catch (error) {
    throw explained(importId, error);
  } finally {
    await job.file.remove();
  }
}

const nothing = (): Promise<readonly string[]> => Promise.resolve([]);

async function valueSentences(job: Job): Promise<readonly string[]> {
  const { sentences, isTooLarge } = await adviseOfValues(job);
  return isTooLarge ? [tooLarge] : sentences;
}

const tooLarge =
  'The values of so large a file are not gone through beforehand: "muster evidence" does so, with the same options.';

async function runInTurn(
  { pool, session }: { pool: pg.Pool; session: pg.PoolClient },
  job: Job,
  { listener = {}, signal, sizes }: RunOptions,
): Promise<void> {
  const { importId } = job.rules;
  const { onWait, onProgress } = listener;
  const turn = await waitForTurn(session, importId, { onWait, signal });
  try {
    await runAttempt(pool, turn, {
      importId,
      owner: `${hostname()} ${process.pid}`,
      open: () => Promise.resolve(job),
      onRefusal: 'parked',
      onProgress,
      signal,
      sizes,
    });
  } finally {
    await leaveTurn(turn);
  }
}
