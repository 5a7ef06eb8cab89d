import type pg from 'pg';
import { addEnumValues } from '../catalog/add-enum-values.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { applyPlan } from './apply-plan.ts';
import type { FileBatch } from './check-batches.ts';
import type { Job } from './job.ts';
import { holdImport, insertBatch, insertIssues, takePositions, updateTotals } from './job.sql.ts';
import { loadBase } from './load-base.ts';
import { countOutcomes } from './outcomes.ts';
import { planBatch } from './plan.ts';
import type { BatchPlan } from './plan.ts';

/** An attempt to run an import. */
export interface Attempt {
  readonly job: Job;
  readonly number: number;
}

/**
 * One batch is one transaction on one connection: what its rows do, their outcomes and findings, the counters
 * and the checkpoint are committed together or not at all.
 * @param seconds spent since the batch before was committed
 * @throws Refusal `wrong-state` when another attempt has taken the import over
 */
export function runBatch(
  pool: pg.Pool,
  { job, number }: Attempt,
  { batch, seconds }: { batch: FileBatch; seconds: number },
): Promise<void> {
  const { rules, segmentId } = job;
  const { importId } = rules;
  return inTransaction(pool, async (tx) => {
    if (!(await holdImport(tx, { importId, attempt: number }))) {
      throw new Refusal('wrong-state', `Import ${importId} was taken over by another process, or is over.`);
    }
    const firstPosition = await takePositions(tx, batch.rows.length);
    const base = await loadBase(tx, batch.rows, { rules, interleaved: number > 1 });
    const plan = planBatch(batch, base, { rules, firstPosition });
    await applyPlan(tx, { plan, base }, { rules, segmentId });
    await createEnumValues(tx, batch);
    await report(tx, { plan, batch, importId, firstPosition, seconds });
  });
}

async function createEnumValues(tx: Transaction, { enumValues }: FileBatch): Promise<void> {
  for (const customFieldId of new Set(enumValues.map((entry) => entry.customFieldId))) {
    const values = enumValues
      .filter((entry) => entry.customFieldId === customFieldId)
      .map(({ value }) => value);
    await addEnumValues(tx, { customFieldId, values });
  }
}

interface Done {
  readonly plan: BatchPlan;
  readonly batch: FileBatch;
  readonly importId: number;
  readonly firstPosition: number;
  readonly seconds: number;
}

async function report(
  tx: Transaction,
  { plan, batch, importId, firstPosition, seconds }: Done,
): Promise<void> {
  const { firstRow, from, next, rows, enumValues } = batch;
  // A batch is known by its first row: the same number in every attempt.
  const place = { importId, batch: firstRow };
  const { outcomes, matched, findings } = plan;
  await insertBatch(tx, {
    ...place,
    firstRow,
    rowCount: rows.length,
    firstPosition,
    from,
    outcomes,
    matched,
    enumValues,
  });
  await insertIssues(tx, { ...place, groups: findings.groups() });
  await updateTotals(tx, {
    importId,
    next,
    warnings: findings.warnings,
    seconds,
    ...countOutcomes(outcomes),
  });
}
