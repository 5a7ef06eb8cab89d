import { CutRow } from './cut-row.ts';
import {
  afterManyLines,
  afterOpenQuote,
  afterStrayText,
  afterTooLong,
  type Resume,
  type Wreck,
} from './damage.ts';
import type { Dialect } from './dialect.ts';
import { afterBreak, countBreaks } from './line-break.ts';
import { RowSkipper } from './row-skipper.ts';
import { soundRowEnd } from './sound-row.ts';
import { scanRow, scanRules, type Scan, type ScanRules } from './scan-row.ts';

/** One row of a file, as it stands there: nothing trimmed, no header applied. */
export interface RawRow {
  /**
   * An empty line is one empty cell; a damaged row has no cells. They are cut from the text anew at every access, so
   * take them once: a batch that kept them all would need four times the memory and half the speed.
   */
  readonly cells: readonly string[];
  /** One of them, from 0, without cutting the others; undefined: the row has fewer. */
  cellAt(index: number): string | undefined;
  /** The physical line it begins on; the first is 1. */
  readonly line: number;
  /** Offset behind its line end, in UTF-16 units from the start of the pushed text. */
  readonly end: number;
  readonly damage: Damage | null;
  /** The record as written, without its line end; of a row too large the first 1,000 characters. */
  readonly text: string;
}

/** Why a row cannot be read; the codes of docs/spec.md §10. The last one is found by who decodes the text. */
export type Damage = 'unclosed-quote' | 'row-too-large' | 'undecodable-bytes';

export interface TokenizerLimits {
  /** UTF-16 units of a row without its line end; a longer one is `row-too-large`. */
  readonly maxRowChars: number;
  /** How many cells a row of this file usually has (`usualWidth`): tells rows from the inside of a broken cell. */
  readonly columns: number | null;
}

/** Takes text in pieces cut anywhere and emits rows; the same rows for any cutting. */
export interface Tokenizer {
  push(text: string, emit: Emit): void;
  /** The file ends here: emits what is left. */
  end(emit: Emit): void;
  /** The physical line of the row behind the last one emitted. */
  readonly nextLine: number;
  /** Offset in UTF-16 units before which no row will end any more. */
  readonly passed: number;
}

export type Emit = (row: RawRow) => void;

/**
 * A streaming tokenizer that keeps damage local (docs/spec.md §5.1): a row that breaks the rules of quoting, or is
 * longer than the limit, is emitted as damaged and its neighbours come out as if it were not there. It holds at most
 * one row's limit and one piece of text. Starting anew behind any row continues with the same rows. A delimiter or
 * quote that cannot work is a RangeError; an empty `quote` means that quotes are text.
 */
export function createTokenizer(dialect: Dialect, limits: TokenizerLimits, firstLine = 1): Tokenizer {
  if (dialect.delimiter === '' || /[\r\n]/.test(dialect.delimiter + dialect.quote)) {
    throw new RangeError('A delimiter is one character or more, and neither it nor the quote is a line end.');
  }
  if (dialect.quote.length > 1 || dialect.delimiter === dialect.quote) {
    throw new RangeError('The quote is one character, and not the delimiter.');
  }
  return new RowStream(dialect, limits, firstLine);
}

/** Of a row too large: enough to find it again. */
const shownChars = 1_000;

class RowStream implements Tokenizer {
  readonly #rules: ScanRules;
  readonly #limits: TokenizerLimits;
  #text = '';
  #at = 0;
  #final = false;
  #line: number;
  /** Offset of `#text` in the stream. */
  #base = 0;
  /** First line feed, carriage return and quote at or after `#at`, `#text.length` if none: each text is searched once. */
  #lineFeed = -1;
  #carriageReturn = -1;
  #quote = -1;
  #skipper: RowSkipper | null = null;
  /** The beginning of the row being skipped. */
  #shown = '';

  constructor(dialect: Dialect, limits: TokenizerLimits, firstLine: number) {
    this.#rules = scanRules(dialect);
    this.#limits = limits;
    this.#line = firstLine;
  }

  get nextLine(): number {
    return this.#line;
  }

  get passed(): number {
    return this.#base + this.#at;
  }

  push(text: string, emit: Emit): void {
    this.#base += this.#at;
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#lineFeed = this.#carriageReturn = this.#quote = -1;
    this.#drain(emit);
  }

  end(emit: Emit): void {
    this.#final = true;
    this.#lineFeed = this.#carriageReturn = this.#quote = -1;
    this.#drain(emit);
    const left = this.#skipper;
    if (left !== null) emit(this.#skipped(left));
  }

  #drain(emit: Emit): void {
    while (this.#at < this.#text.length) {
      const row = this.#skipper === null ? this.#nextRow() : this.#skip(this.#skipper);
      if (row === null) return;
      emit(row);
    }
  }

