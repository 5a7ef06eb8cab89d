import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { ImportResult } from '../contract/import-result.ts';
import { partsWaiting, slicesAhead } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { onConnection } from '../store/transaction.ts';
import { ahead } from './ahead.ts';
import { checkSlices } from './check-slices.ts';
import { claimImport, finishImport, leaveWritingLock, releaseImport, tryWritingLock } from './claim.sql.ts';
import { describeJob } from './describe-job.ts';
import { canContinue, explained, interrupted } from './interrupted.ts';
import { createJob, resumeJob } from './job.ts';
import type { ImportRequest, Job } from './job.ts';
import { lockPositions, selectCreatedValues } from './job.sql.ts';
import type { Position } from './read.ts';
import { plannerAsItWas, preferIndexScans } from './look-up.sql.ts';
import { planBatches } from './plan-batches.ts';
import type { Attempt } from './plan-batches.ts';
import { importResult } from './result.ts';
import { usualSizes } from './sizes.ts';
import type { Sizes } from './sizes.ts';
import { takenOver, writeBatches } from './write-batches.ts';
import { Writing } from './writing.ts';

/** What somebody who waits for an import hears of it. */
export interface ImportListener {
  /** Sentences that say in words what will happen: brand, columns left out, phone style. */
  readonly onStart?: (started: { importId: number; sentences: readonly string[] }) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly onWait?: (sentence: string) => void;
}

export interface ImportProgress {
  /** Data rows behind the last checkpoint, blank ones included. */
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Since this attempt began. */
  readonly seconds: number;
}

export interface RunOptions {
  readonly listener?: ImportListener;
  /** Stops the import behind the batch at work; it can be continued. */
  readonly signal?: AbortSignal;
  readonly sizes?: Partial<Sizes>;
  /** The moment of start, epoch milliseconds; otherwise the base's clock tells it. */
  readonly startedAt?: number;
}

/**
 * Starts an import of a file and sees it through.
 * @throws Refusal before anything is written; `interrupted` when it stopped and can be continued
 */
export async function startImport(
  pool: pg.Pool,
  request: ImportRequest,
  options: RunOptions = {},
): Promise<ImportResult> {
  return runJob(pool, await createJob(pool, request, options.startedAt), options);
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
  return runJob(pool, await resumeJob(pool, from), options);
}

async function runJob(pool: pg.Pool, job: Job, options: RunOptions): Promise<ImportResult> {
  const { importId } = job.rules;
  options.listener?.onStart?.({ importId, sentences: describeJob(job) });
  try {
    await onConnection(pool, (session) => runInTurn({ pool, session }, job, options));
    return await importResult(pool, importId);
  } catch (error) {
    throw explained(importId, error);
  }
}

interface Connections {
  readonly pool: pg.Pool;
  /** Holds the lock of the one import that writes. */
  readonly session: pg.PoolClient;
}

async function runInTurn(connections: Connections, job: Job, options: RunOptions): Promise<void> {
  const { session } = connections;
  await waitForTurn(session, job.rules.importId, options);
  try {
    await preferIndexScans(session);
    await runClaimed(connections, job, options);
  } finally {
    // A session that is gone has let go of its lock already.
    await leave(session).catch(() => undefined);
  }
}

async function leave(session: pg.PoolClient): Promise<void> {
  await plannerAsItWas(session);
  await leaveWritingLock(session);
}

/** One import writes to the base at a time; the next one waits here. */
async function waitForTurn(
  session: pg.PoolClient,
  importId: number,
  { listener, signal }: RunOptions,
): Promise<void> {
  let told = false;
  while (!(await tryWritingLock(session))) {
    if (!told) listener?.onWait?.('Another import is running. This one begins when it is over.');
    told = true;
    if (signal?.aborted === true) throw interrupted(importId, 0);
    await wait(200);
  }
}

async function runClaimed({ pool, session }: Connections, job: Job, options: RunOptions): Promise<void> {
  const { importId } = job.rules;
  const owner = `${hostname()} ${process.pid}`;
  const claim = await claimImport(pool, { importId, owner });
  if (claim === undefined)
    throw new Refusal('wrong-state', `Import ${importId} is over: there is nothing to continue.`);
  const { attempt, from } = claim;
  const claimed = { importId, attempt };
  try {
    // Whoever held it before may have committed a batch after this job was read.
    const createdValues = await selectCreatedValues(pool, importId);
    await runBatches(
      pool,
      {
        job: { ...job, from, createdValues },
        number: attempt,
        session,
        sizes: { ...usualSizes, ...options.sizes },
      },
      options,
    );
    const ended = await finishImport(pool, { ...claimed, status: 'completed', failure: null });
    if (!ended) throw takenOver(importId);
  } catch (error) {
    const held = await letGo(pool, claimed, error);
    throw held ? error : takenOver(importId);
  }
}

/**
 * What can be continued is let go of; a bug ends the import with its cause.
 * @returns false when another attempt has the import, whatever the error was that this one met
 */
async function letGo(
  pool: pg.Pool,
  held: { importId: number; attempt: number },
  reason: unknown,
): Promise<boolean> {
  const failure = reason instanceof Error ? reason.message : String(reason);
  const end = canContinue(reason)
    ? releaseImport(pool, held)
    : finishImport(pool, { ...held, status: 'failed', failure });
  // The error that stopped the import says more than one about writing it down.
  return end.catch(() => true);
}

/** The planning runs ahead of the writing; each ends when the other fails. */
async function runBatches(pool: pg.Pool, attempt: Attempt, options: RunOptions): Promise<void> {
  const { job, session, sizes } = attempt;
  const { batch, slice } = sizes;
  const sliceLimits = { rows: Math.min(slice.rows, batch.rows), bytes: Math.min(slice.bytes, batch.bytes) };
  const slices = ahead(checkSlices(job, sliceLimits), slicesAhead);
  const writing = new Writing();
  const firstPosition = await lockPositions(session);
  const parts = ahead(planBatches(attempt, slices, { firstPosition, writing }), partsWaiting);
  const began = performance.now();
  const onCommit = ({ row, offset: bytes }: Position): void => {
    const seconds = (performance.now() - began) / 1000;
    options.listener?.onProgress?.({ rows: row - 1, bytes, totalBytes: job.file.bytes, seconds });
    if (options.signal?.aborted === true) throw interrupted(job.rules.importId, row - 1);
  };
  try {
    await writeBatches(pool, parts, { attempt, writing, onCommit });
  } catch (error) {
    writing.fail(error);
    throw error;
  } finally {
    await parts.return();
    await slices.return();
  }
}
