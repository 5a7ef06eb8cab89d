import { formIn, pluralIn } from '../plural.ts';

/** English: one and other. */
export const plural = pluralIn('en');

/** The same without the number. */
export const form = formIn('en');

/** "3 rows" */
export const rows = (count: number): string => plural(count, { one: 'row', other: 'rows' });
