import { clean, looksEmpty } from '../value/clean.ts';
import { isBlankDate } from '../value/date.ts';

/** The first values of one column, cleaned as cells are; what is blank or looks empty is no value. */
export interface ColumnValues {
  readonly texts: readonly string[];
  /** How many different ones there are among them. */
  readonly distinct: number;
}

/** Values of a column that are looked at: more say nothing new, and a file may have a thousand columns. */
const mostValues = 100;

/** Takes the first values of a column from the first rows of a file. */
export function columnValues(rows: readonly (readonly string[])[], index: number): ColumnValues {
  const texts: string[] = [];
  for (const cells of rows) {
    const text = clean((cells[index] ?? '').slice(0, longestValue));
    if (text !== '' && !looksEmpty(text) && !isBlankDate(text)) texts.push(text);
    if (texts.length === mostValues) break;
  }
  return { texts, distinct: new Set(texts.map((text) => text.toLowerCase())).size };
}

/** Characters of a value: nothing that is recognised is longer. */
const longestValue = 400;
