import type { Customer } from '../customer/customer.ts';
import { formerToJson, writeRecord } from '../customer/record.ts';
import type { Rules } from '../row/rules.ts';
import { CopyBlocks } from '../store/copy-blocks.ts';
import type { BlockPool } from '../store/copy-blocks.ts';
import type { Plan, PlannedAction, PlannedChange, WrittenCustomer } from './plan.ts';

/** What some slices write, as bytes on their way to the base; one statement per table that has any. */
export interface PortionWrites {
  readonly created: readonly Buffer[];
  readonly changed: readonly Buffer[];
  readonly changedCount: number;
  readonly changes: readonly Buffer[];
  readonly actions: readonly Buffer[];
  /** Who joins the segment of the import. */
  readonly members: readonly number[];
}

/** Gathers what planned slices do to the base but for identifiers, in bytes at once: their objects die young. */
export class Portion {
  readonly #rules: Rules;
  readonly #gathers: { readonly members: boolean; readonly history: boolean };
  /** The import's start, as the base reads it. */
  readonly #at: string;
  readonly #created: CopyBlocks;
  readonly #changed: CopyBlocks;
  readonly #changes: CopyBlocks;
  readonly #actions: CopyBlocks;
  #changedIds = new Set<number>();
  #members = new Set<number>();

  /** @param gathers whether customers join a segment, and whether history and actions are written */
  constructor(
    pool: BlockPool,
    rules: Rules,
    gathers: { readonly members: boolean; readonly history: boolean },
  ) {
    this.#rules = rules;
    this.#gathers = gathers;
    this.#at = new Date(rules.startedAt).toISOString();
    this.#created = new CopyBlocks(pool);
    this.#changed = new CopyBlocks(pool);
    this.#changes = new CopyBlocks(pool);
    this.#actions = new CopyBlocks(pool);
  }

  get bytes(): number {
    return this.#created.bytes + this.#changed.bytes + this.#changes.bytes + this.#actions.bytes;
  }

  /** Whether rows change a customer whom this portion changes already: one statement writes a customer once. */
  hasChanged({ written }: Plan): boolean {
    if (this.#changedIds.size === 0) return false;
    for (const { customer, created } of written.values())
      if (created === null && this.#changedIds.has(customer.id)) return true;
    return false;
  }

  /** @throws when `hasChanged` is true of the plan */
  add(plan: Plan): void {
    for (const entry of plan.written.values()) {
      if (entry.created === null) this.#addChanged(entry.customer, entry.changedRow);
      else this.#addCreated(entry, entry.created);
    }
    if (this.#gathers.history) {
      for (const change of plan.changes) this.#addChange(change);
      for (const action of plan.actions) this.#addAction(action);
    }
    if (!this.#gathers.members) return;
    for (const id of plan.matched) this.#members.add(id);
    for (const id of plan.written.keys()) this.#members.add(id);
  }

  /** Hands over what was gathered and begins anew; null: nothing was. */
  takeAll(): PortionWrites | null {
    if (this.bytes === 0 && this.#members.size === 0) return null;
    const writes = {
      created: this.#created.takeAll(),
      changed: this.#changed.takeAll(),
      changedCount: this.#changedIds.size,
      changes: this.#changes.takeAll(),
      actions: this.#actions.takeAll(),
      members: [...this.#members].sort((a, b) => a - b),
    };
    this.#changedIds = new Set();
    this.#members = new Set();
    return writes;
  }

  #addCreated(
    { customer, changedRow }: WrittenCustomer,
    { row, pointOfContactId }: { row: number; pointOfContactId: number },
  ): void {
    const line = this.#created;
    writeRecord(customer, line);
    line.tab();
    this.#touch(line, row);
    line.tab();
    line.integer(pointOfContactId);
    line.tab();
    this.#touch(line, changedRow);
    line.end();
  }

  #addChanged(customer: Customer, changedRow: number): void {
    if (this.#changedIds.has(customer.id))
      throw new Error(`customer ${customer.id} is in this portion already`);
    this.#changedIds.add(customer.id);
    const line = this.#changed;
    writeRecord(customer, line);
    line.tab();
    this.#touch(line, changedRow);
    line.end();
  }

  /** Which row touched a customer, and when. */
  #touch(line: CopyBlocks, row: number): void {
    line.integer(this.#rules.importId);
    line.tab();
    line.integer(row);
    line.tab();
    line.ascii(this.#at);
  }

  #addChange({ customerId, position, row, pointOfContactId, former }: PlannedChange): void {
    const line = this.#changes;
    for (const value of [customerId, position, this.#rules.importId, row, pointOfContactId]) {
      line.integer(value);
      line.tab();
    }
    line.text(formerToJson(former));
    line.end();
  }

  #addAction({ customerId, position, row, at, templateId, pointOfContactId }: PlannedAction): void {
    const line = this.#actions;
    for (const value of [customerId, position, this.#rules.importId, row]) {
      line.integer(value);
      line.tab();
    }
    line.ascii(new Date(at).toISOString());
    for (const value of [templateId, pointOfContactId, this.#rules.dataSourceId]) {
      line.tab();
      line.integer(value);
    }
    line.end();
  }
}
