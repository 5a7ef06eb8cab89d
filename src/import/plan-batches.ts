import { BlockPool } from '../store/block-pool.ts';
import { lookUpsAhead } from '../limits.ts';
import { ahead } from './ahead.ts';
import type { BaseView } from './base-view.ts';
import type { FileSlice } from './check-slices.ts';
import type { Job } from './job.ts';
import { KeptCustomers } from './kept-customers.ts';
import type { KnownCustomers } from './known-customer.ts';
import { FilterLoader } from './load-filter.ts';
import { LookUps } from './look-up.ts';
import type { LookedUp } from './look-up.ts';
import { OpenBatch } from './open-batch.ts';
import { nobody, ownerId } from './owner.ts';
import { inPhase } from './phase.ts';
import { planRows } from './plan.ts';
import type { Plan, RowWitness } from './plan.ts';
import { Portion } from './portion.ts';
import type { PortionWrites } from './portion.ts';
import type { BatchLimits } from './read.ts';
import type { Sizes } from './sizes.ts';
import { Uncommitted } from './uncommitted.ts';
import { ownerNow, WorkingBase } from './working-base.ts';
import { collectIdentifiers } from './write-identifiers.ts';
import type { IdentifierWrites } from './write-identifiers.ts';
import type { Writing } from './writing.ts';

/** What is planned. */
export interface Planning {
  readonly job: Job;
  readonly view: BaseView;
  readonly sizes: Sizes;
  /** Looks on, at each slice and each of its rows; then history is not put together. */
  readonly witness?: RowWitness & { turnTo(slice: FileSlice): void };
}

/** Where planned work goes. */
export interface Receiver {
  customers(writes: PortionWrites): Promise<void>;
  identifiers(writes: IdentifierWrites): Promise<void>;
}

/** A part of a batch, to be written behind the parts before it; the last one says what the batch came to. */
export type BatchPart =
  | { readonly kind: 'writes'; readonly write: (to: Receiver) => Promise<void> }
  | { readonly kind: 'end'; readonly batch: OpenBatch };

type Slices = AsyncGenerator<FileSlice, void, undefined>;
type Parts = AsyncGenerator<BatchPart, void, undefined>;

/**
 * Plans the rows of a file batch by batch: each slice is looked up, applied in memory and put into bytes, whether
 * or not what was planned before is written or committed yet.
 * @param firstPosition the number of the first row among all rows ever applied
 * @param writing how far the parts given out so far are written
 */
export async function* planBatches(
  planning: Planning,
  slices: Slices,
  at: { firstPosition: number; writing: Writing },
): Parts {
  const planner = new Planner(planning, at.writing, at.firstPosition);
  for (let first = await slices.next(); first.done !== true; first = await slices.next()) {
    yield* planner.planBatch(first.value, slices);
  }
}

class Planner {
  readonly #planning: Planning;
  readonly #writing: Writing;
  readonly #uncommitted: Uncommitted;
  readonly #lookUps: LookUps;
  readonly #filter: FilterLoader;
  readonly #blocks = new BlockPool();
  readonly #portion: Portion;
  readonly #kept = new KeptCustomers(this.#blocks);
  #position: number;
  #batches = 0;
  #parts = 0;

