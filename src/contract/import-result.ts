import type { IssueCode, IssueLevel } from '../row/issue.ts';
import type { ImportAction } from '../row/settings.ts';

/** How an import stands, as every door tells it (docs/spec.md §9). */
export type ImportStatus =
  'draft' | 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled' | 'undoing' | 'undone';

/** total = created + updated + unchanged + notFound + rejected; blank rows stand beside it. */
export interface RowCounts {
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly notFound: number;
  readonly rejected: number;
  readonly blank: number;
}

/** The findings of one code, level and column of a whole import. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly level: IssueLevel;
  /** The header as in the file; null for findings about rows and the file. */
  readonly column: string | null;
  /** How many findings; a row can have several. */
  readonly count: number;
  /** Row ranges, both ends included, ascending; empty for findings about the file. */
  readonly rows: readonly (readonly [from: number, to: number])[];
  /** The sentence of the first finding. */
  readonly example: string;
}

/** What `muster import --json` prints. */
export interface ImportResult {
  readonly importId: number;
  readonly type: 'customers';
  readonly status: ImportStatus;
  /** Why a stop rule has paused it, in sentences; null: it is not paused. */
  readonly pausedBecause: string | null;
  readonly rows: RowCounts;
  /** Findings of level warning. */
  readonly warnings: number;
  readonly issues: readonly IssueGroup[];
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

/** One line of `muster imports list --json`. */
export interface ImportListEntry {
  readonly importId: number;
  readonly type: 'customers';
  readonly status: ImportStatus;
  readonly action: ImportAction;
  /** The file's name, for showing only. */
  readonly file: string;
  /** `yyyy-MM-ddTHH:mm:ss.fffZ` */
  readonly startedAt: string;
  readonly startedBy: string;
  readonly rows: RowCounts;
}
