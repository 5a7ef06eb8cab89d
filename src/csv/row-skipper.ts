import type { Dialect } from './dialect.ts';
import { isBreak } from './line-break.ts';

/**
 * Finds the end of a row too large to hold, piece by piece: the first line end outside quotes, text behind a closing
 * quote taken as part of the cell. Keeps nothing of what it passes.
 */
export class RowSkipper {
  /** Line ends passed so far. */
  lines = 0;
  readonly #dialect: Dialect;
  #state: 'cell-start' | 'plain' | 'quoted' | 'quote-seen' | 'ended' = 'cell-start';
  /** How many characters of a delimiter stand just behind. */
  #matched = 0;
  /** The last character was a CR that has been counted; an LF behind it is the same line end. */
  #afterReturn = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
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
        this.#state = this.#after(text.charAt(at));
      }
    }
    return -1;
  }

  #countLine(code: number): void {
    if (code === 13 || !this.#afterReturn) this.lines++;
  }

  #after(character: string): 'cell-start' | 'plain' | 'quoted' | 'quote-seen' {
    const { quote, delimiter } = this.#dialect;
    if (this.#state === 'quoted') return character === quote ? 'quote-seen' : 'quoted';
    if (character === quote) return this.#state === 'plain' ? 'plain' : 'quoted';
    this.#matched =
      character === delimiter.charAt(this.#matched) ? this.#matched + 1 : Number(character === delimiter[0]);
    if (this.#matched === delimiter.length) {
      this.#matched = 0;
      return 'cell-start';
    }
    if (this.#state === 'quote-seen')
      return this.#matched > 0 || isBlank(character) ? 'quote-seen' : 'quoted';
    return 'plain';
  }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
