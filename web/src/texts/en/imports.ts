import { formatCount, formatDuration, formatShare } from '../../presentation/format.ts';
import { plural, rows } from './plural.ts';

/** The list of imports. */
export const imports = {
  title: 'Imports',
  new: 'New import',
  found: (count: number) => plural(count, { one: 'import shown', other: 'imports shown' }),

  search: 'Search by file name',
  status: 'Status',
  anyStatus: 'Any status',
  action: 'Action',
  anyAction: 'Any action',
  actions: { 'add-and-edit': 'Add and edit', 'edit-existing': 'Edit existing' },
  typeAndAction: (action: 'add-and-edit' | 'edit-existing') =>
    action === 'add-and-edit' ? 'Customers · Add and edit' : 'Customers · Edit existing',

  file: 'File',
  started: 'Started',
  startedBy: 'by',
  result: 'Result',
  newestFirst: 'newest first',
  oldestFirst: 'oldest first',

  rows,
  outcome: (count: number, name: string) => `${formatCount(count)} ${name.toLowerCase()}`,
  noRows: 'No row is done',
  notStarted: 'Not started yet',
  waiting: (ahead: number) =>
    ahead === 0
      ? 'Next in turn'
      : plural(ahead, { one: '{n} import before it', other: '{n} imports before it' }),
  progress: (share: number) => formatShare(share),
  left: (seconds: number) => `${formatDuration(seconds)} left`,
  more: 'Show more',

  noneFoundTitle: 'No import is like that',
  noneFoundText: 'Nothing has this file name, status and action at once.',
  clearFilters: 'Show all imports',

  emptyTitle: 'Bring your first customers in',
  emptyText:
    'An import takes a file of customers, one row for each, and adds them to your customer base or updates those who are there. Nothing is written before you press start.',
  emptySteps: [
    { title: 'Choose', text: 'whether unknown customers are added, or only known ones edited.' },
    {
      title: 'Upload',
      text: 'a CSV, TXT or Excel file, as it was exported. Encoding and delimiter are detected.',
    },
    {
      title: 'Configure',
      text: 'what each column holds. Most of it is suggested; you confirm or change it.',
    },
    {
      title: 'Review',
      text: 'the first rows as they will be stored, or rehearse the whole file, then start.',
    },
  ],
  emptyTemplate: 'Download a template to fill in',
};
