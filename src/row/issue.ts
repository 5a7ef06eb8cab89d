import { replaceUnstorable } from '../value/clean.ts';

/**
 * The issue catalogue (docs/spec.md §10): one table of code, level and sentence; the doors and the docs derive
 * from it. A sentence names the column and the value and says what to do. `{column}` is the header as in the
 * file, `{0}`, `{1}` … are the finding's values.
 */
export const issueCatalogue = {
  'no-identifier': {
    level: 'error',
    sentence:
      'The row has no valid email, phone, external identity or MusterId, so nobody can be found by it. Fill in at least one.',
  },
  'ambiguous-customer': {
    level: 'error',
    sentence:
      'The row means different customers: {0}. Correct the wrong value, or let the strongest identifier decide.',
  },
  'contact-differs': {
    level: 'error',
    sentence:
      '{column} is "{0}", but customer {1}, found only by the phone, has "{2}": this may be another person who shares the phone. Add another identifier, or choose what to do on a contact change.',
    asWarning:
      '{column} is "{0}", but customer {1}, found only by the phone, has "{2}": the stored email was kept and the rest of the row applied. Check that both are the same person.',
  },
  'identity-differs': {
    level: 'error',
    sentence:
      '{column} is "{0}", but customer {1} already has "{2}". Correct the value; only if this kind of identity really may change, declare it so.',
  },
  'name-too-long': {
    level: 'error',
    sentence: '{column} holds a name of over 100 characters: "{0}". Shorten it.',
  },
  'unknown-point-of-contact': {
    level: 'error',
    sentence:
      '{column} names "{0}", which is not a point of contact of this project. Create it or correct the value.',
  },
  'unknown-brand': {
    level: 'error',
    sentence: '{column} names "{0}", which is not a brand of this project. Create it or correct the value.',
  },
  'too-many-cells': {
    level: 'error',
    sentence:
      'The row has {0} cells but the header {1}: a delimiter inside a value is probably not quoted, so values may have shifted. Quote the value.',
  },
  'unclosed-quote': {
    level: 'error',
    sentence: 'A quote opened in this row is never closed. Close it, or double the quotes inside the value.',
  },
  'row-too-large': {
    level: 'error',
    sentence:
      'The row is longer than 1,000,000 characters, often because a quote is never closed. Check the quotes or shorten it.',
  },
  'undecodable-bytes': {
    level: 'error',
    sentence:
      'The row has bytes in {0} that are not text in the encoding of the file. Choose the right encoding, or type the value anew.',
  },
  'too-few-cells': {
    level: 'warning',
    sentence:
      'The row has {0} cells but the header {1}: the missing ones were left as they are. Check the row.',
  },
  'unstorable-character': {
    level: 'warning',
    sentence:
      '{column} has a damaged character, often from a wrong encoding, so its value was left out. Type the value anew.',
  },
  'invalid-email': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not a valid email address, so it was left out. Correct the address.',
  },
  'invalid-phone': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not a valid phone number, so it was left out. Correct it; numbers of other countries need + and the country code.',
  },
  'ambiguous-phone': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is a valid number both with and without a country code, so it was left out. Write it with + and the country code.',
  },
  'damaged-by-spreadsheet': {
    level: 'warning',
    sentence:
      '{column} is "{0}": a spreadsheet has shortened the number, so it was left out. Format the column as text and export again.',
  },
  'invalid-date': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not a date that fits here, so it was left out. Write it as yyyy-MM-dd, dd.MM.yyyy or MM/dd/yyyy; a birth date lies between 1900 and today.',
  },
  'invalid-boolean': {
    level: 'warning',
    sentence: '{column} is "{0}", which is neither true nor false, so it was left out. Write true or false.',
  },
  'invalid-subscription': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is neither true nor false nor WaitingForConfirmation, so it was left out. Write true, false or WaitingForConfirmation.',
  },
  'invalid-sex': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is neither male nor female, so it was left out. Write male or female.',
  },
  'invalid-number': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not a number this field can hold, so it was left out. Write a whole number up to 2,147,483,647, or an amount with at most two decimals.',
  },
  'invalid-time-zone': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not a time zone, so it was left out. Write a name like Europe/Berlin.',
  },
  'invalid-name': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which does not look like a name (only digits, or signs such as @ or <), so it was left out. Correct the name.',
  },
  'value-too-long': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is longer than 1,000 characters (250 for a value of a list of choices), so it was left out. Shorten it.',
  },
  'unknown-enum-value': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not one of its values, so it was left out. Add the value to the catalog or correct it; a value cannot contain | or line breaks.',
  },
  'unknown-area': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is not an area of this project, so it was left out. Create it or correct the value.',
  },
  'unknown-action-template': {
    level: 'warning',
    sentence:
      '{column} names "{0}", which is not an action template, so no action is recorded by it. Create it or correct the name.',
  },
  'action-template-not-personal': {
    level: 'warning',
    sentence:
      '{column} names "{0}", whose category is not personal, so no action is recorded by it. Choose a personal action template.',
  },
  'take-from-file-off': {
    level: 'warning',
    sentence:
      'The file has {0}, but {1} are not taken from the file, so nothing was read there. Turn take-from-file on to use them.',
  },
  'time-in-future': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which lies in the future, so the start of the import was used. Correct the time.',
    ofFile:
      'The action time of the import is "{0}", which lies in the future, so the start of the import was used. Correct the time.',
  },
  'clear-not-allowed': {
    level: 'warning',
    sentence: '{column} cannot be cleared with %CLEAR%, so the cell counts as blank. Leave the cell empty.',
  },
  'last-identifier': {
    level: 'warning',
    sentence:
      '{column} was not cleared: customer {0} would be left without email, phone and external identity. Give another one first.',
  },
  'contact-blocklisted': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which is on the blocklist, so it was left out. Take it out of the file; take it off the blocklist only if it may be used again.',
  },
  'identifier-belongs-to-another': {
    level: 'warning',
    sentence: '{column} is "{0}", which belongs to customer {1} and stays there. Check whom the row means.',
  },
  'confirmed-without-contact': {
    level: 'warning',
    sentence:
      '{column} was left out, because the row does not say it of a contact this customer has. Give the email or phone it belongs to in the same row.',
  },
  'card-belongs-to-another': {
    level: 'warning',
    sentence:
      '{column} is "{0}", which customer {1} holds, and it stays there. Clear it there first, or correct the number.',
  },
  'topic-not-in-brand': {
    level: 'warning',
    sentence: '{column} was left out: brand "{0}" has no such topic. Create the topic or correct the brand.',
  },
  'consent-kept': {
    level: 'warning',
    sentence:
      '{column} would subscribe customer {1}, who has unsubscribed, so the value was left out. If the file is newer than that, say as of when its data is; if this import must never resubscribe, nothing needs doing.',
  },
  'still-subscribed-below': {
    level: 'warning',
    sentence:
      '{column} unsubscribes, but customer {0} stays subscribed below: {1}. Unsubscribe those too, or choose to unsubscribe everything below.',
  },
  'touched-before': {
    level: 'warning',
    sentence:
      'Row {0} of this file already created or changed customer {1}. Check that both rows mean the same person.',
  },
} as const satisfies Record<string, Entry>;

