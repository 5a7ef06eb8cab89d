import type { Customer } from '../customer/customer.ts';
import { copyText, formerToJson, toRecord } from '../customer/record.ts';
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
  readonly #hasSegment: boolean;
  /** The import's start, as the base reads it. */
  readonly #at: string;
  readonly #created: CopyBlocks;
  readonly #changed: CopyBlocks;
  readonly #changes: CopyBlocks;
  readonly #actions: CopyBlocks;
  #changedIds = new Set<number>();
  #members = new Set<number>();

  constructor(pool: BlockPool, rules: Rules, hasSegment: boolean) {
    this.#rules = rules;
    this.#hasSegment = hasSegment;
    this.#at = new Date(rules.startedAt).toISOString();
    this.#created = new CopyBlocks(pool);
    this.#changed = new CopyBlocks(pool);
    this.#changes = new CopyBlocks(pool);
    this.#actions = new CopyBlocks(pool);
  }

  get bytes(): number {
    return this.#created.bytes + this.#changed.bytes + this.#changes.bytes + this.#actions.bytes;
  }

  /** Whether the slice changes a customer whose earlier state is in here: one statement writes a customer once. */
  collides({ written }: Plan): boolean {
    if (this.#changedIds.size === 0) return false;
    for (const id of written.keys()) if (this.#changedIds.has(id)) return true;
    return false;
  }

  add(plan: Plan): void {
    for (const entry of plan.written.values()) {
      if (entry.created === null) this.#addChanged(entry.customer, entry.changedRow);
      else this.#addCreated(entry, entry.created);
    }
    for (const change of plan.changes) this.#changes.add(this.#changeLine(change));
    for (const action of plan.actions) this.#actions.add(this.#actionLine(action));
    if (!this.#hasSegment) return;
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
    const { importId } = this.#rules;
    this.#created.add(
      `${toRecord(customer)}\t${importId}\t${row}\t${this.#at}\t${pointOfContactId}\t${importId}\t${changedRow}\t${this.#at}`,
    );
  }

  #addChanged(customer: Customer, changedRow: number): void {
    this.#changedIds.add(customer.id);
    this.#changed.add(`${toRecord(customer)}\t${this.#rules.importId}\t${changedRow}\t${this.#at}`);
  }

  #changeLine({ customerId, position, row, pointOfContactId, former }: PlannedChange): string {
    const before = copyText(formerToJson(former));
    return `${customerId}\t${position}\t${this.#rules.importId}\t${row}\t${pointOfContactId}\t${before}`;
  }

  #actionLine({ customerId, position, row, at, templateId, pointOfContactId }: PlannedAction): string {
    const { importId, dataSourceId } = this.#rules;
    const time = new Date(at).toISOString();
    return `${customerId}\t${position}\t${importId}\t${row}\t${time}\t${templateId}\t${pointOfContactId}\t${dataSourceId}`;
  }
}
