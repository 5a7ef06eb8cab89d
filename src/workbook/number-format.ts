/** What a number format says of its numbers, as far as they are dates. */
export interface DateFormat {
  /**
   * `elapsed`: hours may exceed 23. `by-value`: the format is another one in each language, so that the number
   * decides whether date, time or both are meant.
   */
  readonly kind: 'date' | 'date-time' | 'time' | 'elapsed' | 'by-value';
  /** It shows fractions of a second. */
  readonly fractions: boolean;
}

/** Integers are shown with zeros before them, up to so many digits: cards, ids and postcodes. */
export interface DigitFormat {
  readonly kind: 'digits';
  readonly digits: number;
}

/** What of a format changes what a cell holds; colours, currencies and decimals do not. */
export type CellFormat = DateFormat | DigitFormat;

/** What a format code means for cells; null: they hold plain numbers. */
export function cellFormat(code: string): CellFormat | null {
  const [, zeros] = /^(0{2,30})(?:;|$)/u.exec(code) ?? [];
  return zeros === undefined ? dateFormat(code) : { kind: 'digits', digits: zeros.length };
}

/** Longest format that is looked at; Excel allows 255 characters. */
const longestFormat = 1_000;

/**
 * The date format that a format code is; null for numbers, texts and `General`. The first section decides, the one
 * of positive numbers; letters in quotes, behind a backslash or in brackets are none.
 */
function dateFormat(code: string): DateFormat | null {
  if (code.length > longestFormat) return null;
  const marks: Mark[] = [];
  for (const [text] of code.matchAll(formatToken)) {
    if (text === ';') break;
    const mark = markOf(text);
    if (mark === 'number') return null;
    if (mark !== null) marks.push(mark);
  }
  return judge(marks);
}

/**
 * A format that every spreadsheet knows by its number (ECMA-376 part 1, 18.8.30), where the file does not say what it
 * is. The numbers of the East Asian and Thai formats mean dates in one language and times in another.
 */
export function builtInDateFormat(id: number): DateFormat | null {
  const code = builtIn[id];
  if (code !== undefined) return dateFormat(code);
  const isLocal = localRanges.some(([from, to]) => id >= from && id <= to);
  return isLocal ? { kind: 'by-value', fractions: false } : null;
}

const builtIn: Readonly<Record<number, string>> = {
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
};

const localRanges = [
  [27, 36],
  [50, 58],
  [71, 81],
] as const;

/** In order: texts, escapes, fillers, elapsed times, brackets, words, letters of dates, digits; anything else is passed over. */
const formatToken =
  /"[^"]*"?|\\.|[_*].|\[(?:h+|m+|s+)\]|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]|[yebg]+|d+|a{3,}|h+|m+|s+(?:[.,]0+)?|[0#?;]/giu;

type Mark = 'date' | 'month-or-minute' | 'hour' | 'second' | 'fraction' | 'elapsed' | 'half-day';

function markOf(token: string): Mark | 'number' | null {
  const text = token.toLowerCase();
  if (/^\[[hms]/u.test(text)) return /^\[[hms]+\]$/u.test(text) ? 'elapsed' : null;
  if (/^(?:am\/pm|a\/p)$/u.test(text)) return 'half-day';
  if (/^["\\_*[]|^general$|^e[+-]$/u.test(text)) return null;
  return markOfLetter(text);
}

function markOfLetter(text: string): Mark | 'number' {
  const first = text.charAt(0);
  if (first === 'm') return text.length >= 3 ? 'date' : 'month-or-minute';
  if (first === 'h') return 'hour';
  if (first === 's') return text.length > 2 && text.endsWith('0') ? 'fraction' : 'second';
  return /[0#?]/u.test(first) ? 'number' : 'date';
}

function judge(marks: readonly Mark[]): DateFormat | null {
  const resolved = marks.map((mark, at) => (mark === 'month-or-minute' ? monthOrMinute(marks, at) : mark));
  if (resolved.length === 0) return null;
  const fractions = resolved.includes('fraction');
  if (resolved.includes('elapsed')) return { kind: 'elapsed', fractions };
  const hasDate = resolved.includes('date');
  const hasTime = resolved.some((mark) => mark !== 'date');
  if (hasDate && hasTime) return { kind: 'date-time', fractions };
  return { kind: hasDate ? 'date' : 'time', fractions };
}

/** `m` is a minute directly behind an hour or before a second, otherwise a month. */
function monthOrMinute(marks: readonly Mark[], at: number): 'date' | 'minute' {
  const before = marks[at - 1];
  const after = marks[at + 1];
  const isMinute = before === 'hour' || before === 'elapsed' || after === 'second' || after === 'fraction';
  return isMinute ? 'minute' : 'date';
}
