import type { ImportSettings } from '#src/row/settings.ts';
import type { Columns } from './columns.ts';
import type { Bench } from './bench.ts';
import type { CaseResult } from './case-result.ts';
import type { EngineTask } from './engine-task.ts';
import type { Reach } from './reach.ts';

/** Something that is measured. */
export type Case = EngineCase | OwnCase;

/** The engine at work on a file and a base, beside something that its seconds are compared with. */
export interface EngineCase extends CaseName {
  readonly kind: 'engine';
  /** How many rows the file has and how many customers the base, where the usual file has `scale` rows. */
  readonly size: (scale: number) => Size;
  readonly columns: Columns;
  /** The rows of the file, in its order. The base holds the people 0, 1, … of its columns. */
  readonly rows: (size: Size) => Iterable<FileRow>;
  /** What differs from the benchmark's settings: the default ones, but *Add and edit*. */
  readonly settings: Partial<ImportSettings>;
  /** What is done to the file and the base before, in this order; none of it is measured as the case. */
  readonly before: readonly EngineTask['kind'][];
  readonly task: EngineTask['kind'];
  /** What the seconds are compared with. */
  readonly against: Against;
  /** The customers afterwards: as the file's rows leave them, or as the base was. */
  readonly leaves: 'rows' | 'base';
}

/** A case that goes about it in its own way. */
export interface OwnCase extends CaseName {
  readonly kind: 'own';
  readonly run: (bench: Bench, scale: number) => Promise<CaseResult>;
}

interface CaseName {
  readonly name: string;
  /** For people who choose. */
  readonly says: string;
  /** Null: it is there to be compared with. */
  readonly reach: Reach | null;
}

export interface Size {
  readonly rows: number;
  readonly baseRows: number;
}

export type Against =
  /** L of the same file, before and after. */
  | { readonly kind: 'copy' }
  /** An import of another file into the same base, before and after. */
  | { readonly kind: 'file'; readonly columns: Columns; readonly rows: (size: Size) => Iterable<FileRow> }
  /** The first of the tasks before. */
  | { readonly kind: 'before' };

/**
 * A row of a file and what becomes of it. Cells are valid and in the form in which the base stores them, unless
 * the row is about those that are not.
 */
export interface FileRow {
  readonly cells: readonly string[];
  /** The customer whom the row means, by the cells that would say so, before it; null: there is none. */
  readonly before: readonly string[] | null;
  /** The customer behind the row; null: it is rejected. */
  readonly after: readonly string[] | null;
  /** How many warnings it gets; absent: none. */
  readonly warnings?: number;
}
