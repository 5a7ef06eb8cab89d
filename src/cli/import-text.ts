import type { ImportResult, IssueGroup } from '../contract/import-result.ts';
import { count, duration } from './import-progress.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/** What is known of an import beside its result. */
export interface ResultContext {
  /** The file's name, for showing. */
  readonly file: string;
  readonly columns: number;
  /** Where the rejected rows were written; null: nowhere. */
  readonly rejected: string | null;
}

/** How an import ended, for people: outcomes, issues grouped, where the rejected rows are, what to do next. */
export function formatResult(result: ImportResult, context: ResultContext): string {
  return [
    head(result, context),
    ...paused(result, context),
    formatOutcomes(result),
    ...formatIssues(result, context),
    ...nextSteps(result, context),
  ].join('\n');
}

function head(
  { importId, status, rows, seconds, rowsPerSecond }: ImportResult,
  { file }: ResultContext,
): string {
  const all = rows.total + rows.blank;
  const read = `${count(all)} ${all === 1 ? 'row' : 'rows'} in ${duration(seconds)}`;
  return `Import ${importId} of ${printable(file)} is ${status}: ${read}, ${count(rowsPerSecond)} rows/s.\n`;
}

/** Why it is paused, and what a person can do. */
function paused({ importId, pausedBecause }: ImportResult, { columns }: ResultContext): string[] {
  if (pausedBecause === null) return [];
  const lines = wrap(pausedBecause, Math.max(columns, 50));
  const ways = [
    `  muster import --resume ${importId}`,
    '    to let it go on here ("muster imports resume" leaves it to the workers)',
    `  muster imports cancel ${importId}`,
    '    to end it; what is done stays',
  ];
  return [`${[...lines, '', ...ways].join('\n')}\n`];
}

/** How many rows end how, as a table. */
export function formatOutcomes({ rows, warnings }: Pick<ImportResult, 'rows' | 'warnings'>): string {
  const lines: readonly (readonly [string, number, string])[] = [
    ['created', rows.created, 'new customers'],
    ['updated', rows.updated, 'customers changed'],
    ['unchanged', rows.unchanged, 'nothing new in the row'],
    ['not found', rows.notFound, 'nobody has the identifiers, nothing was created'],
    ['rejected', rows.rejected, 'nothing of the row was taken'],
    ['total', rows.total, ''],
    ['blank', rows.blank, 'rows without any value, not counted above'],
    ['warnings', warnings, 'values left out or worth a look; the rest of the row was taken'],
  ];
  const always = new Set(['created', 'updated', 'unchanged', 'rejected', 'total']);
  const shown = lines.filter(([name, number]) => number > 0 || always.has(name));
  return formatTable(
    {
      columns: [{ title: 'Rows' }, { title: '', align: 'right' }, { title: '' }],
      rows: shown.map(([name, number, meaning]) => [name, count(number), meaning]),
    },
    2,
  );
}

/** Errors, then warnings, a paragraph each. */
export function formatIssues(
  { issues: groups }: Pick<ImportResult, 'issues'>,
  context: Pick<ResultContext, 'columns'>,
): string[] {
  const of = (level: IssueGroup['level'], title: string): string[] => {
    const found = groups.filter((group) => group.level === level);
    return found.length === 0
      ? []
      : [`${title}\n\n${found.map((group) => formatIssue(group, context)).join('')}`];
  };
  return [
    ...of('error', 'Why rows were rejected (row 1 is the first below the header)'),
    ...of('warning', 'Warnings'),
  ];
}

/** The count, the sentence of the first finding, then which rows and the code to look up. */
function formatIssue(
  { code, count: findings, rows, example }: IssueGroup,
  { columns }: Pick<ResultContext, 'columns'>,
): string {
  const about = [...(rows.length === 0 ? [] : [formatRanges(rows)]), code].join(' · ');
  const indent = ' '.repeat(10);
  const text = [example, about].flatMap((line) =>
    wrap(printable(line), Math.max(columns - indent.length, 30)),
  );
  return `${count(findings).padStart(8)}  ${text.join(`\n${indent}`)}\n`;
}

/** The first row ranges, as in `rows 3, 7–9 and 120 more`. */
export function formatRanges(ranges: IssueGroup['rows']): string {
  const shown = ranges.slice(0, shownRanges);
  const total = ranges.reduce((sum, range) => sum + size(range), 0);
  const left = total - shown.reduce((sum, range) => sum + size(range), 0);
  const list = shown.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return `${total === 1 ? 'row' : 'rows'} ${list}${left === 0 ? '' : ` and ${count(left)} more`}`;
}

const shownRanges = 6;
const size = ([from, to]: readonly [number, number]): number => to - from + 1;

function nextSteps({ importId, rows }: ImportResult, { rejected }: ResultContext): string[] {
  const steps: string[] = [];
  if (rows.rejected > 0 && rejected !== null) {
    steps.push(
      `The rejected rows are in ${printable(rejected)}, each with its reason. Correct them there and import that file the same way.`,
    );
  }
  if (rows.rejected > 0 && rejected === null) {
    steps.push(
      `To get the rejected rows as a file, each with its reason, ready to be corrected and imported:\n  muster imports download ${importId} --rejected rejected.csv`,
    );
  }
  if (rows.notFound > 0) {
    steps.push('To create the customers that were not found, import with --action add-and-edit.');
  }
  return steps.map((step) => `${step}\n`);
}

/** Sentences of the engine mark names with asterisks, which mean nothing on a terminal. */
export function plainSentence(sentence: string): string {
  return printable(sentence.replaceAll(/\*\*?([^*]+)\*\*?/gu, '"$1"'));
}
