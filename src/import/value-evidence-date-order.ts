import type { CallOut } from '../contract/value-evidence.ts';
import type { Column } from '../row/column.ts';
import { shortened } from '../row/issue.ts';
import type { DateOrder, OrderCount } from './value-evidence-dates.ts';
import { numberText } from './value-evidence-number.ts';

/**
 * Dates whose numbers leave open which is the day, and dates that prove that they are read the wrong way round. What
 * somebody has chosen is not doubted, unless the dates do.
 */
export function callOutDates(column: Column, { slashes, dots }: DateOrder): CallOut[] {
  return [...ofSlashes(column, slashes), ...ofDots(column, dots)];
}

/** Dates with dots are read in one way only: so few of them prove nothing. */
const fewDates = 10;

function ofSlashes(column: Column, dates: OrderCount): CallOut[] {
  const { header, field, dayFirst } = column;
  const wrong = dayFirst ? dates.monthFirst : dates.dayFirst;
  if (wrong > 0) return [inAnotherOrder(column, dates)];
  if (dates.open === 0 || dates.dayFirst + dates.monthFirst > 0 || dayFirst) return [];
  const setting = `--day-first "${field.name}"`;
  return [
    {
      ...swapped(header, dates),
      setting,
      sentence: `Dates with slashes in "${shortened(header)}" could be meant with the day or with the month first: none of them proves it, and ${numberText(dates.open)}, such as "${dates.openExample}", would be another day. They are read with the month first. If the day comes first: ${setting}.`,
    },
  ];
}

function inAnotherOrder({ header, field, dayFirst }: Column, dates: OrderCount): CallOut {
  const [read, other] = dayFirst ? ['day', 'month'] : ['month', 'day'];
  const [wrong, example] = dayFirst
    ? [dates.monthFirst, dates.monthFirstExample]
    : [dates.dayFirst, dates.dayFirstExample];
  const [right, rightExample] = dayFirst
    ? [dates.dayFirst, dates.dayFirstExample]
    : [dates.monthFirst, dates.monthFirstExample];
  const option = `--day-first "${field.name}"`;
  const both = `${numberText(right)}, such as "${rightExample}", can only have the ${read} first: the column is written both ways, so correct it to yyyy-MM-dd.`;
  const one = dayFirst ? `Leave out ${option}.` : `Read them all so: ${option}.`;
  return {
    code: 'dates-in-another-order',
    header,
    value: example,
    count: wrong,
    exact: true,
    setting: right > 0 || dayFirst ? null : option,
    sentence: `"${shortened(header)}" is read with the ${read} first, but ${numberText(wrong)} of its dates with slashes, such as "${example}", can only have the ${other} first and are left out; ${numberText(dates.open)} could be either. ${right > 0 ? both : one}`,
  };
}

function ofDots({ header }: Column, dates: OrderCount): CallOut[] {
  const advice = 'Dots always mean day first: if the month comes first, write the dates as yyyy-MM-dd.';
  if (dates.monthFirst > 0) {
    const sentence = `${numberText(dates.monthFirst)} dates with dots in "${shortened(header)}", such as "${dates.monthFirstExample}", can only have the month first and are left out; ${numberText(dates.open)} could be either. ${advice}`;
    const value = dates.monthFirstExample;
    const count = dates.monthFirst;
    return [{ code: 'dates-in-another-order', header, value, count, exact: true, setting: null, sentence }];
  }
  if (dates.dayFirst > 0 || dates.open < fewDates) return [];
  const sentence = `None of the dates with dots in "${shortened(header)}" has a day above 12, which is strange for ${numberText(dates.open)} of them, such as "${dates.openExample}": are day and month swapped? ${advice}`;
  return [{ ...swapped(header, dates), setting: null, sentence }];
}

function swapped(header: string, { open, openExample }: OrderCount) {
  return { code: 'dates-could-be-swapped', header, value: openExample, count: open, exact: true } as const;
}
