import type { ImportStatus, RowCounts } from '../contract/import-result.ts';

/** That an import has ended or waits for a person. Whoever is told learns numbers and nobody's name. */
export interface ImportEvent {
  /** The same whenever it is told: who hears of it twice can tell. */
  readonly id: string;
  readonly importId: number;
  readonly status: ImportStatus;
  /** Epoch milliseconds. */
  readonly happenedAt: number;
  readonly startedAt: number;
  readonly action: 'add-and-edit' | 'edit-existing';
  readonly rows: RowCounts;
  readonly warnings: number;
  /** Spent running. */
  readonly seconds: number;
}

/** One that never happened, to see whether anybody hears. @param id of its own each time */
export function testEvent(id: string, now: number): ImportEvent {
  const rows = { total: 3, created: 1, updated: 1, unchanged: 0, notFound: 0, rejected: 1, blank: 0 };
  return {
    id,
    importId: 0,
    status: 'completed',
    happenedAt: now,
    startedAt: now - 1_000,
    action: 'add-and-edit',
    rows,
    warnings: 0,
    seconds: 1,
  };
}

/** Where people see an import; null when nobody has said where that is. */
export function linkTo({ importId }: ImportEvent, publicUrl: URL | null): string | null {
  if (publicUrl === null) return null;
  return `${publicUrl.href.replace(/\/$/u, '')}/imports/${importId}`;
}
