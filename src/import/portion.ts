import type { Customer } from '../customer/customer.ts';
import { customerColumns, formerToJson, writeRecord } from '../customer/record.ts';
import type { Rules } from '../row/rules.ts';
import type { BlockPool } from '../store/block-pool.ts';
import { CopyRows } from '../store/copy-rows.ts';
import type { Plan, PlannedAction, PlannedChange, WrittenCustomer } from './plan.ts';
import { actionColumns, changeColumns, changedColumns, originColumns } from './write-portion.sql.ts';

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
  readonly #created: CopyRows;
  readonly #changed: CopyRows;
  readonly #changes: CopyRows;
  readonly #actions: CopyRows;
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
    this.#created = new CopyRows(pool, customerColumns.length + originColumns.length);
    this.#changed = new CopyRows(pool, customerColumns.length + changedColumns.length);
    this.#changes = new CopyRows(pool, changeColumns.length);
    this.#actions = new CopyRows(pool, actionColumns.length);
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
    line.begin();
    writeRecord(customer, line);
    this.#touch(line, row);
    line.integer(pointOfContactId);
    this.#touch(line, changedRow);
  }

  #addChanged(customer: Customer, changedRow: number): void {
    if (this.#changedIds.has(customer.id))
      throw new Error(`customer ${customer.id} is in this portion already`);
    this.#changedIds.add(customer.id);
    const line = this.#changed;
    line.begin();
    writeRecord(customer, line);
    this.#touch(line, changedRow);
  }

  /** Which row touched a customer, and when. */
  #touch(line: CopyRows, row: number): void {
    line.bigint(this.#rules.importId);
    line.integer(row);
    line.time(this.#rules.startedAt);
  }

  #addChange({ customerId, position, row, pointOfContactId, former }: PlannedChange): void {
    const line = this.#changes;
    line.begin();
    line.bigint(customerId);
    line.bigint(position);
    line.bigint(this.#rules.importId);
    line.integer(row);
    line.integer(pointOfContactId);
    line.openJson();
    line.json(formerToJson(former));
    line.closeJson();
  }

  #addAction({ customerId, position, row, at, templateId, pointOfContactId }: PlannedAction): void {
    const line = this.#actions;
    line.begin();
    line.bigint(customerId);
    line.bigint(position);
    line.bigint(this.#rules.importId);
    line.integer(row);
    line.time(at);
    line.integer(templateId);
    line.integer(pointOfContactId);
    line.integer(this.#rules.dataSourceId);
  }
}
