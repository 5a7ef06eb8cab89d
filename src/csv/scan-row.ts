import type { Dialect } from './dialect.ts';
import { isBreak, nextBreak } from './line-break.ts';
import { closingQuote, unescaped } from './quoted-cell.ts';
import { Tear } from './tear.ts';

/** A stretch of text; `final` when the file ends where it ends. */
export interface View {
  readonly text: string;
  readonly final: boolean;
}

/** A dialect made ready for scanning (`scanRules`). */
export interface ScanRules extends Dialect {
  readonly delimiterCode: number;
  /** NaN, equal to no character, when quotes are text. */
  readonly quoteCode: number;
  readonly doubledQuote: string;
  /** A backslash before a quote or another backslash is taken off. */
  readonly backslash: boolean;
  /** A quote with text behind it is part of its cell, not damage. */
  readonly lenient: boolean;
}

/** Prepares a dialect for `scanRow`. */
export function scanRules(dialect: Dialect): ScanRules {
  const { delimiter, quote, escape = 'double' } = dialect;
  return {
    delimiter,
    quote,
    delimiterCode: delimiter.charCodeAt(0),
    quoteCode: quote.charCodeAt(0),
    doubledQuote: quote + quote,
    backslash: escape === 'backslash',
    lenient: false,
  };
}

/**
 * What stands at a row's beginning: a `complete` row, whose line end (or the end of the file) is at `stop`; a row
 * that is still `open` where the text ends (`quoteAt`: the quote that is open, -1 if none); or text behind a closing
 * quote (`stray`; `seen`: the index up to which text was needed to know). `torn`: see `Tear`.
 */
export type Scan =
  | { readonly state: 'complete'; readonly cells: string[]; readonly stop: number; readonly torn: boolean }
  | { readonly state: 'open'; readonly quoteAt: number }
  | { readonly state: 'stray'; readonly quoteAt: number; readonly seen: number };

/**
 * Reads one row that begins at `from`, quotes respected. Blanks between a closing quote and the delimiter are
 * dropped; a quote that does not stand first in its cell is text.
 */
export function scanRow(view: View, from: number, rules: ScanRules): Scan {
  const { text } = view;
  const cells: string[] = [];
  const tear = new Tear(text, from, rules);
  let stop = nextBreak(text, from);
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) === rules.quoteCode) {
      const after = passQuoted(view, at, { rules, cells });
      if (typeof after !== 'number') return after;
      at = after;
      if (at > stop) stop = nextBreak(text, at);
    } else {
      const next = text.indexOf(rules.delimiter, at);
      const end = next === -1 || next > stop ? stop : next;
      tear.pass(at, end);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= stop) break;
    at += rules.delimiter.length;
  }
  if (stop === text.length && !view.final) return { state: 'open', quoteAt: -1 };
  return { state: 'complete', cells, stop, torn: tear.torn };
}

/**
 * Adds the cell whose opening quote is at `quoteAt`. Index of the delimiter, line end or end of the file behind it;
 * or why there is none.
 */
function passQuoted(
  view: View,
  quoteAt: number,
  { rules, cells }: Sink,
): number | Exclude<Scan, CompleteScan> {
  const { text } = view;
  let close = closingQuote(text, quoteAt + 1, rules);
  while (close !== -1) {
    const after = cellEnd(view, close + 1, rules);
    if (after >= 0) {
      cells.push(unescaped(text.slice(quoteAt + 1, close), rules));
      return after;
    }
    if (after === unknown) break;
    if (!rules.lenient) return { state: 'stray', quoteAt, seen: seenFrom(text, close + 1, rules) };
    close = closingQuote(text, close + 1, rules);
  }
  return { state: 'open', quoteAt };
}

type CompleteScan = Extract<Scan, { state: 'complete' }>;

interface Sink {
  readonly rules: ScanRules;
  readonly cells: string[];
}

/** The text behind a closing quote ends before it shows what stands there. */
const unknown = -1;
/** Text stands behind a closing quote. */
const notAnEnd = -2;

/** Index of the end of the cell whose closing quote stands before `from`, blanks between them passed over. */
function cellEnd(view: View, from: number, rules: ScanRules): number {
  const { text } = view;
  const code = text.charCodeAt(from);
  if (isBreak(code) || (code === rules.delimiterCode && rules.delimiter.length === 1)) return from;
  const at = skipBlanks(text, from, rules.delimiter);
  if (text.length - at < rules.delimiter.length && !view.final) return unknown;
  return at >= text.length || isBreak(text.charCodeAt(at)) || text.startsWith(rules.delimiter, at)
    ? at
    : notAnEnd;
}

/** Up to which index text was needed to see that no cell ends behind a closing quote. */
function seenFrom(text: string, from: number, { delimiter }: ScanRules): number {
  return skipBlanks(text, from, delimiter) + delimiter.length - 1;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && !text.startsWith(delimiter, at)) at++;
  return at;
}
