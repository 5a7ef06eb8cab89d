import { plural } from './plural.ts';

/** The step *upload*: from a file to how it is read. */
export const upload = {
  title: 'Upload the file',
  lead: 'A CSV or text file, an Excel workbook, or one of them packed with gzip: as it comes out of your system.',
  readTitle: 'Is the file read right?',
  readLead:
    'Muster has looked at how the file is written. Check it in the preview below; what is wrong can be changed at once.',
  drop: 'Drop your file here',
  letGo: 'Let go to upload it',
  choose: 'Choose a file',
  accepted: '.csv, .txt, .tsv, .xlsx, .xlsm or .gz, at most 2 GB. What its columns hold is the next step.',
  refused: (name: string) => `“${name}” was not taken`,
  several: 'One file at a time',
  severalText: 'Drop or choose a single file. For several, begin an import for each.',
  unreadable: (name: string) =>
    `“${name}” cannot be read any more: it was changed, moved or deleted meanwhile, or it is a folder. Choose it again.`,
  again: 'Try again',
  orAnother: 'or choose another file below',
  progress: (name: string) => `Upload of ${name}`,
  arrived: (received: string, bytes: string) => `${received} of ${bytes}`,
  pace: (speed: string, left: string) => `${speed} per second · ${left} left`,
  sending: 'Sending…',
  judging: 'All is there, and is being looked through…',
  paused: 'Paused. What has arrived is kept.',
  away: 'No connection. It goes on by itself as soon as Muster can be reached.',
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Cancel the upload',
  safe: 'If the page is closed nothing is lost: choose the same file again, and it goes on where it was.',
  quarter: (name: string, share: string) => `${name}: ${share} uploaded`,
  hasArrived: 'The file has arrived and is being looked into.',
  reading: 'The file is being looked into…',
  stillReading: 'The file is being read…',
  nobodyHindrance: 'The file holds nobody to import.',
  unreadHindrance: 'The file cannot be read as it is chosen.',
  hindrances: {
    none: 'Choose a file first.',
    sending: 'The file is on its way.',
    paused: 'The upload is paused.',
    refused: 'Choose a file first.',
    arrived: 'The file is being looked into.',
  },
  unfinished: 'Uploads that were not finished',
  unfinishedTitle: (name: string) => `“${name}” has not arrived completely`,
  unfinishedText: (received: string, bytes: string) =>
    `${received} of ${bytes} are there. Choose the same file again, and it goes on where it was.`,
  forget: 'Discard it',
  another: 'Choose another file',
  keepFile: 'Keep the file that is there',
  rows: (rows: number, isExact: boolean) => {
    const counted = plural(rows, { one: 'row', other: 'rows' });
    return isExact ? counted : `about ${counted}`;
  },
  brought: (when: string, by: string) => `uploaded ${when} by ${by}`,
  before: (count: number) =>
    count === 1 ? 'This file was imported before' : 'This file was imported several times before',
  beforeOne: ({ when, by, brand, status }: BeforeOne) =>
    `on ${when} by ${by}${brand === null ? '' : `, into the brand ${brand}`} (${status.toLowerCase()}):`,
  beforeLink: (importId: number) => `Import ${importId}`,
  beforeMeans:
    'You can import it again: rows that would change nothing are counted as unchanged, and nothing is written for them.',
};

export interface BeforeOne {
  readonly when: string;
  readonly by: string;
  readonly brand: string | null;
  readonly status: string;
}
