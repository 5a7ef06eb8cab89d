/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export function daysFromEpoch(year: number, month: number, day: number): number {
  // Years that begin in March: the leap day comes last and months need no table.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** How many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return DAYS_IN_MONTH[month] ?? 0;
}

/** `YYYY-MM-DD`; years 0–9999. */
export function isoDate(year: number, month: number, day: number): string {
  return `${padYear(year)}-${pad2(month)}-${pad2(day)}`;
}

const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function padYear(year: number): string {
  return year >= 1000 ? String(year) : String(year).padStart(4, '0');
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
