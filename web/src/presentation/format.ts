/*
 * Numbers, moments and durations as the browser's locale writes them. Formatters are made once: making one costs more
 * than a thousand uses.
 */

const locale = navigator.language;
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });

/** A share of 1, as "12.3%"; never 0% or 100% unless it is exactly that. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return `< ${percentage.format(0.001)}`;
  if (share < 1 && share > 0.999) return `> ${percentage.format(0.999)}`;
  return percentage.format(share);
}

/** A whole number, as "12,345". */
export const formatCount = (count: number): string => whole.format(count);

/** A moment (RFC 3339) as date and time of day. */
export const formatMoment = (text: string): string => moment.format(new Date(text));
