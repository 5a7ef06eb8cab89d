import { formatCount } from '../../presentation/format.ts';
import { plural, rows } from './plural.ts';

const customers = (count: number): string => plural(count, { one: 'customer', other: 'customers' });

/** The step *review*. */
export const review = {
  title: 'Review and start',
  lead: 'What the import will do. Nothing has been changed yet.',
  start: 'Start import',
  starting: 'Starting the import…',
  looking: 'Looking at the first rows…',
  mend: 'Something has to be mended first',
  mendTitle: 'The import cannot start yet',
  toConfigure: 'To Configure',

  summary: {
    title: 'In short',
    file: (name: string, count: string) => `${name}, ${count}`,
    estimate: (count: number, exact: boolean) => (exact ? rows(count) : `about ${rows(count)}`),
    actions: {
      'add-and-edit': 'Customers whom a row finds are changed; rows that find nobody create one.',
      'edit-existing': 'Customers whom a row finds are changed; nobody is created.',
    },
    columns: (read: number, all: number) =>
      `${read} of ${plural(all, { one: 'column', other: 'columns' })} are read.`,
    notRead: (names: string) => `Not read: ${names}.`,
    more: (count: number) => `and ${count} more`,
    phones: {
      national: (country: string) => `Phones without + are read as dialled in ${country}.`,
      international: () => 'Phones without + are read with the country code in front.',
      mixed: (country: string) =>
        `Phones without + are read both as in ${country} and with the country code in front.`,
    },
    segment: (name: string) => `All customers of the file join the segment **${name}**.`,
    newSegment: (name: string) => `All customers of the file join the new segment **${name}**.`,
    trusted: (reason: string) =>
      `People who unsubscribed are subscribed again where the file says so: “${reason}”.`,
    erases: 'Blank cells erase stored values.',
    before: 'The same file was imported before.',
    beforeOne: (importId: number, moment: string, by: string) => `Import ${importId}, ${moment}, by ${by}`,
  },

  confirmFirst: 'Answer the question above first',
  confirmBrand: 'I know: subscriptions go to the brand of the data source, not of this point of contact',
  confirmErase: (count: number) =>
    `I know that ${plural(count, { one: '{n} field loses values', other: '{n} fields lose values' })}`,

  first: {
    title: 'The first rows, as they will be stored',
    lead: 'Cells that are stored otherwise than they stand in the file show both. Move with the arrow keys.',
    grid: 'First rows as they will be stored',
    row: 'Row',
    rejected: 'Rejected',
    blank: 'Blank',
    issues: (count: number) => plural(count, { one: 'issue', other: 'issues' }),
    fieldInverted: (field: string) => `${field}, inverted`,
    cleared: 'erased',
    kept: 'as stored',
    becomes: 'becomes',
    detail: (row: number, line: number) => `Row ${row}, line ${line} of the file`,
    inFile: 'In the file',
    stored: 'Will be stored',
    nothing: 'nothing',
    blankCell: 'a blank cell',
    rowOk: 'Nothing is wrong with this row.',
    clean: (count: number) => `In the first ${rows(count)} nothing is wrong.`,
    found: (count: number, issues: number) =>
      `In the first ${rows(count)}: ${plural(issues, { one: 'issue', other: 'issues' })}.`,
    values: { subscribed: 'subscribed', unsubscribed: 'unsubscribed', yes: 'yes', no: 'no' },
  },

  rehearsal: {
    title: 'Rehearse the whole file',
    lead: 'Goes through every row against the customers as they are now, and changes nothing. It finds exactly the numbers that the import would.',
    start: 'Rehearse the whole file',
    again: 'Rehearse again',
    cancel: 'Stop rehearsing',
    running: 'Rehearsing…',
    ended: 'The rehearsal has ended. What it found stands below.',
    queued: 'The rehearsal begins in a moment.',
    progress: (done: number, share: string) => `${rows(done)} gone through, ${share}`,
    left: (time: string) => `about ${time} left`,
    failed: 'The rehearsal failed',
    cancelled: 'The rehearsal was stopped. Nothing is left of it.',
    asOf: (moment: string) => `What the import would do to the customers as they were on ${moment}.`,
    outdated: 'This rehearsal is outdated',
    outdatedBy: {
      base: 'Customers have changed since.',
      catalog: 'The catalog has changed since.',
      draft: 'You have changed this import since.',
    },
    outdatedWhat: 'The import may do something else. Rehearse again to see what.',
    total: (count: number) => `${rows(count)} in all`,
    blankRows: (count: number) =>
      `and ${plural(count, { one: 'blank row', other: 'blank rows' })}, which count nowhere`,
    outcomes: 'What becomes of the rows',
    see: (name: string) => `See rows: ${name}`,
    issues: 'Issues by column',
    noIssues: 'Nothing is wrong in the whole file.',
    errors: 'rejects the row',
    warnings: 'the value is left out',
    ofRow: 'The row itself',
    times: (count: number) => plural(count, { one: 'time', other: 'times' }),
    rowsOf: (ranges: string) => `Rows ${ranges}`,
    consent: 'Consent',
    gained: (count: number) => `${customers(count)} would become subscribed`,
    lost: (count: number) => `${customers(count)} would not be subscribed any more`,
    gainedWord: 'Gained',
    lostWord: 'Lost',
    noConsent: 'Nobody’s subscriptions would change.',
    kept: (count: number) =>
      `${plural(count, { one: '{n} cell says', other: '{n} cells say' })} subscribed of people who unsubscribed; that is not done.`,
    changeKept: 'Change that in Configure',
    customersTitle: 'Customers',
    created: (count: number) => `${customers(count)} would be created`,
    changed: (count: number, matched: number) =>
      `${formatCount(count)} of ${customers(matched)} found would change`,
    joins: (count: number, segment: string) => `${customers(count)} would join the segment **${segment}**`,
    actions: (count: number) => `${plural(count, { one: 'action', other: 'actions' })} would be recorded`,
    replaced: (count: number, contact: string) => `${customers(count)} would get another ${contact}`,
    contacts: { Email: 'email', MobilePhone: 'phone' },
    erased: 'Values that would be erased',
    erasedOf: (field: string, count: number) => `${field}: ${customers(count)} would lose it`,
    lookAt: 'To look at before the start',
    samples: (name: string) => `Rows: ${name}`,
    samplesLead: (count: number) => `The first ${rows(count)} of these.`,
    noSamples: 'There are no such rows.',
    before: 'Before',
    after: 'After',
    field: 'Field',
    noChange: 'Nothing changes.',
    sampleRow: (row: number, customer: number | null) =>
      customer === null ? `Row ${row}` : `Row ${row}, customer ${customer}`,
    sampleNew: (row: number) => `Row ${row}, a new customer`,
    channels: { Email: 'Email', Sms: 'SMS', Viber: 'Viber', MobilePush: 'Mobile push', WebPush: 'Web push' },
    empty: 'none',
  },
};
