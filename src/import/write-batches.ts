import type pg from 'pg';
import { addEnumValues } from '../catalog/add-enum-values.ts';
import { Refusal } from '../refusal.ts';
import type { CreatedEnumValue } from '../row/enum-values.ts';
import type { Rules } from '../row/rules.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { countBatchTime } from './batch-time.sql.ts';
import { hasWritingLock, holdImport } from './claim.sql.ts';
import { insertBatch, insertIssues, lockPositions, takePositions, updateTotals } from './job.sql.ts';
import { addConsentGained } from './pause.sql.ts';
import { preferIndexScansHere } from './look-up.sql.ts';
import type { OpenBatch } from './open-batch.ts';
import { countOutcomes } from './outcomes.ts';
import { waitInPhase } from './phase.ts';
import type { Job } from './job.ts';
import type { BatchPart, Receiver } from './plan-batches.ts';
import type { Position } from './read.ts';
import type { Writing } from './writing.ts';
import { Cancelled } from './cancelled.ts';
import { obeyStopRules } from './stop-rules.ts';
import type { Turn } from './turn.ts';
import { writeIdentifiers } from './write-identifiers.ts';
import { writePortion } from './write-portion.ts';

/** An attempt to run an import. */
export interface Attempt {
  readonly job: Job;
  readonly number: number;
  readonly turn: Turn;
}

export interface WritingOptions {
  readonly attempt: Attempt;
  readonly writing: Writing;
  /** Hears where the next batch begins when one is committed; what it throws ends the writing there. */
  readonly onCommit: (next: Position) => void;
}

/**
 * Writes planned batches. One batch is one transaction on one connection: what its rows do, their outcomes and
 * findings, the counters and the checkpoint are committed together or not at all.
 * @throws Refusal `wrong-state` when another attempt has taken the import over; `interrupted` when the lock
 * of the one import that writes is lost; Cancelled; PausedByRule; what the planning threw
 */
export async function writeBatches(
  pool: pg.Pool,
  parts: AsyncGenerator<BatchPart, void, undefined>,
  options: WritingOptions,
): Promise<void> {
  const { writing, onCommit } = options;
  let before = performance.now();
  const secondsSoFar = (): number => (performance.now() - before) / 1000;
  for (let first = await parts.next(); first.done !== true; first = await parts.next()) {
    const part = first.value;
    const next = await inTransaction(pool, (tx) =>
      writeBatch(tx, through(part, parts), { ...options, secondsSoFar }),
    );
    writing.transaction = null;
    // The end is the batch's last part.
    writing.partWritten();
    writing.batchCommitted();
    before = performance.now();
    onCommit(next);
  }
}

async function* through(
  first: BatchPart,
  others: AsyncGenerator<BatchPart, void, undefined>,
): AsyncGenerator<BatchPart, void, undefined> {
  yield first;
  for (;;) {
    const { value, done } = await others.next();
    if (done === true) return;
    yield value;
  }
}

async function writeBatch(
  tx: Transaction,
  parts: AsyncIterable<BatchPart>,
  { attempt, writing, secondsSoFar }: WritingOptions & { secondsSoFar: () => number },
): Promise<Position> {
  const { importId } = attempt.job.rules;
  const hold = await holdImport(tx, { importId, attempt: attempt.number });
  if (hold === 'lost') throw takenOver(importId);
  if (hold === 'cancelled') throw new Cancelled(importId);
  const firstPosition = await lockPositions(tx);
  // In this order: whoever gets the lock of the one writer next waits for the counter before he reads anything.
  if (!(await hasWritingLock(tx, attempt.turn.backendPid))) throw lockLost(importId);
  await preferIndexScansHere(tx);
  writing.transaction = tx;
  const base = receiver(tx, attempt.job);
  for await (const part of parts) {
    if (part.kind === 'end') {
      if (part.batch.firstPosition !== firstPosition) throw lockLost(importId);
      const { batch } = part;
      await waitInPhase('finish', () => finishBatch(tx, batch, { rules: attempt.job.rules, secondsSoFar }));
      return batch.next;
    }
    await waitInPhase('write', () => part.write(base));
    writing.partWritten();
  }
  throw new Error('a batch came without its end');
}

function receiver(tx: Transaction, { rules: { importId }, segmentId }: Job): Receiver {
  return {
    customers: (writes) => writePortion(tx, writes, { importId, segmentId }),
    identifiers: (writes) => writeIdentifiers(tx, writes),
  };
}

/** What a process is told that lost the lock of the one import that writes. */
export function lockLost(importId: number): Refusal {
  const sentence = `The connection that let import ${importId} write was lost; every committed batch is kept. Continue it with: muster import --resume ${importId}`;
  return new Refusal('interrupted', sentence);
}

/** What a process is told whose import another attempt goes on with. */
export function takenOver(importId: number): Refusal {
  return new Refusal('wrong-state', `Import ${importId} was taken over by another process, or is over.`);
}

async function finishBatch(
  tx: Transaction,
  batch: OpenBatch,
  { rules, secondsSoFar }: { rules: Rules; secondsSoFar: () => number },
): Promise<void> {
  const { importId, settings } = rules;
  const { first, next, rowCount, firstPosition, matched, enumValues, findings, consentGained } = batch;
  const { firstRow, from } = first;
  const outcomes = batch.outcomes();
  const counts = countOutcomes(outcomes);
  await obeyStopRules(tx, { importId, settings, firstRow, counts, consentGained });
  // A batch is known by its first row: the same number in every attempt.
  const place = { importId, batch: firstRow };
  await createEnumValues(tx, enumValues);
  await takePositions(tx, rowCount);
  await insertBatch(tx, { ...place, firstRow, rowCount, firstPosition, from, outcomes, matched, enumValues });
  await insertIssues(tx, { ...place, groups: findings.groups() });
  if (consentGained > 0) await addConsentGained(tx, importId, consentGained);
  const seconds = secondsSoFar();
  await updateTotals(tx, { importId, next, warnings: findings.warnings, seconds, ...counts });
  await countBatchTime(tx, seconds);
}

async function createEnumValues(tx: Transaction, created: readonly CreatedEnumValue[]): Promise<void> {
  for (const customFieldId of new Set(created.map((entry) => entry.customFieldId))) {
    const values = created.filter((entry) => entry.customFieldId === customFieldId).map(({ value }) => value);
    await addEnumValues(tx, { customFieldId, values });
  }
}
