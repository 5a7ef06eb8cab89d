import type { ImportStatus, RowCounts } from '../../server/answers.ts';

/** How an import stands. */
export const statuses: Readonly<Record<ImportStatus, string>> = {
  draft: 'Draft',
  queued: 'Queued',
  running: 'Running',
  paused: 'Paused',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  undoing: 'Undoing',
  undone: 'Undone',
};

/** What became of a row. */
export const outcomes: Readonly<Record<Exclude<keyof RowCounts, 'total'>, string>> = {
  created: 'Created',
  updated: 'Updated',
  unchanged: 'Unchanged',
  notFound: 'Not found',
  rejected: 'Rejected',
  blank: 'Blank',
};
