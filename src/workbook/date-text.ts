import type { DateFormat } from './number-format.ts';

/** How a workbook counts days: from 1900-01-01 with a 29 February in 1900, or from 1904-01-01. */
export type DateSystem = 1900 | 1904;

const dayMs = 86_400_000;

/** The days of 9999-12-31. */
const lastDay: Readonly<Record<DateSystem, number>> = { 1900: 2_958_465, 1904: 2_957_003 };

/**
 * A number of days as its format shows it, in ISO 8601: `yyyy-MM-dd`, `yyyy-MM-ddTHH:mm:ss` or `HH:mm:ss`, with
 * milliseconds where the format has fractions of a second, otherwise rounded to the second. A day that does not
 * exist but that the 1900 system has (its 0 January and its 29 February 1900) is written as Excel shows it. Null for
 * what Excel cannot show: negative numbers, and days beyond the year 9999.
 */
export function dateText(serial: number, format: DateFormat, system: DateSystem): string | null {
  const unit = format.fractions ? 1 : 1000;
  const total = Math.round((serial * dayMs) / unit) * unit;
  const days = Math.floor(total / dayMs);
  if (serial < 0 || days > lastDay[system]) return null;
  const { kind, fractions } = format;
  const time = clock(total - days * dayMs, fractions);
  switch (shownPart(kind, { days, isMidnight: total === days * dayMs, system })) {
    case 'elapsed':
      return clock(total, fractions);
    case 'time':
      return time;
    case 'date':
      return dayText(days, system);
    case 'date-time':
      return `${dayText(days, system)}T${time}`;
  }
}

type Shown = Exclude<DateFormat['kind'], 'by-value'>;

function shownPart(
  kind: DateFormat['kind'],
  { days, isMidnight, system }: { days: number; isMidnight: boolean; system: DateSystem },
): Shown {
  if (kind === 'elapsed' || kind === 'date') return kind;
  // Without a day only the time is meant; with one, a format that shows the time alone must not cost the date.
  if (days === 0 && (kind !== 'date-time' || system === 1900)) return 'time';
  return kind === 'by-value' && isMidnight ? 'date' : 'date-time';
}

function dayText(days: number, system: DateSystem): string {
  if (system === 1904) return isoDay(Date.UTC(1904, 0, 1), days);
  if (days === 0) return '1900-01-00';
  if (days === 60) return '1900-02-29';
  return isoDay(days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30), days);
}

function isoDay(epoch: number, days: number): string {
  return new Date(epoch + days * dayMs).toISOString().slice(0, 10);
}

function clock(ms: number, fractions: boolean): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return fractions ? `${text}.${String(ms % 1000).padStart(3, '0')}` : text;
}
