import { nextBreak } from './line-break.ts';
import { closingQuote } from './quoted-cell.ts';
import type { ScanRules } from './scan-row.ts';

/** Where a row begins, its first quote, and the first line end behind its beginning. */
export interface RowStart {
  readonly from: number;
  readonly quote: number;
  readonly stop: number;
}

/**
 * Index of the line end of a row with quotes that is sound beyond doubt: each quote that opens a cell closes right
 * before a delimiter or the line end, and there are no others. -1 leaves the verdict to `scanRow`. Nearly all rows
 * with quotes need no more than this, which cuts no cells. The delimiter is one character.
 */
export function soundRowEnd(text: string, start: RowStart, rules: ScanRules): number {
  let { quote, stop } = start;
  while (quote !== -1 && quote < stop) {
    if (quote !== start.from && text.charCodeAt(quote - 1) !== rules.delimiterCode) return -1;
    const close = closingQuote(text, quote + 1, rules);
    if (close === -1) return -1;
    if (close > stop) stop = nextBreak(text, close);
    if (close + 1 !== stop && text.charCodeAt(close + 1) !== rules.delimiterCode) return -1;
    quote = text.indexOf(rules.quote, close + 1);
  }
  return stop === text.length ? -1 : stop;
}
