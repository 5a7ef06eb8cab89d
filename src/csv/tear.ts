import type { Dialect } from './dialect.ts';

/**
 * Watches the unquoted cells of one row for a missing separator. In `7,$78.07"Table, Round","…"` the separator
 * before `"Table` is lost: the quote counts as text, the comma inside the quotes as a separator, and with one lost
 * and one won the number of cells is right again while every value has shifted. So a row is *torn* when a quote that
 * looks like an opening one stays single in its cell and a later cell ends with a single quote. An inch mark
 * (`5" pipe`, `10"`) does not look like an opening quote, nor does an apostrophe where quotes are single.
 */
export class Tear {
  torn = false;
  readonly #text: string;
  readonly #quote: string;
  #opened = false;
  #next: number;

  constructor(text: string, from: number, dialect: Dialect) {
    this.#text = text;
    this.#quote = dialect.quote;
    this.#next = dialect.quote === '' ? -1 : text.indexOf(dialect.quote, from);
  }

  /** Takes note of the unquoted cell between two indexes; cells come in order. */
  pass(from: number, to: number): void {
    if (this.#next === -1 || this.#next >= to) return;
    if (this.#next < from) this.#next = this.#text.indexOf(this.#quote, from);
    if (this.#next !== -1 && this.#next < to) this.#judge(this.#text.slice(from, to));
  }

  #judge(cell: string): void {
    const parts = cell.split(this.#quote);
    if (parts.length % 2 === 1) return;
    if (this.#opened && (parts.at(-1) ?? '').trim() === '') this.torn = true;
    else if (this.#opens(parts)) this.#opened = true;
  }

  /** The first quote of the cell stands right before text; an apostrophe stands behind a letter. */
  #opens([before = '', behind = '']: readonly string[]): boolean {
    if (this.#quote === "'" && /\p{L}$/u.test(before)) return false;
    return behind !== '' && behind.trimStart() === behind;
  }
}
