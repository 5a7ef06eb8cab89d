/*
 * Numbers, moments and durations as the browser's locale writes them. Formatters are made once: making one costs more
 * than a thousand uses.
 */

const locale = navigator.language;
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** A whole number, as "12,345". */
export const formatCount = (count: number): string => whole.format(count);

/** A moment (RFC 3339) as date and time of day. */
export const formatMoment = (text: string): string => moment.format(new Date(text));
