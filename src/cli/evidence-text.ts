import type { ColumnEvidence, EvidenceIssue, ValueEvidence } from '../contract/value-evidence.ts';
import { count } from './import-progress.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/**
 * What becomes of a file's values, for people: first what to look at, then a line for each column, samples of what is
 * stored in another form, and issues.
 * @param columns width of the terminal
 */
export function formatEvidence(evidence: ValueEvidence, columns: number): string {
  const width = Math.max(columns, 50);
  return [
    head(evidence, width),
    ...lookAt(evidence, width),
    table(evidence.columns),
    ...changes(evidence.columns),
    ...issues(evidence.issues, width),
  ].join('\n');
}

function head({ file, rows, customers, notRead }: ValueEvidence, width: number): string {
  const { total, blank, rejected, unreadable } = rows;
  const beside = [
    ...(blank > 0 ? [`${count(blank)} blank ones beside`] : []),
    `${count(rejected)} rejected by their own cells${unreadable > 0 ? `, ${count(unreadable)} of them by their shape` : ''}`,
    `at most ${count(customers.atMost)} different customers`,
  ];
  const sentences = [
    `${file}: ${count(total)} ${total === 1 ? 'row' : 'rows'}, ${beside.join(', ')}.`,
    ...(notRead.length > 0 ? [`Not read: ${named(notRead)}.`] : []),
  ];
  return paragraphs(sentences, '', width);
}

const shownNames = 20;

function named(headers: readonly string[]): string {
  const names = headers.slice(0, shownNames).map((header) => `"${header}"`);
  const more = headers.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${count(more)} more` : '');
}

function lookAt({ callOuts }: ValueEvidence, width: number): string[] {
  if (callOuts.length === 0) return [];
  const sentences = callOuts.map(({ sentence }) => sentence);
  return [`Look at this before you import\n\n${paragraphs(sentences, '- ', width)}`];
}

/** @param mark before the first line of each; the others stand below it */
function paragraphs(sentences: readonly string[], mark: string, width: number): string {
  const indent = ' '.repeat(mark.length);
  const told = sentences.map((each) => wrap(printable(each), width - mark.length).join(`\n${indent}`));
  return told.map((text) => `${mark}${text}\n`).join('');
}

/** Numbers that every table has, and those it has where one is above zero. */
function table(found: readonly ColumnEvidence[]): string {
  const numbers: readonly (readonly [string, (column: ColumnEvidence) => number])[] = [
    ['Values', ({ values }) => values],
    ['As written', ({ asWritten }) => asWritten],
    ['Changed', ({ changed }) => changed],
    ['Left out', ({ dropped }) => dropped],
    ['Clearing', ({ cleared }) => cleared],
    ['Not used', ({ unused }) => unused],
    ['Blank', ({ blank }) => blank],
    ['Looks empty', ({ looksEmpty }) => looksEmpty],
    ['Missing', ({ absent }) => absent],
  ];
  const shown = numbers.filter(([title, of]) => always.has(title) || found.some((each) => of(each) > 0));
  return formatTable({
    columns: [
      { title: 'Column' },
      { title: 'Field' },
      ...shown.map(([title]) => ({ title, align: 'right' }) as const),
    ],
    rows: found.map((each) => [
      cut(each.header),
      (each.inverted ? '!' : '') + cut(each.field),
      ...shown.map(([, of]) => count(of(each))),
    ]),
  });
}

const always = new Set(['Values', 'As written', 'Changed', 'Left out', 'Blank']);

function changes(found: readonly ColumnEvidence[]): string[] {
  const rows = found.flatMap(({ header, samples }) =>
    samples.map(({ row, before, after }, place) => [
      place === 0 ? cut(header) : '',
      count(row),
      cut(before),
      '→',
      cut(after),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { title: 'Column' },
    { title: 'Row', align: 'right' } as const,
    { title: 'In the file' },
    { title: '' },
    { title: 'Stored' },
  ];
  return [`Changed, with examples\n\n${formatTable({ columns, rows }, 2)}`];
}

const longestShown = 40;

/** Cut between characters as people count them. */
function cut(text: string): string {
  const characters = [...segments.segment(text.slice(0, longestShown * 4))];
  if (characters.length <= longestShown && text.length <= longestShown * 4) return text;
  const beginning = characters.slice(0, longestShown - 1).map(({ segment }) => segment);
  return `${beginning.join('')}…`;
}

const segments = new Intl.Segmenter('en');

function issues(groups: readonly EvidenceIssue[], width: number): string[] {
  const of = (level: EvidenceIssue['level'], title: string): string[] => {
    const found = groups.filter((group) => group.level === level);
    return found.length === 0
      ? []
      : [`${title}\n\n${found.map((group) => formatIssue(group, width)).join('')}`];
  };
  return [
    ...of('error', 'Why rows would be rejected (row 1 is the first below the header)'),
    ...of('warning', 'Warnings'),
  ];
}

function formatIssue({ code, count: findings, example, ...where }: EvidenceIssue, width: number): string {
  const indent = ' '.repeat(10);
  const text = [example, `${formatRows(where)} · ${code}`].flatMap((line) =>
    wrap(printable(line), width - indent.length),
  );
  return `${count(findings).padStart(8)}  ${text.join(`\n${indent}`)}\n`;
}

const shownRanges = 6;

function formatRows({ rows, furtherRows }: Pick<EvidenceIssue, 'rows' | 'furtherRows'>): string {
  const list = rows.slice(0, shownRanges).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const more = rows.slice(shownRanges).reduce((sum, range) => sum + size(range), furtherRows);
  const isOne = more === 0 && rows.reduce((sum, range) => sum + size(range), 0) === 1;
  return `${isOne ? 'row' : 'rows'} ${list.join(', ')}${more === 0 ? '' : ` and ${count(more)} more`}`;
}

const size = ([from, to]: readonly [number, number]): number => to - from + 1;
