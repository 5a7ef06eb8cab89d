import { detectionChars } from '../limits.ts';
import { countCells, mostFrequent, share } from './width.ts';

export interface Dialect {
  /** Separates cells: one character, or several where a file really has them. */
  readonly delimiter: string;
  /** One character; empty when quotes are text. */
  readonly quote: string;
}

/** What detection chose and how sure it is; shown to the person, who can override it (docs/spec.md §9.1). */
export interface DialectGuess {
  readonly dialect: Dialect;
  /** Cells of a row under this dialect; 1 when no delimiter was found. */
  readonly columns: number;
  /** Share of the looked-at rows that have this number of cells, 0 to 1. */
  readonly agreement: number;
  /** Rows looked at, blank ones left out. */
  readonly rows: number;
}

/**
 * Detects the delimiter, one of `,` `;` tab `|`, from a file's beginning: the one that gives the most rows the same
 * number of cells as the header, quotes respected; among equals the one with more cells. Commas in prose or decimal
 * commas do not agree with their header. When none separates anything, the first one that splits no row is taken, so
 * that a single column stays whole. `isWholeFile`: the last row of the head is complete.
 */
export function detectDialect(head: string, isWholeFile: boolean): DialectGuess {
  const sample = head.slice(0, detectionChars);
  const whole = isWholeFile && sample.length === head.length;
  const guesses = delimiters.map((delimiter) => judge(sample, whole, { delimiter, quote: '"' }));
  const [best] = guesses.filter((guess) => guess.columns > 1).sort(byAgreement);
  return best ?? singleColumn(guesses, sample);
}

const delimiters = [',', ';', '\t', '|'];

/** A header of one cell over rows of several is no header of theirs, unless nearly all rows agree. */
const enoughWithoutHeader = 0.7;

function judge(sample: string, whole: boolean, dialect: Dialect): DialectGuess {
  const counts = countCells(sample, whole, dialect);
  const rows = counts.length;
  const header = counts.find((count) => count > 0) ?? 1;
  const usual = mostFrequent(counts);
  const byHeader = header > 1 ? share(counts, header) : 0;
  const byRows = usual > 1 ? share(counts, usual) * 0.9 : 0;
  if (byRows >= enoughWithoutHeader && byRows > byHeader)
    return { dialect, columns: usual, agreement: byRows, rows };
  if (byHeader > 0) return { dialect, columns: header, agreement: byHeader, rows };
  return { dialect, columns: 1, agreement: share(counts, 1), rows };
}

function byAgreement(a: DialectGuess, b: DialectGuess): number {
  return b.agreement - a.agreement || b.columns - a.columns;
}

function singleColumn(guesses: readonly DialectGuess[], sample: string): DialectGuess {
  const [first] = guesses;
  const unused = guesses.find((guess) => !sample.includes(guess.dialect.delimiter));
  const dialect = unused?.dialect ?? first?.dialect ?? { delimiter: ',', quote: '"' };
  return { dialect, columns: 1, agreement: 1, rows: first?.rows ?? 0 };
}
