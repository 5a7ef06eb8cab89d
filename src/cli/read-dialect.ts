import type { DialectChoice } from '../csv/detect-dialect.ts';
import type { Escape } from '../csv/dialect.ts';
import { Refusal } from '../refusal.ts';

/** The options of `muster import` that say how rows are written. */
export interface DialectOptions {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: Escape;
  readonly headerRow?: string;
}

/** What is chosen about it; what is not is null. @throws Refusal `settings` */
export function readDialect({ delimiter, quote, escape, headerRow }: DialectOptions): DialectChoice {
  const choice = {
    delimiter: delimiter === undefined ? null : readDelimiter(delimiter),
    quote: quote === undefined ? null : readQuote(quote),
    escape: escape ?? null,
    headerLine: headerRow === undefined ? null : readLine(headerRow),
  };
  if (choice.quote !== null && choice.quote === choice.delimiter)
    throw new Refusal(
      'settings',
      'Cells cannot be separated by what they stand in: choose --delimiter or --quote anew.',
    );
  return choice;
}

function readDelimiter(text: string): string {
  if (text.toLowerCase() === 'tab' || text === String.raw`\t`) return '\t';
  if (isCharacter(text) && text !== '"') return text;
  throw new Refusal(
    'settings',
    `--delimiter takes one character or the word tab, not ${JSON.stringify(text)}.`,
  );
}

function readQuote(text: string): string {
  if (text.toLowerCase() === 'none') return '';
  if (isCharacter(text)) return text;
  throw new Refusal('settings', `--quote takes one character or the word none, not ${JSON.stringify(text)}.`);
}

/** Characters beyond U+FFFF are two units, which the tokenizer does not take for one. */
function isCharacter(text: string): boolean {
  return text.length === 1 && !['\r', '\n'].includes(text);
}

function readLine(text: string): number {
  const line = Number(text);
  if (/^\d{1,9}$/u.test(text) && line > 0) return line;
  throw new Refusal(
    'settings',
    `--header-row takes the number of a line, the first is 1, not ${JSON.stringify(text)}.`,
  );
}