  constructor(planning: Planning, writing: Writing, firstPosition: number) {
    const { job, view, sizes, witness } = planning;
    this.#planning = planning;
    this.#writing = writing;
    this.#position = firstPosition;
    this.#uncommitted = new Uncommitted(firstPosition, view.beside);
    this.#lookUps = new LookUps({ view, uncommitted: this.#uncommitted, rules: job.rules });
    this.#filter = new FilterLoader(view, sizes.filterAfter);
    this.#portion = new Portion(this.#blocks, job.rules, {
      members: job.segmentId !== null,
      history: witness === undefined,
    });
  }

  async *planBatch(first: FileSlice, others: Slices): Parts {
    // Two uncommitted batches are told apart, no more.
    await this.#writing.batches(this.#batches - 1);
    this.#uncommitted.nextBatch(this.#position);
    this.#kept.nextBatch();
    const batch = new OpenBatch(this.#position, first);
    const slices = gather(first, others, this.#planning.sizes.batch);
    for await (const found of ahead(this.#lookUps.of(slices), lookUpsAhead)) {
      yield* this.#readStale(found, batch);
      const plan = inPhase('plan', () => this.#plan(found, batch));
      if (this.#portion.hasChanged(plan)) yield* this.#closePortion();
      inPhase('stage', () => {
        this.#portion.add(plan);
        this.#kept.add(plan);
      });
      if (this.#portion.bytes >= this.#planning.sizes.portionBytes) yield* this.#closePortion();
      if (this.#uncommitted.moved.unwritten >= this.#planning.sizes.identifiersAtOnce)
        yield* this.#takeIdentifiers();
      await this.#considerFilter(found.slice);
    }
    yield* this.#closePortion();
    yield* this.#takeIdentifiers();
    this.#batches += 1;
    this.#position += batch.rowCount;
    yield this.#part({ kind: 'end', batch });
  }

  #part(part: BatchPart): BatchPart {
    this.#parts += 1;
    return part;
  }

  #plan(found: LookedUp, batch: OpenBatch): Plan {
    const { job, witness } = this.#planning;
    const { rules } = job;
    const base = new WorkingBase(found, this.#uncommitted);
    const firstPosition = batch.firstPosition + batch.rowCount;
    witness?.turnTo(found.slice);
    const plan = planRows(found.slice.rows, base, {
      rules,
      firstPosition,
      findings: batch.findings,
      witness,
    });
    batch.take(found.slice, plan);
    return plan;
  }

  *#closePortion(): Generator<BatchPart, void, undefined> {
    const writes = this.#portion.takeAll();
    if (writes === null) return;
    const write = async (to: Receiver): Promise<void> => {
      await to.customers(writes);
      for (const blocks of [writes.created, writes.changed, writes.changes, writes.actions])
        this.#blocks.giveBack(blocks);
    };
    yield this.#part({ kind: 'writes', write });
  }

  *#takeIdentifiers(): Generator<BatchPart, void, undefined> {
    const writes = collectIdentifiers(this.#uncommitted.moved, this.#blocks);
    if (writes === null) return;
    const write = async (to: Receiver): Promise<void> => {
      await to.identifiers(writes);
      this.#blocks.giveBack(writes.taken);
    };
    yield this.#part({ kind: 'writes', write });
  }

  /**
   * Finds customers whom the slice means and planned rows have created or changed: mostly those that are kept. The
   * others are read in the open transaction, for which everything planned must be written: a file with 5 %
   * duplicates took 1.6 times the time of Node and the server, when all of them were.
   */
  async *#readStale(found: LookedUp, batch: OpenBatch): Parts {
    const { customers } = found;
    // From here on ids are nobody's, until the slice itself creates them.
    const end = batch.firstPosition + batch.rowCount;
    const stale = [...meant(found, this.#uncommitted)].filter(
      (id) => id < end && this.#uncommitted.mayBeStale(id),
    );
    if (stale.length === 0) return;
    const unkept = stale.filter((id) => !this.#takeKept(id, customers));
    if (unkept.length === 0) return;
    yield* this.#closePortion();
    await this.#writing.parts(this.#parts);
    await this.#planning.view.load(unkept, customers, this.#writing.transaction);
  }

  #takeKept(id: number, customers: KnownCustomers): boolean {
    // A rehearsal has to know what the base held.
    if (this.#planning.witness !== undefined) return false;
    this.#kept.start();
    const kept = this.#kept.find(id);
    if (kept !== undefined) customers.set(id, kept);
    return kept !== undefined;
  }

  async #considerFilter({ next }: FileSlice): Promise<void> {
    if (this.#uncommitted.hasFilter) return;
    const { from, file } = this.#planning.job;
    const filter = await this.#filter.filterIfWorth({
      counts: this.#lookUps.counts,
      bytesDone: next.offset - from.offset,
      bytesLeft: file.bytes - next.offset,
    });
    if (filter !== null) this.#uncommitted.useFilter(filter);
  }
}

/** The customers whom the rows of a slice mean, by what they mention or name. */
function meant(found: LookedUp, uncommitted: Uncommitted): Set<number> {
  const ids = new Set<number>();
  for (let mention = 0; mention < found.owners.length; mention += 1) {
    const owner = ownerNow(found, mention, uncommitted);
    if (owner !== nobody) ids.add(ownerId(owner));
  }
  for (const row of found.slice.rows) if (row?.musterId !== undefined) ids.add(row.musterId);
  return ids;
}

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
