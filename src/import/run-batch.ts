import type pg from 'pg';
import { addEnumValues } from '../catalog/add-enum-values.ts';
import { Refusal } from '../refusal.ts';
import type { CreatedEnumValue } from '../row/enum-values.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { slicesWaiting } from '../limits.ts';
import { applyPlan } from './apply-plan.ts';
import type { ApplyContext } from './apply-plan.ts';
import type { FileSlice } from './check-slices.ts';
import { confirmWritingLock, holdImport } from './claim.sql.ts';
import { FindingGroups } from './finding-groups.ts';
import type { Job } from './job.ts';
import { insertBatch, insertIssues, lockPositions, takePositions, updateTotals } from './job.sql.ts';
import { loadBase } from './load-base.ts';
import type { Reading } from './load-base.ts';
import { preferIndexScansHere } from './load-base.sql.ts';
import type { MovedKeys } from './moved-keys.ts';
import { countOutcomes } from './outcomes.ts';
import { planRows } from './plan.ts';
import { collectIdentifiers, writeIdentifiers } from './write-identifiers.ts';
import type { Plan } from './plan.ts';
import type { Position } from './read.ts';

/** An attempt to run an import. */
export interface Attempt {
  readonly job: Job;
  readonly number: number;
  /** Holds the lock of the one import that writes. */
  readonly session: pg.PoolClient;
  /** What the batch at work moves; kept from batch to batch for its memory only. */
  readonly moved: MovedKeys;
  readonly identifiersAtOnce: number;
}

/**
 * One batch is one transaction on one connection: what its rows do, their outcomes and findings, the counters
 * and the checkpoint are committed together or not at all. A slice is looked up on another connection and applied in
 * memory while the ones before it are written; identifiers are written many at a time, in key order.
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
    await preferIndexScansHere(tx);
    attempt.moved.clear();
    const batch = new OpenBatch(tx, await lockPositions(tx));
    try {
      for await (const slice of slices) await runSlice(batch, attempt, slice);
    } catch (error) {
      // What is lined up would come behind the rollback, and each statement be committed by itself.
      await batch.settled().catch(() => undefined);
      throw error;
    }
    batch.write(() => writeIdentifiers(tx, collectIdentifiers(attempt.moved)));
    await batch.settled();
    await createEnumValues(tx, batch.enumValues);
    return report(batch, { importId, secondsSoFar });
  });
}

/** What a process is told whose import another attempt goes on with. */
export function takenOver(importId: number): Refusal {
  return new Refusal('wrong-state', `Import ${importId} was taken over by another process, or is over.`);
}

/** A batch while its slices are planned and written. */
class OpenBatch implements Omit<Reading, 'reader'> {
  readonly tx: Transaction;
  /** The number of its first row among all rows ever applied. */
  readonly firstPosition: number;
  readonly findings = new FindingGroups();
  readonly matched: number[] = [];
  readonly enumValues: CreatedEnumValue[] = [];
  readonly outcomes: Uint8Array[] = [];
  rowCount = 0;
  first: FileSlice | null = null;
  next: Position | null = null;
  readonly #changed = new Set<number>();
  #writing: Promise<void> = Promise.resolve();
  /** What is not known to be written yet, in order. */
  readonly #waiting: Promise<void>[] = [];

  constructor(tx: Transaction, firstPosition: number) {
    this.tx = tx;
    this.firstPosition = firstPosition;
  }

  isWritten = (customerId: number): boolean =>
    customerId >= this.firstPosition || this.#changed.has(customerId);
  settled = (): Promise<void> => this.#writing;

  /** Takes up a planned slice; it is written behind the ones before while the next ones are planned. */
  async take(slice: FileSlice, plan: Plan, context: ApplyContext): Promise<void> {
    this.first ??= slice;
    this.next = slice.next;
    this.rowCount += slice.rows.length;
    this.enumValues.push(...slice.enumValues);
    this.outcomes.push(plan.outcomes);
    for (const id of plan.matched) this.matched.push(id);
    for (const id of plan.written.keys()) if (id < this.firstPosition) this.#changed.add(id);
    this.write(() => applyPlan(this.tx, plan, context));
    if (this.#waiting.length > slicesWaiting) await this.#waiting.shift();
  }

  /** Lines work on the batch's connection up behind what is being written. */
  write(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(work);
    // Whoever waits for it hears of its failure.
    this.#writing.catch(() => undefined);
    this.#waiting.push(this.#writing);
  }
}

async function runSlice(batch: OpenBatch, attempt: Attempt, slice: FileSlice): Promise<void> {
  const { job, number, moved, session } = attempt;
  const { rules, segmentId } = job;
  const { tx, isWritten, settled, findings } = batch;
  const reading = { reader: session, tx, isWritten, settled };
  const base = await loadBase(reading, slice.rows, { rules, moved, interleaved: number > 1 });
  const firstPosition = batch.firstPosition + batch.rowCount;
  const plan = planRows(slice.rows, base, { rules, firstPosition, findings });
  await batch.take(slice, plan, { rules, segmentId });
  if (moved.unwritten < attempt.identifiersAtOnce) return;
  const writes = collectIdentifiers(moved);
  batch.write(() => writeIdentifiers(tx, writes));
}

async function createEnumValues(tx: Transaction, created: readonly CreatedEnumValue[]): Promise<void> {
  for (const customFieldId of new Set(created.map((entry) => entry.customFieldId))) {
    const values = created.filter((entry) => entry.customFieldId === customFieldId).map(({ value }) => value);
    await addEnumValues(tx, { customFieldId, values });
  }
}

async function report(
  batch: OpenBatch,
  { importId, secondsSoFar }: { importId: number; secondsSoFar: () => number },
): Promise<Position> {
  const { tx, first, next, rowCount, firstPosition, matched, enumValues, findings } = batch;
  if (first === null || next === null) throw new Error('a batch has at least one slice');
  const { firstRow, from } = first;
  const outcomes = Buffer.concat(batch.outcomes);
  // A batch is known by its first row: the same number in every attempt.
  const place = { importId, batch: firstRow };
  await takePositions(tx, rowCount);
  await insertBatch(tx, { ...place, firstRow, rowCount, firstPosition, from, outcomes, matched, enumValues });
  await insertIssues(tx, { ...place, groups: findings.groups() });
  const counts = countOutcomes(outcomes);
  await updateTotals(tx, { importId, next, warnings: findings.warnings, seconds: secondsSoFar(), ...counts });
  return next;
}
