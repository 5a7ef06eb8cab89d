import { locale } from './locale.ts';

/*
 * Numbers, moments and durations as the browser's locale writes them. Formatters are made once: making one costs more
 * than a thousand uses.
 */

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const fullMoment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });

/** A whole number, as "12,345". */
export const formatCount = (count: number): string => whole.format(count);

/** A share of 1, as "12.3%"; never 0% or 100% unless it is exactly that. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return `< ${percentage.format(0.001)}`;
  if (share < 1 && share > 0.999) return `> ${percentage.format(0.999)}`;
  return percentage.format(share);
}

/** A moment (RFC 3339) as date and time of day. */
export const formatMoment = (text: string): string => moment.format(new Date(text));

/** The same with weekday, seconds and zone, for who wants to know exactly. */
export const formatFullMoment = (text: string): string => fullMoment.format(new Date(text));

/** A duration in words, by its two greatest units: "2 min 5 sec". */
export function formatDuration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded === 0 && seconds > 0) return `< ${part(1, 'second')}`;
  const parts = (
    [
      [Math.floor(rounded / 3600), 'hour'],
      [Math.floor((rounded % 3600) / 60), 'minute'],
      [rounded % 60, 'second'],
    ] as const
  ).filter(([count]) => count > 0);
  if (parts.length === 0) return part(0, 'second');
  return parts
    .slice(0, 2)
    .map(([count, unit]) => part(count, unit))
    .join(' ');
}

const part = (count: number, unit: 'hour' | 'minute' | 'second'): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
