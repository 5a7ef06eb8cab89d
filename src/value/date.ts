import { INVALID_DATE, type Parsed } from './bad.ts';
import { isoDate } from './calendar.ts';
import { type DateOptions, readDate, readTime } from './date-text.ts';

export { createDateTimeParser } from './date-time.ts';

/** `0/0/00`, which some exports write for "no date", is blank (docs/spec.md §4). */
export function isBlankDate(text: string): boolean {
  return text === '0/0/00';
}

/**
 * A date as `YYYY-MM-DD`, taken as written: a time behind it must be well-formed and is cut off, whatever its
 * offset (docs/spec.md §4); else `invalid-date`.
 */
export function parseDate(text: string, options: DateOptions): Parsed<string> {
  const date = readDate(text, options);
  if (date === undefined) return INVALID_DATE;
  if (date.end !== text.length && readTime(text, date.end) === undefined) return INVALID_DATE;
  const isIso = date.end === 10 && text.charCodeAt(4) === 0x2d;
  if (!isIso) return isoDate(date.year, date.month, date.day);
  return text.length === 10 ? text : text.slice(0, 10);
}

/** A date between 1900-01-01 and the start day, both included (docs/spec.md §4); else `invalid-date`. */
export function parseBirthDate(text: string, options: DateOptions): Parsed<string> {
  const date = parseDate(text, options);
  // Dates in this form compare like the days they name.
  return typeof date === 'string' && (date < '1900-01-01' || date > options.today) ? INVALID_DATE : date;
}
