import type { Dialect } from './dialect.ts';
import { isBreak, nextBreak } from './line-break.ts';
import { Tear } from './tear.ts';

/** A stretch of text; `final` when the file ends where it ends. */
export interface View {
  readonly text: string;
  readonly final: boolean;
}

/** How to read quotes: a `lenient` scan takes a quote with text behind it as part of the cell. */
export interface ScanRules extends Dialect {
  readonly lenient: boolean;
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
  const quoteCode = rules.quote.charCodeAt(0);
  const tear = new Tear(text, from, rules.quote);
  let stop = nextBreak(text, from);
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) === quoteCode) {
      const cell = quotedCell(view, at, rules);
      if (cell.state !== 'closed') return cell;
      cells.push(cell.value);
      at = cell.after;
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

type QuotedCell =
  | Exclude<Scan, { state: 'complete' }>
  | { readonly state: 'closed'; readonly value: string; readonly after: number };

/** The cell whose opening quote is at `quoteAt`; `after` is the delimiter, line end or end of the file behind it. */
function quotedCell(view: View, quoteAt: number, rules: ScanRules): QuotedCell {
  const { text } = view;
  const doubled = rules.quote + rules.quote;
  let close = closingQuote(text, quoteAt + 1, rules.quote);
  for (; close !== -1; close = closingQuote(text, close + 1, rules.quote)) {
    const after = skipBlanks(text, close + 1, rules.delimiter);
    if (text.length - after < rules.delimiter.length && !view.final) break;
    if (endsCell(text, after, rules.delimiter)) {
      const value = text.slice(quoteAt + 1, close);
      return {
        state: 'closed',
        value: value.includes(rules.quote) ? value.replaceAll(doubled, rules.quote) : value,
        after,
      };
    }
    if (!rules.lenient) return { state: 'stray', quoteAt, seen: after + rules.delimiter.length - 1 };
  }
  return { state: 'open', quoteAt };
}

/** The first quote at or after `from` that is not doubled, -1 if none. */
function closingQuote(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at !== -1 && text.startsWith(quote, at + 1)) at = text.indexOf(quote, at + 2);
  return at;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && !text.startsWith(delimiter, at)) at++;
  return at;
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || isBreak(text.charCodeAt(at)) || text.startsWith(delimiter, at);
}
