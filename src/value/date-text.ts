import { daysInMonth, isoDate } from './calendar.ts';

/** How a column writes dates, and what "today" is for it. */
export interface DateOptions {
  /** Slashes mean day first; without it month first. Dots always mean day first (docs/spec.md §4). */
  readonly dayFirst: boolean;
  /** The start day of the import, `YYYY-MM-DD`: two-digit years lie in the latest century not after it. */
  readonly today: string;
}

/** A date that exists, and the index behind its last character. */
export interface DateText {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly end: number;
}

/** A time of day in milliseconds and, if written, its offset from UTC in milliseconds. */
export interface TimeText {
  readonly milliseconds: number;
  readonly offset: number | undefined;
}

/**
 * Reads the date that a text begins with: `dd.MM.yyyy`, `yyyy.MM.dd`, `yyyy-MM-dd`, `MM/dd/yyyy`, with one-digit
 * day and month too, or `MM/dd/yy` (docs/spec.md §4). Undefined if there is none.
 */
export function readDate(text: string, options: DateOptions): DateText | undefined {
  const first = digitsEnd(text, 0);
  const second = digitsEnd(text, first + 1);
  const end = digitsEnd(text, second + 1);
  const separator = text.charCodeAt(first);
  if (text.charCodeAt(second) !== separator || !isShortNumber(second - first - 1)) return undefined;
  const a = digits(text, 0, first);
  const b = digits(text, first + 1, second);
  const c = digits(text, second + 1, end);
  const order = orderOf(separator, first, end - second - 1);
  if (order === undefined) return undefined;
  if (order === 'year-first') return existing({ year: a, month: b, day: c, end });
  if (order === 'day-first') return existing({ year: c, month: b, day: a, end });
  const date = slashed({ a, b, year: c, end }, options.dayFirst);
  if (order === 'slashes') return existing(date);
  return second - first === 3 ? existing(withFullYear(date, options.today)) : undefined;
}

/**
 * Reads a time of day from `at` to the end of the text: a blank or `T`, then `H:mm`, `H:mm:ss` or `H:mm:ss.f…`
 * (1–9 digits, cut to milliseconds), then optionally `Z` or `±hh:mm` of at most 14 hours (docs/spec.md §4).
 * Undefined if what stands there is anything else.
 */
export function readTime(text: string, at: number): TimeText | undefined {
  const match = TIME.exec(text.slice(at));
  if (match === null) return undefined;
  const [, hour, minute, second = '0', fraction = '0', offset] = match;
  const shift = offset === undefined ? undefined : milliseconds(offset);
  if (Number.isNaN(shift)) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return { milliseconds: seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0')), offset: shift };
}

const TIME =
  /^[ T]([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:[0-5][0-9])?$/;

const MINUTE = 60_000;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;

type Order = 'year-first' | 'day-first' | 'slashes' | 'slashes-short-year';

/** What the separator and the lengths of the first and third number say; undefined for a shape that is no date. */
function orderOf(separator: number, first: number, third: number): Order | undefined {
  if (separator === SLASH) return orderOfSlashes(first, third);
  if (separator !== DASH && separator !== DOT) return undefined;
  if (first === 4) return isShortNumber(third) ? 'year-first' : undefined;
  return separator === DOT && isShortNumber(first) && third === 4 ? 'day-first' : undefined;
}

function orderOfSlashes(first: number, third: number): Order | undefined {
  if (third === 4) return isShortNumber(first) ? 'slashes' : undefined;
  return third === 2 && first === 2 ? 'slashes-short-year' : undefined;
}

function isShortNumber(length: number): boolean {
  return length === 1 || length === 2;
}

function existing(date: DateText): DateText | undefined {
  const exists = date.year > 0 && date.day > 0 && date.day <= daysInMonth(date.year, date.month);
  return exists ? date : undefined;
}

interface Slashed {
  readonly a: number;
  readonly b: number;
  readonly year: number;
  readonly end: number;
}

function slashed({ a, b, year, end }: Slashed, dayFirst: boolean): DateText {
  return dayFirst ? { year, month: b, day: a, end } : { year, month: a, day: b, end };
}

/** The date in the latest year that ends in the two digits written and in which it is not after `today`. */
function withFullYear(date: DateText, today: string): DateText {
  const thisYear = digits(today, 0, 4);
  const year = thisYear - (thisYear % 100) + date.year;
  const isLater = year > thisYear || (year === thisYear && isoDate(year, date.month, date.day) > today);
  return { ...date, year: isLater ? year - 100 : year };
}

/** `Z` or `±hh:mm` in milliseconds; NaN beyond 14 hours. */
function milliseconds(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = digits(offset, 1, 3) * 60 + digits(offset, 4, 6);
  if (minutes > 14 * 60) return NaN;
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
    at++;
  }
  return at;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}
