import { formatDuration, formatMoment, formatShare } from '../../presentation/format.ts';
import type { KeptValue, UndoCounts } from '../../server/answers.ts';
import { form, rows } from './plural.ts';

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

  lines: ({ created, updated, values, memberships, actions }: UndoCounts) =>
    [
      line(created.removed, customers, 'that the import created: removed'),
      line(created.kept, customers, 'that it created: kept, because something else touched them'),
      line(updated.restored, changedRows, 'all put back'),
      line(updated.partly, changedRows, 'partly put back'),
      line(updated.kept, changedRows, 'nothing to put back, all was changed since'),
      line(updated.gone, changedRows, 'the customers are gone'),
      line(values.restored, ofValues, 'put back'),
      line(values.changedSince, ofValues, 'kept, because of a later change'),
      line(values.heldByAnother, ofValues, 'kept, because another customer has the former one now'),
      line(values.lastIdentifier, ofValues, 'kept, because no identifier would be left'),
      line(memberships, { one: 'membership', other: 'memberships' }, 'of the segment: taken back'),
      line(actions, { one: 'recorded action:', other: 'recorded actions:' }, 'taken back'),
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

const customers = { one: 'customer', other: 'customers' };
const changedRows = { one: 'changed row:', other: 'changed rows:' };
const ofValues = { one: 'value:', other: 'values:' };

function line(count: number, noun: { readonly one: string; readonly other: string }, fate: string) {
  return { count, text: `${form(count, noun)} ${fate}` };
}
