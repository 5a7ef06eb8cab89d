import type { CustomFieldValue } from './customer.ts';

/** What `muster customers history --json` prints: how a customer became what it is (docs/spec.md §7), oldest first. */
export interface HistoryDocument {
  readonly customerId: number;
  readonly changes: readonly ChangeDocument[];
  readonly actions: readonly ActionDocument[];
}

/** What one row did to the customer; the first one created it. */
export interface ChangeDocument {
  readonly importId: number;
  readonly row: number;
  /** `yyyy-MM-ddTHH:mm:ss.fffZ`: the start of the import, or of its undo. */
  readonly at: string;
  /** External id. */
  readonly pointOfContact: string;
  readonly created: boolean;
  /** It put back what the row had written. */
  readonly undo: boolean;
  /** In the order of docs/spec.md §3; empty for a creation. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  /** The column's name in docs/spec.md §3. */
  readonly field: string;
  /** System name; only for subscriptions. */
  readonly brand: string | null;
  /** In the form of `CustomerDocument`; null: nothing was stored. */
  readonly before: CustomFieldValue | null;
  readonly after: CustomFieldValue | null;
}

/** A dated event of the customer (docs/spec.md §8). */
export interface ActionDocument {
  readonly importId: number;
  readonly row: number;
  /** System name of the action template. */
  readonly template: string;
  /** The action time, `yyyy-MM-ddTHH:mm:ss.fffZ`. */
  readonly at: string;
  readonly pointOfContact: string;
  readonly dataSource: string;
}
