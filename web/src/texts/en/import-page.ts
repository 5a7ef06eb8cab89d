import { formatCount, formatDuration, formatShare } from '../../presentation/format.ts';
import { plural, rows } from './plural.ts';

/** One import. */
export const importPage = {
  back: 'All imports',
  subtitle: (importId: number, type: string) => `Import ${importId} · ${type}`,

  progress: 'Progress',
  progressOf: (share: number) => `${formatShare(share)} of the file`,
  rowsDone: (count: number) => `${rows(count)} done`,
  rate: (count: number) => `${formatCount(count)} rows/s`,
  left: (seconds: number) => `${formatDuration(seconds)} left`,
  starting: 'The first rows are at work.',
  waiting: (ahead: number) =>
    ahead === 0
      ? 'It is the next in turn: imports run one at a time.'
      : plural(ahead, {
          one: 'It waits for {n} import before it: they run one at a time.',
          other: 'It waits for {n} imports before it: they run one at a time.',
        }),
  cancelling: 'It is being cancelled: the rows at work are finished first.',
  trouble: (sentence: string) => `It could not go on and is tried again: ${sentence}`,
  announceProgress: (share: number, count: number) => `${formatShare(share)}, ${rows(count)} done`,
  announceStatus: (status: string) => `The import is now: ${status}`,

  rateTitle: 'Rows per second',
  rateAxis: (seconds: number) => formatDuration(seconds),
  rateName: 'Rows/s',
  rateNote: 'Measured while this page was open.',

  failedTitle: 'The import failed',
  cancelledTitle: 'The import was cancelled',
  kept: (done: number) =>
    done === 0
      ? 'Nothing had been done by then.'
      : plural(done, {
          one: '{n} row had been done by then; what it did stays.',
          other: '{n} rows had been done by then; what they did stays.',
        }),

  result: 'Result',
  total: rows,
  totalWhile: (count: number) => `${rows(count)} so far`,
  blank: (count: number) =>
    plural(count, { one: '{n} blank row is not counted.', other: '{n} blank rows are not counted.' }),
  seconds: (seconds: number) => `in ${formatDuration(seconds)}`,
  meaning: {
    created: 'new customers',
    updated: 'customers changed',
    unchanged: 'nothing to change',
    notFound: 'no such customer',
    rejected: 'nothing was done',
  },

  issues: 'Issues',
  noIssues: 'None: no row was rejected, and no value left out.',
  noIssuesYet: 'None so far.',
  error: 'Rejects the row',
  warning: 'Warning',
  findings: (count: number, inRows: number) => {
    if (inRows === 0) return 'the whole file';
    return count === inRows ? rows(inRows) : `${formatCount(count)} in ${rows(inRows)}`;
  },
  ofColumn: (column: string) => `Column “${column}”`,
  ofRow: 'Whole row',
  ofFile: 'Whole file',
  inRows: 'Rows',
  range: (from: number, to: number) =>
    from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`,
  moreRanges: (count: number) => plural(count, { one: 'and {n} more place', other: 'and {n} more places' }),
  showRows: 'Show these rows',

  rows: 'Rows',
  rowsLead: 'What became of each row of the file.',
  rowsLater: 'They can be looked at as soon as the import is over.',
  row: 'Row',
  outcome: 'Outcome',
  customer: 'Customer',
  content: 'In the file',
  anyOutcome: 'All outcomes',
  anyIssue: 'All issues',
  issueFilter: 'Issue',
  outcomeFilter: 'Outcome',
  outcomeOf: {
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    'not-found': 'Not found',
    rejected: 'Rejected',
  },
  noRows: 'No row is like that.',
  loadingRows: 'Reading the rows…',
  lineOf: (line: number) => `line ${formatCount(line)}`,

  download: 'Download',
  downloadRows: 'All rows, with what became of them',
  downloadRejected: 'Rejected rows, to be corrected',

  pausedTitle: 'The import has paused by itself',
  pausedNext: 'Let it go on, or cancel it and correct the file.',
  resume: 'Let it go on',

  cancel: 'Cancel import',
  cancelTitle: 'Cancel this import?',
  cancelText:
    'It ends behind the rows at work. What is imported by then stays, and is counted here; the rest of the file is not imported.',
  cancelConfirm: 'Cancel the import',
  cancelKeep: 'Leave it',

  retry: 'Retry rejected rows',
  retryTitle: 'Import the rejected rows again?',
  retryText: (count: number) =>
    plural(count, {
      one: '{n} row is imported again as it stands in the file, with the same settings. That helps when what it named was missing and is there now. To correct it first, download it instead.',
      other:
        '{n} rows are imported again as they stand in the file, with the same settings. That helps when what they named was missing and is there now. To correct them first, download them instead.',
    }),
  retryConfirm: 'Import them again',

  history: 'Who did what',
  started: (who: string) => `${who} started it`,
  ended: {
    completed: 'It was completed',
    failed: 'It failed',
    cancelled: 'It was cancelled',
  },
};
