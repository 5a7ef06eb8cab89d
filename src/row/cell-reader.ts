import { Bad } from '../value/bad.ts';
import type { Parsed } from '../value/bad.ts';
import { isBlankDate } from '../value/date.ts';
import type { RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import { finding, issueCatalogue, shortened } from './issue.ts';
import type { IssueCode } from './issue.ts';

/** How the cells of one column become what the row asks for. The texts are cleaned and not empty. */
export interface CellReader {
  readonly read: (text: string, draft: RowDraft) => void;
  readonly blank?: (draft: RowDraft) => void;
  /** `%CLEAR%`; where it is missing the cell counts as blank, `clear-not-allowed`. */
  readonly clear?: (draft: RowDraft) => void;
  /** `read` itself judges text that cannot be stored. */
  readonly readsUnstorable?: boolean;
  /** Called for every cell that is neither absent nor blank, before anything else. */
  readonly spoken?: (draft: RowDraft) => void;
}

export type Parse<T> = (text: string) => Parsed<T>;

/** Puts a value into its place in the row; null clears. */
export type Put<T> = (draft: RowDraft, value: T | null) => void;

/** The reader of a plain value that can be cleared, and by blanks where the column says so. */
export function valueReader<T>(column: Column, parse: Parse<T>, put: Put<T>): CellReader {
  const clear = (draft: RowDraft): void => put(draft, null);
  return {
    read: (text, draft) => {
      const value = parse(text);
      if (value instanceof Bad) drop(draft, { column, text, code: value.code });
      else put(draft, value);
    },
    ...(column.blank === 'clear' ? { blank: clear } : {}),
    clear,
  };
}

/** The same for dates, where `0/0/00` is blank (docs/spec.md §4). */
export function dateReader<T>(column: Column, parse: Parse<T>, put: Put<T>): CellReader {
  const reader = valueReader(column, parse, put);
  return {
    ...reader,
    read: (text, draft) => (isBlankDate(text) ? reader.blank?.(draft) : reader.read(text, draft)),
  };
}

/** Leaves a cell out with its finding; one of level error rejects the row. */
export function drop(draft: RowDraft, cell: { column: Column; text: string; code: IssueCode }): void {
  draft.findings.push(finding(cell.code, cell.column.index, shortened(cell.text)));
  if (issueCatalogue[cell.code].level === 'error') draft.rejected = true;
}
