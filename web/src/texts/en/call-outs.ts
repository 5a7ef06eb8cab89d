import { form, plural } from './plural.ts';

/** What a call-out is about: the column, one of its values, and how many of how many. */
export interface CallOutFacts {
  readonly header: string;
  readonly value: string | null;
  readonly count: number;
  readonly of?: number | undefined;
  /** False: at least so many. */
  readonly exact: boolean;
  /** Null: nothing that can be chosen reads them otherwise. */
  readonly setting: string | null;
  /** Whose numbers phones without + are taken for; null: not known here. */
  readonly country: string | null;
}

const such = (value: string | null): string => (value === null ? '' : `, such as ${value},`);

/** "3 dates", "3 of 8 dates", "All 8 dates", "At least 20 of 90 rows" */
function counted({ count, of, exact }: CallOutFacts, noun: { readonly one: string; readonly other: string }) {
  const least = exact ? '' : 'At least ';
  if (of === undefined) return least + plural(count, noun);
  if (count === of && exact)
    return plural(of, { one: `The only ${noun.one}`, other: `All {n} ${noun.other}` });
  return `${least}${plural(count, { other: '{n}' })} of ${plural(of, noun)}`;
}

const values = { one: 'value', other: 'values' };

/** What looks wrong about the values of a column, and what to do about it. */
export const callOuts = {
  'dates-could-be-swapped': ({ header, value, setting }: CallOutFacts) =>
    setting === null
      ? `Dates in “${header}”${such(value)} never have a day above 12, so day and month may be swapped. Dates with dots are read day first: if the month comes first, write them as yyyy-MM-dd.`
      : `Dates in “${header}”${such(value)} can be read month first or day first, and no date shows which is right. They are read month first; the column’s options have the other order.`,
  'dates-in-another-order': (facts: CallOutFacts) => {
    const { header, value, count, setting } = facts;
    const found = `${counted(facts, { one: 'date', other: 'dates' })} in “${header}”${such(value)} only ${form(count, { one: 'makes', other: 'make' })} sense with day and month the other way round, and ${form(count, { one: 'is', other: 'are' })} left out.`;
    return setting === null
      ? `${found} Correct the dates in the file: yyyy-MM-dd is always read right.`
      : `${found} Choose the other order in the column’s options.`;
  },
  'phones-of-mixed-style': ({ header, count, of }: CallOutFacts) =>
    `Phones in “${header}” are written in several ways: ${plural(count, { other: '{n}' })}${of === undefined ? '' : ` of ${plural(of, { other: '{n}' })}`} ${form(count, { one: 'is', other: 'are' })} unlike the others. Check below how phones without + are read.`,
  'phones-of-another-country': ({ header, count, of = count, country }: CallOutFacts) => {
    const phones = plural(of, { one: 'phone', other: 'phones' });
    const what =
      count === of
        ? `None of ${phones} in “${header}” can be read`
        : `${plural(count, { other: '{n}' })} of ${phones} in “${header}” cannot be read`;
    const why = country === null ? '' : ` Phones without + are read as numbers of this country: ${country}.`;
    return `${what}, so ${form(count, { one: 'it', other: 'they' })} will be left out.${why} Choose the country that the phones are of.`;
  },
  'many-look-empty': (facts: CallOutFacts) => {
    const { header, value, count, setting } = facts;
    const found = `${counted(facts, values)} in “${header}”${such(value)} ${form(count, { one: 'looks', other: 'look' })} empty and ${form(count, { one: 'counts', other: 'count' })} as blank.`;
    return setting === null ? found : `${found} If such values are real, say so in the column’s options.`;
  },
  'contact-on-many-rows': (facts: CallOutFacts) =>
    `${facts.value ?? 'The same value'} stands in “${facts.header}” on ${lower(counted(facts, { one: 'row', other: 'rows' }))}: it is probably not each customer’s own. Rows that share it may be taken for one customer.`,
  'ids-with-apostrophe': (facts: CallOutFacts) => {
    const { header, value, count } = facts;
    const found = `${counted(facts, values)} in “${header}”${such(value)} ${form(count, { one: 'begins', other: 'begin' })} with an apostrophe, as spreadsheets write ids.`;
    return `${found} They are kept as they are, and a customer who has the id without the apostrophe is not found. To take it off, format the column as text in a spreadsheet, replace ' by nothing, and upload the file again.`;
  },
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
