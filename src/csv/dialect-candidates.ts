import type { Dialect, Escape } from './dialect.ts';
import { countBreaks, isBreak } from './line-break.ts';

/** What a person has decided about a dialect; null: to be detected. */
export interface DecidedDialect {
  readonly delimiter: string | null;
  /** Empty: quotes are text. */
  readonly quote: string | null;
  readonly escape: Escape | null;
}

/** The dialects that a sample may be written in: what is decided is taken as it is, the rest must show in the text. */
export function dialectCandidates(text: string, decided: DecidedDialect): Dialect[] {
  const delimiters = decided.delimiter === null ? delimitersOf(text) : [decided.delimiter];
  return delimiters.flatMap((delimiter) =>
    quotesOf(text, delimiter, decided.quote).flatMap((quote) =>
      escapesOf(text, quote, decided.escape).map((escape) => ({ delimiter, quote, escape })),
    ),
  );
}

/** The delimiters that nearly all files have. */
export const usualDelimiters: readonly string[] = [',', ';', '\t', '|'];

function delimitersOf(text: string): string[] {
  const spaced = usualDelimiters.filter((delimiter) => isSpaced(text, delimiter)).map((one) => `${one} `);
  return [...usualDelimiters, ...spaced, ...rareDelimiters(text)];
}

/** Every quoted cell has a blank between it and the delimiter: without the blank in the delimiter it is no quote. */
function isSpaced(text: string, delimiter: string): boolean {
  return text.includes(`${delimiter} "`) && !text.includes(`${delimiter}"`);
}

/**
 * Other characters that could separate cells: no letters, digits or quotes, nothing that belongs to words, numbers,
 * dates and addresses, and on at least every second line.
 */
function rareDelimiters(text: string): string[] {
  const counts = new Map<string, number>();
  const start = text.slice(0, rareChars);
  for (const char of start) {
    if (char !== '\0' && mayBeRare.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  const least = Math.max(1, countBreaks(start) / 2);
  const frequent = [...counts].filter(([, count]) => count >= least).sort(([, a], [, b]) => b - a);
  return frequent.slice(0, mostRare).map(([char]) => char);
}

const rareChars = 32 * 1024;
const mostRare = 8;
const mayBeRare =
  /[^\p{L}\p{M}\p{N}\r\n,;\t|"'`’_\-./\\@+?$%()[\]{}<>\p{Cs}\p{Co}\p{Extended_Pictographic}\uFFFD]/u;

/**
 * Never what delimits. `"` always; `'` where more cells are wrapped in it; none where a `"` opens cells again and again and wraps not one:
 * inch marks, or quotations at the beginning of a cell.
 */
function quotesOf(text: string, delimiter: string, decided: string | null): string[] {
  if (decided !== null) return [decided === delimiter ? '' : decided];
  if (delimiter === '"') return [''];
  const double = boundaries(text, delimiter, '"');
  const single = text.includes("'") && delimiter !== "'" ? boundaries(text, delimiter, "'") : nothing;
  const quotes = ['"'];
  const wraps = Math.min(single.opening, single.closing);
  if (wraps > Math.min(double.opening, double.closing)) quotes.push("'");
  if (double.opening >= manyOpening && double.closing === 0) quotes.push('');
  return quotes;
}

/** Fewer are a slip of the pen. */
const manyOpening = 3;

interface Boundaries {
  /** Quotes that stand first in a cell, and last. */
  readonly opening: number;
  readonly closing: number;
}

const nothing: Boundaries = { opening: 0, closing: 0 };

function boundaries(text: string, delimiter: string, quote: string): Boundaries {
  let opening = 0;
  let closing = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const opens = at === 0 || isBreak(text.charCodeAt(at - 1)) || text.endsWith(delimiter, at);
    const closes =
      at + 1 === text.length || isBreak(text.charCodeAt(at + 1)) || text.startsWith(delimiter, at + 1);
    if (opens && !closes) opening++;
    if (closes && !opens) closing++;
  }
  return { opening, closing };
}

function escapesOf(text: string, quote: string, decided: Escape | null): Escape[] {
  if (decided !== null) return [decided];
  return quote !== '' && text.includes(`\\${quote}`) ? ['double', 'backslash'] : ['double'];
}

/** How far a delimiter is trusted: what texts are full of anyway must be clearly better than what is usual. */
export function trust({ delimiter }: Dialect): number {
  const [char = ''] = delimiter;
  if (usualDelimiters.includes(char)) return 1;
  return ofTexts.test(char) ? 0.7 : 0.95;
}

const ofTexts = /[\s:=&*!#]/u;
