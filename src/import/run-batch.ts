import type pg from 'pg';
import { addEnumValues } from '../catalog/add-enum-values.ts';
import { Refusal } from '../refusal.ts';
import type { CreatedEnumValue } from '../row/enum-values.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { applyPlan, writeIdentifiers } from './apply-plan.ts';
import type { FileSlice } from './check-slices.ts';
import { confirmWritingLock, holdImport } from './claim.sql.ts';
import { FindingGroups } from './finding-groups.ts';
import type { Job } from './job.ts';
import { insertBatch, insertIssues, takePositions, updateTotals } from './job.sql.ts';
import { loadBase } from './load-base.ts';
import { preferIndexScans } from './load-base.sql.ts';
import type { MovedKeys } from './moved-keys.ts';
import { countOutcomes } from './outcomes.ts';
import { planRows } from './plan.ts';
import type { Position } from './read.ts';

/** An attempt to run an import. */
export interface Attempt {
  readonly job: Job;
  readonly number: number;
  /** Holds the lock of the one import that writes. */
  readonly session: pg.PoolClient;
  /** What the batch at work moves; kept from batch to batch for its memory only. */
  readonly moved: MovedKeys;
}

/**
 * One batch is one transaction on one connection: what its rows do, their outcomes and findings, the counters
 * and the checkpoint are committed together or not at all. Its slices are looked up, applied and written one
 * after the other, so that only identifiers wait for its end.
 * @param slices at least one
 * @param secondsSoFar tells the seconds spent since the batch before was committed
 * @returns where the next batch begins
 * @throws Refusal `wrong-state` when another attempt has taken the import over; the connection's error when the
 * lock of the one import that writes is lost
 */
export function runBatch(
  pool: pg.Pool,
  attempt: Attempt,
  { slices, secondsSoFar }: { slices: AsyncIterable<FileSlice>; secondsSoFar: () => number },
): Promise<Position> {
  const { importId } = attempt.job.rules;
  return inTransaction(pool, async (tx) => {
    if (!(await holdImport(tx, { importId, attempt: attempt.number }))) {
      throw takenOver(importId);
    }
    await confirmWritingLock(attempt.session);
    await preferIndexScans(tx);
    attempt.moved.clear();
    const batch = new OpenBatch();
    for await (const slice of slices) await runSlice(tx, attempt, { slice, batch });
    await writeIdentifiers(tx, attempt.moved);
    await createEnumValues(tx, batch.enumValues);
    return report(tx, { batch, importId, secondsSoFar });
  });
}

/** What a process is told whose import another attempt goes on with. */
export function takenOver(importId: number): Refusal {
  return new Refusal('wrong-state', `Import ${importId} was taken over by another process, or is over.`);
}

/** What a batch's slices leave to be written at its end. */
class OpenBatch {
  readonly findings = new FindingGroups();
  readonly matched: number[] = [];
  readonly enumValues: CreatedEnumValue[] = [];
  readonly outcomes: Uint8Array[] = [];
  firstRow = 0;
  firstPosition = 0;
  from: Position | null = null;
  next: Position | null = null;

  /** Takes up a slice; the first says where the batch begins. */
  begin(slice: FileSlice, firstPosition: number): void {
    if (this.from === null) {
      this.from = slice.from;
      this.firstRow = slice.firstRow;
      this.firstPosition = firstPosition;
    }
    this.next = slice.next;
    this.enumValues.push(...slice.enumValues);
  }
}

async function runSlice(
  tx: Transaction,
  { job, number, moved }: Attempt,
  at: { slice: FileSlice; batch: OpenBatch },
): Promise<void> {
  const { rules, segmentId } = job;
  const { slice, batch } = at;
  const firstPosition = await takePositions(tx, slice.rows.length);
  batch.begin(slice, firstPosition);
  const base = await loadBase(tx, slice.rows, { rules, moved, interleaved: number > 1 });
  const plan = planRows(slice.rows, base, { rules, firstPosition, findings: batch.findings });
  batch.outcomes.push(plan.outcomes);
  for (const id of plan.matched) batch.matched.push(id);
  await applyPlan(tx, plan, { rules, segmentId });
}

async function createEnumValues(tx: Transaction, created: readonly CreatedEnumValue[]): Promise<void> {
  for (const customFieldId of new Set(created.map((entry) => entry.customFieldId))) {
    const values = created.filter((entry) => entry.customFieldId === customFieldId).map(({ value }) => value);
    await addEnumValues(tx, { customFieldId, values });
  }
}

interface Done {
  readonly batch: OpenBatch;
  readonly importId: number;
  readonly secondsSoFar: () => number;
}

async function report(tx: Transaction, { batch, importId, secondsSoFar }: Done): Promise<Position> {
  const { firstRow, firstPosition, from, next, matched, enumValues, findings } = batch;
  if (from === null || next === null) throw new Error('a batch has at least one slice');
  const outcomes = Buffer.concat(batch.outcomes);
  // A batch is known by its first row: the same number in every attempt.
  const place = { importId, batch: firstRow };
  await insertBatch(tx, {
    ...place,
    firstRow,
    rowCount: outcomes.length,
    firstPosition,
    from,
    outcomes,
    matched,
    enumValues,
  });
  await insertIssues(tx, { ...place, groups: findings.groups() });
  const counts = countOutcomes(outcomes);
  await updateTotals(tx, { importId, next, warnings: findings.warnings, seconds: secondsSoFar(), ...counts });
  return next;
}
