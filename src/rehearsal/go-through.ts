import type { Customer } from '../customer/customer.ts';
import { ahead } from '../import/ahead.ts';
import { checkSlices } from '../import/check-slices.ts';
import { collectYoung } from '../import/collect-young.ts';
import type { Job } from '../import/job.ts';
import { plannerAsItWas, preferIndexScans } from '../import/look-up.sql.ts';
import type { OpenBatch } from '../import/open-batch.ts';
import { countOutcomes } from '../import/outcomes.ts';
import { planBatches } from '../import/plan-batches.ts';
import type { BatchPart } from '../import/plan-batches.ts';
import { sliceLimits } from '../import/sizes.ts';
import type { Sizes } from '../import/sizes.ts';
import { Writing } from '../import/writing.ts';
import { partsWaiting, slicesAhead } from '../limits.ts';
import { Reader } from '../store/reader.ts';
import { inTransaction } from '../store/transaction.ts';
import { EffectCount } from './effects.ts';
import { Overlay } from './overlay.ts';
import { createOverlay, dropOverlay } from './overlay.sql.ts';
import type { RehearsalRun } from './run-rehearsal.ts';
import { addBatch, insertFindings } from './write-rehearsal.sql.ts';

export interface Rows {
  readonly job: Job;
  /** The customer whom the first row may create. */
  readonly firstId: number;
  /** Since it began. */
  readonly seconds: () => number;
  readonly sizes: Sizes;
}

/**
 * Plans all rows of a file over the base and puts what they do where later rows see it.
 * @returns what they come to, and how many customers would join the segment
 * @throws Stopped
 */
export async function goThrough(
  run: RehearsalRun,
  rows: Rows,
): Promise<{ effects: EffectCount; members: number }> {
  const { session } = run;
  collectYoung();
  await createOverlay(session);
  await preferIndexScans(session);
  try {
    const { job, firstId } = rows;
    const segment = job.segmentId === null ? null : { segmentId: job.segmentId };
    const end = { pool: run.pool, signal: run.watch.signal };
    const overlay = new Overlay(new Reader(session), { firstId, segment, end });
    const keepOriginal = (customer: Customer): void => overlay.keepOriginal(customer);
    const effects = new EffectCount(job.rules.catalog.brands, { firstId, keepOriginal });
    await takeParts(run, rows, { overlay, effects });
    return { effects, members: overlay.members };
  } finally {
    // A session that is gone has forgotten both.
    await plannerAsItWas(session).then(
      () => dropOverlay(session),
      () => undefined,
    );
  }
}

async function takeParts(
  run: RehearsalRun,
  rows: Rows,
  { overlay, effects }: { overlay: Overlay; effects: EffectCount },
): Promise<void> {
  const { job, firstId, sizes } = rows;
  const writing = new Writing();
  const slices = ahead(
    checkSlices(job, sliceLimits(sizes), () => effects.wantsCells),
    slicesAhead,
  );
  const planning = { job, view: overlay, sizes, witness: effects };
  const planned = ahead(planBatches(planning, slices, { firstPosition: firstId, writing }), partsWaiting);
  try {
    for await (const part of planned) {
      run.watch.check();
      await takePart(run, rows, { part, overlay });
      writing.partWritten();
      if (part.kind === 'end') writing.batchCommitted();
    }
  } catch (error) {
    writing.fail(error);
    throw error;
  } finally {
    await planned.return();
    await slices.return();
  }
}

async function takePart(
  run: RehearsalRun,
  rows: Rows,
  { part, overlay }: { part: BatchPart; overlay: Overlay },
): Promise<void> {
  if (part.kind === 'writes') await part.write(overlay);
  else await noteBatch(run, rows, part.batch);
}

async function noteBatch(
  { pool, claim, watch, listener }: RehearsalRun,
  rows: Rows,
  batch: OpenBatch,
): Promise<void> {
  const { next, findings, first } = batch;
  const counts = {
    ...countOutcomes(batch.outcomes()),
    rows: next.row - 1,
    bytes: next.offset,
    seconds: rows.seconds(),
    warnings: findings.warnings,
  };
  await inTransaction(pool, async (tx) => {
    watch.expect(await addBatch(tx, claim, counts));
    const { rehearsalId } = claim;
    await insertFindings(tx, { rehearsalId, batch: first.firstRow, groups: findings.groups() });
  });
  const { bytes: totalBytes } = rows.job.file;
  listener.onProgress?.({ rows: counts.rows, bytes: counts.bytes, totalBytes, seconds: counts.seconds });
}
