import { plural } from './plural.ts';

/** What a call-out is about: the column, one of its values, and how many. */
export interface CallOutFacts {
  readonly header: string;
  readonly value: string | null;
  readonly count: number;
}

const like = (value: string | null): string => (value === null ? '' : `, such as ${value}`);
const of = (count: number, one: string, other: string): string =>
  plural(count, { one: `{n} ${one}`, other: `{n} ${other}` });

/** What looks wrong about the values of a column, and where that is chosen otherwise. */
export const callOuts = {
  'dates-could-be-swapped': ({ header, value }: CallOutFacts) =>
    `Dates in “${header}”${like(value)}, can be read month first and day first, and none proves which. Look at the column’s options.`,
  'dates-in-another-order': ({ header, value, count }: CallOutFacts) =>
    `${of(count, 'date', 'dates')} in “${header}”${like(value)}, can only be meant in the other order than is read. Look at the column’s options.`,
  'phones-of-mixed-style': ({ header, count }: CallOutFacts) =>
    `Phones in “${header}” are written in several ways; ${of(count, 'is', 'are')} unlike the others. Look at how phones without + are read.`,
  'phones-of-another-country': ({ header, count }: CallOutFacts) =>
    `${of(count, 'phone', 'phones')} in “${header}” cannot be read as numbers of the chosen country and are left out. Choose the country that they are of.`,
  'many-look-empty': ({ header, value, count }: CallOutFacts) =>
    `${of(count, 'value', 'values')} in “${header}”${like(value)}, look empty and count as blank. If they are real values, say so in the column’s options.`,
  'contact-on-many-rows': ({ header, value, count }: CallOutFacts) =>
    `${value ?? 'The same value'} stands in “${header}” on ${of(count, 'row', 'rows')}: probably it is not each customer’s own.`,
};
