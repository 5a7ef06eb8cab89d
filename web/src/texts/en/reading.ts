import type { Inspection } from '../../server/answers.ts';
import { formatCount } from '../../presentation/format.ts';
import { plural } from './plural.ts';

type Encoding = NonNullable<Inspection['encoding']>;
type Dialect = Inspection['dialect'];

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'Comma  ,',
  ';': 'Semicolon  ;',
  '\t': 'Tab',
  '|': 'Vertical bar  |',
  ' ': 'Blank',
  ':': 'Colon  :',
  '~': 'Tilde  ~',
  '^': 'Caret  ^',
};

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'windows-1258': 'Windows-1258 (Vietnamese)',
  'iso-8859-1': 'ISO 8859-1 (Western European)',
  'iso-8859-2': 'ISO 8859-2 (Central European)',
  'iso-8859-5': 'ISO 8859-5 (Cyrillic)',
  'iso-8859-7': 'ISO 8859-7 (Greek)',
  'iso-8859-9': 'ISO 8859-9 (Turkish)',
  'iso-8859-15': 'ISO 8859-15 (Western European, with €)',
  'koi8-r': 'KOI8-R (Russian)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  macintosh: 'Mac (Western European)',
  'mac-cyrillic': 'Mac (Cyrillic)',
  'mac-centeuro': 'Mac (Central European)',
  cp437: 'DOS 437 (US)',
  cp850: 'DOS 850 (Western European)',
  cp852: 'DOS 852 (Central European)',
  cp866: 'DOS 866 (Cyrillic)',
  shift_jis: 'Shift JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  gbk: 'GBK (Chinese, simplified)',
  gb18030: 'GB 18030 (Chinese)',
  big5: 'Big5 (Chinese, traditional)',
  'euc-kr': 'EUC-KR (Korean)',
  'windows-874': 'Windows-874 (Thai)',
};

/** How a file is read: each part with why, and with what it could be instead. */
export const reading = {
  title: 'How the file is read',
  detected: (what: string | null) => (what === null ? 'Detect it' : `Detected: ${what}`),
  encoding: 'Encoding',
  encodingName: (name: string) => encodingNames[name] ?? name,
  encodingWhy,
  likely: 'What it could be',
  all: 'All encodings',
  noEncoding: 'There is no encoding of that name.',
  delimiter: 'Separator between cells',
  delimiterName: (delimiter: string) => delimiterNames[delimiter] ?? `“${delimiter}”`,
  delimiterWhy: ({ delimiterBy, columns, agreeing, rows }: Dialect) => {
    const cells = plural(columns, { one: 'cell', other: 'cells' });
    const seen = `${cells} in ${formatCount(agreeing)} of the first ${plural(rows, { one: 'line', other: 'lines' })}.`;
    return delimiterBy === 'sep-line' ? `Its first line says so. ${seen}` : seen;
  },
  otherDelimiter: 'Another character…',
  whichDelimiter: 'Which character',
  quote: 'Quotes around cells',
  quotes: {
    double: '"…"',
    'double-backslash': '"…", a quote inside as \\"',
    single: "'…'",
    'single-backslash': "'…', a quote inside as \\'",
    none: 'None',
  },
  quoteWhy: (quote: string) =>
    quote === ''
      ? 'Quotes are read as part of the text.'
      : `A cell in ${quote} may hold delimiters and line breaks.`,
  sheet: 'Sheet',
  sheetWhy: (count: number, unsolved: number) => {
    const sheets =
      count === 1 ? 'The workbook has one sheet.' : `One of ${formatCount(count)} sheets is read.`;
    if (unsolved === 0) return sheets;
    const cells = plural(unsolved, { one: 'cell with a formula is', other: 'cells with formulas are' });
    return `${sheets} ${cells} empty, because the results were not saved: open the workbook in Excel, save it, and upload it again.`;
  },
  sheetByName: 'The name of the sheet, or its number from 1.',
  header: 'Names of the columns',
  headerWhy: ({ headerBy, headerLine }: Dialect) => {
    if (headerBy === 'titles-above')
      return `The lines above line ${headerLine} are read as a title and left out.`;
    return headerLine === 1
      ? 'The first line names the columns.'
      : `Line ${headerLine} names the columns; those above are left out.`;
  },
  line: (line: number) => `Line ${line}`,
  otherLine: 'Another line…',
  whichLine: 'Which line',
  uncertainEncoding: 'In which of these is the text right?',
  uncertainDelimiter: 'It is not certain what separates the cells. Which is right?',
  columns: (columns: number) => plural(columns, { one: 'column', other: 'columns' }),
  refused: 'The file cannot be read like this',
  refusedAdvice: 'Change what is chosen above, or go back to what was detected.',
  preview: 'Preview',
  grid: 'First rows of the file',
  lineTitle: 'Line',
  nameless: 'no name',
  absent: 'not there',
  shown: ({ rows, of, isExact, columns }: Shown) => {
    const wide = plural(columns, { one: 'column', other: 'columns' });
    if (rows >= of) return `All ${plural(rows, { one: 'row', other: 'rows' })}, ${wide}.`;
    const all = isExact ? formatCount(of) : `about ${formatCount(of)}`;
    return `The first ${formatCount(rows)} of ${all} rows, ${wide}.`;
  },
  noRows: 'Below the names of the columns there is no row',
  noRowsText:
    'So the file holds nobody to import. If another line names the columns, choose it above; else choose another file.',
};

export interface Shown {
  readonly rows: number;
  readonly of: number;
  readonly isExact: boolean;
  readonly columns: number;
}

function encodingWhy({ encoding, by, sure, firstBad }: Encoding): string {
  if (firstBad !== null) {
    return `Line ${firstBad.line} has a byte at character ${firstBad.column} that is no text in ${reading.encodingName(encoding)}: rows with such bytes will be rejected.`;
  }
  if (by === 'choice') return 'Chosen by you.';
  if (by === 'mark') return 'The file says so itself, with a mark at its beginning.';
  if (!sure) return 'Not certain: compare the readings above.';
  return encoding === 'utf-8'
    ? 'Every byte of the file fits.'
    : 'By the letters that come out: look at names in the preview.';
}