  #nextRow(): RawRow | null {
    const text = this.#text;
    const at = this.#at;
    const stop = this.#nextBreak(at);
    if (this.#quote < at) this.#quote = indexOrEnd(text, this.#rules.quote, at);
    if (this.#quote < stop) return this.#quotedRow(stop);
    const open = stop === text.length && !this.#final;
    if (stop - at > this.#limits.maxRowChars + (open ? 1 : 0)) return this.#tooLong();
    const end = open ? -1 : afterBreak(text, stop, this.#final);
    return end === -1 ? null : this.#row(stop, { end, lines: end > stop ? 1 : 0 });
  }

  #quotedRow(firstBreak: number): RawRow | null {
    const at = this.#at;
    const start = { from: at, quote: this.#quote, stop: firstBreak };
    const sound = this.#rules.delimiter.length === 1 ? soundRowEnd(this.#text, start, this.#rules) : -1;
    if (sound === -1) return this.#doubtfulRow(firstBreak);
    return sound - at > this.#limits.maxRowChars ? this.#tooLong() : this.#soundRow(sound, firstBreak);
  }

  #doubtfulRow(firstBreak: number): RawRow | null {
    const at = this.#at;
    const scan = scanRow({ text: this.#text, final: this.#final }, at, this.#rules);
    if (this.#reach(scan) - at > this.#limits.maxRowChars) return this.#tooLong();
    if (scan.state === 'stray') {
      return this.#resume(afterStrayText(this.#wreck(), scan.seen - at, scan.quoteAt - at));
    }
    if (scan.state === 'open') {
      return this.#final ? this.#resume(afterOpenQuote(this.#wreck(), scan.quoteAt - at)) : null;
    }
    if (!scan.torn) return this.#soundRow(scan.stop, firstBreak);
    const end = afterBreak(this.#text, scan.stop, this.#final);
    return end === -1 ? null : this.#damaged(end);
  }

  /** A well-formed record, unless it is one of several lines that hide rows. */
  #soundRow(stop: number, firstBreak: number): RawRow | null {
    const end = afterBreak(this.#text, stop, this.#final);
    if (end === -1) return null;
    if (stop === firstBreak) return this.#row(stop, { end, lines: end > stop ? 1 : 0 });
    const text = this.#text.slice(this.#at, end);
    const wreck = {
      view: { text, final: true },
      settled: true,
      rules: this.#rules,
      columns: this.#limits.columns,
    };
    const next = afterManyLines(wreck);
    if (next !== null) return this.#resume(next);
    return this.#row(stop, { end, lines: countBreaks(this.#text.slice(firstBreak, end)) });
  }

  #tooLong(): RawRow | null {
    return this.#resume(afterTooLong(this.#wreck()));
  }

  /** Up to which index a scan had to look to know what it found; what reaches beyond the limit is too large. */
  #reach(scan: Scan): number {
    if (scan.state === 'complete') return scan.stop;
    if (scan.state === 'stray') return scan.seen;
    return this.#final ? this.#text.length : this.#text.length - 1;
  }

  #wreck(): Wreck {
    const most = this.#limits.maxRowChars + 1;
    const left = this.#text.length - this.#at;
    const view = { text: this.#text.slice(this.#at, this.#at + most), final: this.#final && left <= most };
    return { view, settled: this.#final || left >= most, rules: this.#rules, columns: this.#limits.columns };
  }

  #resume(next: Resume): RawRow | null {
    if (next === 'need-more') return null;
    if (typeof next === 'number') return this.#damaged(this.#at + next);
    this.#skipper = new RowSkipper(this.#rules);
    const shown = Math.min(shownChars, this.#limits.maxRowChars);
    this.#shown = this.#text.slice(this.#at, this.#at + shown);
    return this.#skip(this.#skipper);
  }

  #skip(skipper: RowSkipper): RawRow | null {
    const end = skipper.feed(this.#text, this.#at);
    this.#at = end === -1 ? this.#text.length : end;
    return end === -1 ? null : this.#skipped(skipper);
  }

  #skipped(skipper: RowSkipper): RawRow {
    this.#skipper = null;
    const place = { line: this.#line, end: this.#base + this.#at, damage: 'row-too-large' as const };
    this.#line += skipper.lines;
    return new CutRow(this.#shown, this.#rules, place);
  }

  #damaged(end: number): RawRow {
    const text = this.#text.slice(this.#at, end);
    const stop = end - (/(?:\r\n|\r|\n)$/.exec(text)?.[0].length ?? 0);
    return this.#row(stop, { end, lines: countBreaks(text), damage: 'unclosed-quote' });
  }

  #row(stop: number, { end, lines, damage = null }: RowEnd): RawRow {
    const place = { line: this.#line, end: this.#base + end, damage };
    const row = new CutRow(this.#text.slice(this.#at, stop), this.#rules, place);
    this.#at = end;
    this.#line += lines;
    return row;
  }

  #nextBreak(at: number): number {
    if (this.#lineFeed < at) this.#lineFeed = indexOrEnd(this.#text, '\n', at);
    if (this.#carriageReturn < at) this.#carriageReturn = indexOrEnd(this.#text, '\r', at);
    return Math.min(this.#lineFeed, this.#carriageReturn);
  }
}

interface RowEnd {
  /** Index behind the line end. */
  readonly end: number;
  readonly lines: number;
  readonly damage?: Damage | null;
}

function indexOrEnd(text: string, sought: string, from: number): number {
  const at = sought === '' ? -1 : text.indexOf(sought, from);
  return at === -1 ? text.length : at;
}
