import { isBreak } from './line-break.ts';
import type { ScanRules } from './scan-row.ts';

/**
 * Finds the end of a row too large to hold, piece by piece: the first line end outside quotes, text behind a closing
 * quote taken as part of the cell. Keeps nothing of what it passes.
 */
export class RowSkipper {
  /** Line ends passed so far. */
  lines = 0;
  readonly #rules: ScanRules;
  #state: 'cell-start' | 'plain' | 'quoted' | 'quote-seen' | 'ended' = 'cell-start';
  /** How many characters of a delimiter stand just behind. */
  #matched = 0;
  /** The last character was a CR that has been counted; an LF behind it is the same line end. */
  #afterReturn = false;
  /** The last character was a backslash that takes the next one for text. */
  #escaped = false;

  constructor(rules: ScanRules) {
    this.#rules = rules;
  }

  /** Index behind the row's line end; -1 when the row goes on behind the text. */
  feed(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // A row that ended with CR takes an LF right behind it along; anything else is the next row's.
      if (this.#state === 'ended') return code === 10 ? at + 1 : at;
      const isLineEnd = isBreak(code);
      if (isLineEnd) this.#countLine(code);
      this.#afterReturn = code === 13;
      if (isLineEnd && this.#state !== 'quoted') {
        if (code === 10) return at + 1;
        this.#state = 'ended';
      } else {
        this.#step(code);
      }
    }
    return -1;
  }

  #countLine(code: number): void {
    if (code === 13 || !this.#afterReturn) this.lines++;
  }

  #step(code: number): void {
    const isQuote = code === this.#rules.quoteCode;
    if (this.#state === 'quoted') this.#quotedStep(code, isQuote);
    else if (isQuote) this.#state = this.#state === 'plain' ? 'plain' : 'quoted';
    else if (this.#endsDelimiter(code)) this.#state = 'cell-start';
    else if (this.#state !== 'quote-seen') this.#state = 'plain';
    else if (this.#matched === 0 && !isBlank(code)) this.#state = 'quoted';
  }

  #quotedStep(code: number, isQuote: boolean): void {
    const isEscape = this.#rules.backslash && code === backslash;
    if (isQuote && !this.#escaped) this.#state = 'quote-seen';
    this.#escaped = isEscape && !this.#escaped;
  }

  #endsDelimiter(code: number): boolean {
    const { delimiter, delimiterCode } = this.#rules;
    if (code === delimiter.charCodeAt(this.#matched)) this.#matched++;
    else this.#matched = code === delimiterCode ? 1 : 0;
    if (this.#matched < delimiter.length) return false;
    this.#matched = 0;
    return true;
  }
}

const backslash = 92;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