interface Entry {
  readonly level: IssueLevel;
  readonly sentence: string;
  /** What is said where a setting makes a warning of the error. */
  readonly asWarning?: string;
  /** What is said where the same is found in the settings of the import: no column, no row. */
  readonly ofFile?: string;
}

export type IssueLevel = 'error' | 'warning';
export type IssueCode = keyof typeof issueCatalogue;

/** One finding about a cell, a row or the file; a value, never an exception. */
export interface Finding {
  readonly code: IssueCode;
  readonly level: IssueLevel;
  /** Index of the column in the file; -1 for findings about a row or the file. */
  readonly column: number;
  /** What the sentence names: the cell's value, customers, rows. */
  readonly values: readonly string[];
}

/** Values are quoted in messages up to this many characters. */
const longestQuote = 120;

/** A finding of the code's own level. */
export function finding(code: IssueCode, column = -1, ...values: readonly string[]): Finding {
  return { code, level: issueCatalogue[code].level, column, values };
}

/**
 * The sentence for a person.
 * @param issue without a level it is taken to be of its code's own
 * @param header the column's header as in the file, null for rows and files
 */
export function sentenceOf(
  issue: Pick<Finding, 'code' | 'values'> & Partial<Pick<Finding, 'level'>>,
  header: string | null,
): string {
  return template(issue, header).replaceAll(/\{(column|\d)\}/g, (_, key: string) =>
    key === 'column' ? `"${shortened(header ?? '')}"` : (issue.values[Number(key)] ?? ''),
  );
}

function template({ code, level }: Parameters<typeof sentenceOf>[0], header: string | null): string {
  const { sentence, asWarning, ofFile }: Entry = issueCatalogue[code];
  if (level === 'warning' && asWarning !== undefined) return asWarning;
  return header === null ? (ofFile ?? sentence) : sentence;
}

/** A cell's text as a message quotes it: cut after 120 characters, what cannot be stored replaced by U+FFFD. */
export function shortened(text: string): string {
  const storable = replaceUnstorable(text.slice(0, longestQuote + 1));
  return text.length <= longestQuote ? storable : `${storable.slice(0, longestQuote).replace(lastHalf, '')}…`;
}

/** A surrogate whose other half was cut off. */
const lastHalf = /[\uD800-\uDBFF]$/;
