import { kept } from './value-evidence-kept.ts';

/**
 * In which order the dates of a column are written, as far as their numbers prove it. With slashes the month comes
 * first unless the column is set to the contrary; with dots the day always does (docs/spec.md §4).
 */
export class DateOrder {
  readonly slashes = new OrderCount();
  readonly dots = new OrderCount();

  add(text: string): void {
    const match = TWO_NUMBERS.exec(text);
    if (match === null) return;
    const [, first = '', separator = '', second = ''] = match;
    (separator === '/' ? this.slashes : this.dots).add(Number(first), Number(second), text);
  }
}

/** Dates with one separator, by what their first two numbers can be. */
export class OrderCount {
  /** The first number is above 12: the day. */
  dayFirst = 0;
  /** The second one is. */
  monthFirst = 0;
  /** Both could be the month, and it makes a difference. */
  open = 0;
  /** The first of each, as they stand in the file. */
  dayFirstExample = '';
  monthFirstExample = '';
  openExample = '';

  add(first: number, second: number, text: string): void {
    if (first > mostDays || second > mostDays || (first > months && second > months)) return;
    if (first > months) this.#prove('dayFirst', text);
    else if (second > months) this.#prove('monthFirst', text);
    else if (first !== second) this.#prove('open', text);
  }

  #prove(what: 'dayFirst' | 'monthFirst' | 'open', text: string): void {
    this[what] += 1;
    // A date is short: what the rest of the cell holds does not matter.
    if (this[what] === 1) this[`${what}Example`] = kept(text.slice(0, longestDate));
  }
}

const months = 12;
const mostDays = 31;
const longestDate = 10;

/** Two short numbers and a year; a time may follow. */
const TWO_NUMBERS = /^([0-9]{1,2})([/.])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})(?![0-9])/;
