import type { Suggestion } from '../suggest/suggestion.ts';
import { isTaken } from '../suggest/take-suggestions.ts';
import { displayWidth, printable } from './printable.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/**
 * What the columns of a file probably hold, for people: a line for each column, below it why, at the end what is
 * taken by `--suggested`.
 * @param columns width of the terminal
 */
export function formatSuggestions(suggestions: readonly Suggestion[], columns: number): string {
  const rows = suggestions.map((each) => [
    shortened(each.header),
    fieldOf(each),
    confidenceOf(each),
    shortened(each.examples[0] ?? ''),
  ]);
  const titles = ['Column', 'Field', 'Confidence', 'Example'].map((title) => ({ title }));
  const [head = '', ...lines] = formatTable({ columns: titles, rows }).split('\n');
  const told = suggestions.map(
    (each, index) => `${lines[index] ?? ''}\n${indented(reasonOf(each), columns)}`,
  );
  return `${[head, ...told].join('\n')}\n\n${summary(suggestions)}\n`;
}

/** With the options that choose otherwise. */
export function reasonOf({ reason, option }: Suggestion): string {
  return option === null ? reason : `${reason} On the command line: ${option}.`;
}

const indent = '    ';
const longestShown = 30;

function fieldOf({ kind, field }: Suggestion): string {
  if (kind === 'offer') return `not read (${field ?? ''}?)`;
  return field ?? 'not read';
}

function confidenceOf({ kind, band, confidence }: Suggestion): string {
  if (kind === 'by-hand') return 'by hand';
  return kind === 'field' && band !== null ? `${band} ${Math.round(confidence * 100)} %` : '';
}

function shortened(text: string): string {
  if (displayWidth(text) <= longestShown) return text;
  return `${[...segments.segment(text)]
    .slice(0, longestShown / 2 + 5)
    .map(({ segment }) => segment)
    .join('')}…`;
}

/** Cut between characters as people count them. */
const segments = new Intl.Segmenter('en');

function indented(reason: string, columns: number): string {
  const lines = wrap(printable(reason), Math.max(columns - indent.length, 40));
  return lines.map((line) => `${indent}${line}`).join('\n');
}

function summary(suggestions: readonly Suggestion[]): string {
  const taken = suggestions.filter(isTaken).length;
  const guesses = suggestions.filter(({ kind, band }) => kind === 'field' && band === 'guess').length;
  const left = guesses === 0 ? '' : ` A guess is not taken: map it by hand if it is right.`;
  return `--suggested reads ${taken} of ${suggestions.length} columns, besides those mapped by hand.${left}`;
}
