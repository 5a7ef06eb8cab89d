import type pg from 'pg';
import type { z } from 'zod';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { undoPreview } from '../contract/undo-answers.ts';
import { preferIndexScansHere } from '../import/look-up.sql.ts';
import { undoSamples } from '../limits.ts';
import type { UndoneImports } from '../row/lineage.ts';
import { touchesOwned } from '../row/undo-row.ts';
import type { BatchRecord } from '../undo/batch.ts';
import { loadSteps, nothingUnwritten } from '../undo/load-steps.ts';
import type { LoadedSteps, StepAt, Unwritten } from '../undo/load-steps.ts';
import { planSteps } from '../undo/plan-steps.ts';
import type { StepsPlan } from '../undo/plan-steps.ts';
import { selectBatchBefore, selectUndone } from '../undo/read-batch.sql.ts';
import { findUndoable, whyNot } from '../undo/start-undo.ts';
import { addTotals, noTotals } from '../undo/totals.ts';
import type { UndoTotals } from '../undo/totals.ts';
import { portionsOf, stepsOf, usualUndoSizes } from '../undo/undo-batch.ts';
import { undoCountsOf } from '../undo/undo-progress.ts';
import type { UndoableRecord } from '../undo/undo.sql.ts';
import { fieldDescriber } from './describe-field.ts';
import { inSnapshot } from './snapshot.ts';
import { countEffects, selectUntouched } from './undo-values.sql.ts';
import { valueDescriber } from './undo-values.ts';
import type { KeptValueDocument, UndoneValueDocument, ValueOfRow } from './undo-values.ts';

/** What undoing an import would do. */
export type UndoPreview = z.output<typeof undoPreview>;

/**
 * Says what undoing an import would do, in the numbers that it would have, from one moment of the base: nothing is
 * changed and nobody waits (docs/spec.md §9.7). Takes about as long as the undo. Identifiers that it would move are
 * kept in memory meanwhile.
 * @throws Refusal `import-not-found`
 */
export async function previewUndo(
  pool: pg.Pool,
  asked: { importId: number; windowDays: number },
): Promise<UndoPreview> {
  for await (const preview of inSnapshot(pool, (client) => read(client, asked))) return preview;
  throw new Error('the snapshot gave nothing');
}

async function* read(
  client: pg.PoolClient,
  asked: { importId: number; windowDays: number },
): AsyncGenerator<UndoPreview> {
  const { importId } = asked;
  const record = await findUndoable(client, asked);
  const reason = whyNot(record, asked);
  await preferIndexScansHere(client);
  const undone = { importId, before: await selectUndone(client) };
  const describe = valueDescriber(fieldDescriber(await loadCatalog(client)));
  const rehearsal = new Rehearsal(client, undone, describe);
  if (reason === null) await rehearsal.goThrough(record);
  yield {
    importId,
    file: record.file_name,
    status: record.status,
    possible: reason === null,
    reason,
    until: record.until === null ? null : new Date(Number(record.until)).toISOString(),
    counts: undoCountsOf(rehearsal.totals, {
      created: Number(record.created),
      updated: Number(record.updated),
    }),
    removed: rehearsal.removed,
    restored: rehearsal.restored,
    kept: rehearsal.kept,
  };
}

class Rehearsal {
  readonly totals: UndoTotals = noTotals();
  readonly removed: number[] = [];
  readonly restored: UndoneValueDocument[] = [];
  readonly kept: KeptValueDocument[] = [];
  readonly #client: pg.ClientBase;
  readonly #undone: UndoneImports;
  readonly #describe: (value: ValueOfRow) => UndoneValueDocument;
  readonly #unwritten: Unwritten = nothingUnwritten();

  constructor(
    client: pg.ClientBase,
    undone: UndoneImports,
    describe: (value: ValueOfRow) => UndoneValueDocument,
  ) {
    this.#client = client;
    this.#undone = undone;
    this.#describe = describe;
  }

  async goThrough({ next_row: nextRow, joins, acts }: UndoableRecord): Promise<void> {
    const { importId } = this.#undone;
    const effects = await countEffects(this.#client, { importId, joins, acts });
    this.totals.memberships = effects.memberships;
    this.totals.actions = effects.actions;
    let row = Number(nextRow);
    for (;;) {
      const batch = await selectBatchBefore(this.#client, { importId, row });
      if (batch === undefined) return;
      await this.#goThroughBatch(batch, joins);
      row = batch.firstRow;
    }
  }

  async #goThroughBatch(batch: BatchRecord, joins: boolean): Promise<void> {
    const { importId } = this.#undone;
    const { created, touched, steps } = await stepsOf(this.#client, batch, { undone: this.#undone, joins });
    if (created > 0) {
      const span = { importId, from: batch.firstPosition, to: batch.firstPosition + batch.rowCount };
      const some = undoSamples - this.removed.length;
      const { count, ids } = await selectUntouched(this.#client, { ...span, touched, some });
      this.totals.removed += count;
      this.removed.push(...ids);
    }
    // The undo takes away who is untouched before it goes row by row.
    const unwritten = { ...this.#unwritten, gone: { importId, from: batch.firstPosition } };
    for (const portion of portionsOf(steps, usualUndoSizes.steps))
      await this.#goThroughSteps(portion, unwritten);
  }

  async #goThroughSteps(steps: readonly StepAt[], unwritten: Unwritten): Promise<void> {
    const loaded = await loadSteps(this.#client, steps, { undone: this.#undone, unwritten });
    const plan = planSteps(steps, loaded, this.#undone);
    addTotals(this.totals, plan.totals);
    this.removed.push(...plan.removed.slice(0, undoSamples - this.removed.length));
    this.#takeSamples(plan);
    this.#remember(plan, loaded);
  }

  #takeSamples({ values }: StepsPlan): void {
    for (const { row, customerId, value } of values) {
      const { key, present, former, kept: reason, heldBy } = value;
      const samples = reason === null ? this.restored : this.kept;
      if (samples.length >= undoSamples) continue;
      const described = this.#describe({ row, customerId, key, present, former });
      if (reason === null) this.restored.push(described);
      else this.kept.push({ ...described, reason, heldBy });
    }
  }

  /** Of what is planned so much as decides about earlier rows: identifiers, and what a creation has left. */
  #remember({ changed, removed, replaced, owners }: StepsPlan, { customers }: LoadedSteps): void {
    for (const id of removed) this.#unwritten.removed.add(id);
    for (const [name, holder] of owners.moved) this.#unwritten.holders.set(name, holder);
    for (const { customerId, former } of replaced) {
      const customer = changed.get(customerId)?.customer;
      const isOwn = customers.get(customerId)?.origins.createdImport === this.#undone.importId;
      const moves = touchesOwned(former);
      if (customer !== undefined && (isOwn || moves)) this.#unwritten.customers.set(customerId, customer);
    }
  }
}
