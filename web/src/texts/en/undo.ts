import { formatDuration, formatMoment, formatShare } from '../../presentation/format.ts';
import type { KeptValue, UndoCounts } from '../../server/answers.ts';
import { rows } from './plural.ts';

/** Undoing an import. */
export const undo = {
  button: 'Undo import',
  title: 'Undo this import?',
  lead: 'What it wrote is put back to what was there before, value by value. What something else changed since stays as it is.',
  looking:
    'Looking at what that would do. Nothing is changed by it; it takes about as long as the import took.',
  until: (moment: string) => `Possible until ${formatMoment(moment)}.`,
  confirm: 'Undo the import',
  keep: 'Leave it as it is',
  notPossible: 'This import cannot be undone',
  nothing: 'It wrote nothing that could be put back.',

  undoingTitle: 'Undo',
  undoing: (share: number) => `${formatShare(share)} undone`,
  rowsUndone: (count: number) => `${rows(count)} undone`,
  left: (seconds: number) => `${formatDuration(seconds)} left`,
  waiting: 'It waits for its turn: imports and undos run one at a time.',
  doneTitle: 'What the undo did',

  lines: ({
    created,
    updated,
    values,
    memberships,
    actions,
  }: UndoCounts): readonly { readonly count: number; readonly text: string }[] =>
    [
      { count: created.removed, text: 'customers that the import created: removed' },
      { count: created.kept, text: 'customers that it created: kept, because something else touched them' },
      { count: updated.restored, text: 'changed rows: all put back' },
      { count: updated.partly, text: 'changed rows: partly put back' },
      { count: updated.kept, text: 'changed rows: nothing to put back, all was changed since' },
      { count: updated.gone, text: 'changed rows: their customers are gone' },
      { count: values.restored, text: 'values: put back' },
      { count: values.changedSince, text: 'values: kept, because they were changed since' },
      { count: values.heldByAnother, text: 'values: kept, because another customer has the former one now' },
      {
        count: values.lastIdentifier,
        text: 'values: kept, because the customer would have no identifier left',
      },
      { count: memberships, text: 'memberships of the segment: taken back' },
      { count: actions, text: 'recorded actions: taken back' },
    ].filter(({ count }) => count > 0),

  keptTitle: 'Values that stay',
  keptLead: 'Some of them; all are listed when the undo is over.',
  row: 'Row',
  customer: 'Customer',
  field: 'Field',
  present: 'Now, and stays',
  former: 'Before the import',
  why: 'Why',
  noValue: 'nothing',
  reason: ({ reason, heldBy }: KeptValue): string =>
    ({
      'changed-since': 'Changed since',
      'held-by-another': heldBy === null ? 'Another customer has it' : `Customer ${heldBy} has it`,
      'last-identifier': 'The last identifier',
    })[reason],
  more: 'Show more',

  asked: (who: string) => `${who} asked to undo it`,
  ended: 'The import ended',
  undone: 'It was undone',
};
