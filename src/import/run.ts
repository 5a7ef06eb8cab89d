import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { ImportResult } from '../contract/import-result.ts';
import { batchBytes, batchRows, identifiersAtOnce, sliceBytes, sliceRows, slicesAhead } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { onConnection } from '../store/transaction.ts';
import { checkSlices } from './check-slices.ts';
import type { FileSlice } from './check-slices.ts';
import { claimImport, finishImport, leaveWritingLock, releaseImport, tryWritingLock } from './claim.sql.ts';
import { describeJob } from './describe-job.ts';
import { canContinue, explained, interrupted } from './interrupted.ts';
import { createJob, resumeJob } from './job.ts';
import type { ImportRequest, Job } from './job.ts';
import { selectCreatedValues } from './job.sql.ts';
import type { BatchLimits } from './read.ts';
import { plannerAsItWas, preferIndexScans } from './load-base.sql.ts';
import { MovedKeys } from './moved-keys.ts';
import { importResult } from './result.ts';
import { runBatch, takenOver } from './run-batch.ts';
import type { Attempt } from './run-batch.ts';

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
  readonly limits?: BatchLimits;
  /** Of the slices that a batch is planned and written in. */
  readonly slice?: BatchLimits;
  /** How many identifiers are written at a time. */
  readonly identifiersAtOnce?: number;
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
  const held = { importId, attempt };
  try {
    // Whoever held it before may have committed a batch after this job was read.
    const createdValues = await selectCreatedValues(pool, importId);
    await runBatches(
      pool,
      {
        job: { ...job, from, createdValues },
        number: attempt,
        session,
        moved: new MovedKeys(),
        identifiersAtOnce: options.identifiersAtOnce ?? identifiersAtOnce,
      },
      options,
    );
    const ended = await finishImport(pool, { ...held, status: 'completed', failure: null });
    if (!ended) throw takenOver(importId);
  } catch (error) {
    await letGo(pool, held, error);
    throw error;
  }
}

/** What can be continued is let go of; a bug ends the import with its cause. */
async function letGo(
  pool: pg.Pool,
  held: { importId: number; attempt: number },
  reason: unknown,
): Promise<void> {
  const failure = reason instanceof Error ? reason.message : String(reason);
  const end = canContinue(reason)
    ? releaseImport(pool, held)
    : finishImport(pool, { ...held, status: 'failed', failure });
  // The error that stopped the import says more than one about writing it down.
  await end.catch(() => undefined);
}

async function runBatches(pool: pg.Pool, attempt: Attempt, options: RunOptions): Promise<void> {
  const { job } = attempt;
  const limits = options.limits ?? { rows: batchRows, bytes: batchBytes };
  const slice = options.slice ?? { rows: sliceRows, bytes: sliceBytes };
  const sliceLimits = { rows: Math.min(slice.rows, limits.rows), bytes: Math.min(slice.bytes, limits.bytes) };
  const slices = ahead(checkSlices(job, sliceLimits), slicesAhead);
  const began = performance.now();
  let before = began;
  const secondsSoFar = (): number => (performance.now() - before) / 1000;
  try {
    for (let first = await slices.next(); first.done !== true; first = await slices.next()) {
      const batch = gather(first.value, slices, limits);
      const { row, offset: bytes } = await runBatch(pool, attempt, { slices: batch, secondsSoFar });
      before = performance.now();
      const seconds = (before - began) / 1000;
      options.listener?.onProgress?.({ rows: row - 1, bytes, totalBytes: job.file.bytes, seconds });
      if (options.signal?.aborted === true) throw interrupted(job.rules.importId, row - 1);
    }
  } finally {
    await slices.return();
  }
}

type Slices = AsyncGenerator<FileSlice, void, undefined>;

/** The slices of one batch, which ends with the one that reaches either limit. */
async function* gather(first: FileSlice, others: Slices, limits: BatchLimits): Slices {
  let slice = first;
  let rows = 0;
  for (;;) {
    yield slice;
    rows += slice.rows.length;
    if (rows >= limits.rows || slice.next.offset - first.from.offset >= limits.bytes) return;
    const { value, done } = await others.next();
    if (done === true) return;
    slice = value;
  }
}

/** Reads and checks some slices while the one before them is written. */
async function* ahead(slices: Slices, count: number): Slices {
  const waiting: Promise<IteratorResult<FileSlice, void>>[] = [];
  const order = (): void => {
    const next = slices.next();
    // Taken up below, at its turn: not unhandled in between.
    next.catch(() => undefined);
    waiting.push(next);
  };
  try {
    for (let index = 0; index < count; index += 1) order();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { value, done } = await next;
      if (done === true) return;
      order();
      yield value;
    }
  } finally {
    await slices.return();
  }
}
