import { Bad } from '../../src/value/bad.ts';
import { parseBoolean } from '../../src/value/boolean.ts';
import { createDateTimeParser, parseBirthDate, parseDate } from '../../src/value/date.ts';
import { parseEmail } from '../../src/value/email.ts';
import { splitFullName } from '../../src/value/full-name.ts';
import { parseName } from '../../src/value/name.ts';
import {
  isDamagedBySpreadsheet,
  parseDecimal,
  parseInteger,
  parseMusterId,
  parseText,
} from '../../src/value/number.ts';
import { parseSex } from '../../src/value/sex.ts';
import { parseSubscription } from '../../src/value/subscription.ts';
import { localDate, parseTimeZone } from '../../src/value/time-zone.ts';
import type { CustomFieldEntry } from './catalog-file.ts';
import type { Scalar } from './customer.ts';
import type { FieldKind } from './field.ts';
import type { Column } from './layout.ts';

/** The single-cell formats of docs/spec.md §4 under the settings of one import; the only door to `src/value`. */
export interface Formats {
  /** A cleaned, non-empty, storable text of a column → its value in the export's form; date-times of §8 as epoch ms. */
  parse(text: string, column: Column): Scalar | Bad;
  splitFullName(text: string): Record<NamePart, string | null>;
  parseNamePart(text: string): string | Bad;
  readonly blockedEmails: ReadonlySet<string>;
  readonly blockedPhones: ReadonlySet<string>;
}

export type NamePart = 'LastName' | 'FirstName' | 'MiddleName';
export const nameParts = ['LastName', 'FirstName', 'MiddleName'] as const;

export interface FormatSettings {
  readonly timeZone: string;
  readonly nameOrder: 'first-last' | 'last-first';
  /** Epoch ms. */
  readonly start: number;
  readonly parsePhone: (text: string) => string | Bad;
  readonly blockedEmails: readonly string[];
  readonly blockedPhones: readonly string[];
}

export function createFormats(settings: FormatSettings): Formats {
  return {
    parse: (text, column) => parse(text, column, settings),
    splitFullName: (text) => {
      const { lastName, firstName, middleName } = splitFullName(text, settings.nameOrder);
      return { LastName: lastName, FirstName: firstName, MiddleName: middleName };
    },
    parseNamePart: parseName,
    blockedEmails: new Set(settings.blockedEmails.map((text) => wellFormed(parseEmail(text)))),
    blockedPhones: new Set(settings.blockedPhones.map((text) => wellFormed(settings.parsePhone(text)))),
  };
}

/** A date-time as an import's option gives it: in the project's time zone unless it has an offset. */
export function parseMoment(text: string, at: { timeZone: string; start: number }): number | Bad {
  return createDateTimeParser({
    dayFirst: false,
    today: localDate(at.start, at.timeZone),
    zone: at.timeZone,
  })(text);
}

type Parser = (text: string, column: Column, settings: FormatSettings) => Scalar | Bad;

function parse(text: string, column: Column, settings: FormatSettings): Scalar | Bad {
  return parsers[column.kind](text, column, settings);
}

/** What is looked up in the catalog or split has no format of its own. */
const asWritten: Parser = (text) => text;

const parsers: Readonly<Record<FieldKind, Parser>> = {
  'muster-id': parseMusterId,
  'external-identity': (text) =>
    isDamagedBySpreadsheet(text) ? new Bad('damaged-by-spreadsheet') : parseText(text),
  email: parseEmail,
  phone: (text, _, settings) => settings.parsePhone(text),
  confirmation: parseBoolean,
  card: parseText,
  name: parseName,
  sex: parseSex,
  'birth-date': (text, column, settings) => parseBirthDate(text, datesOf(column, settings)),
  'time-zone': parseTimeZone,
  subscription: parseSubscription,
  custom: (text, column, settings) =>
    column.custom === undefined ? text : parseCustom(text, column.custom, datesOf(column, settings)),
  moment: (text, column, settings) => createDateTimeParser(datesOf(column, settings))(text),
  area: asWritten,
  brand: asWritten,
  'point-of-contact': asWritten,
  'action-template': asWritten,
  'full-name': asWritten,
  'own-result': asWritten,
};

interface Dates {
  readonly dayFirst: boolean;
  readonly today: string;
  readonly zone: string;
}

/** Only the service columns of docs/spec.md §8 have a form in UTC. */
function datesOf(column: Column, settings: FormatSettings): Dates {
  return {
    dayFirst: column.dayFirst,
    today: localDate(settings.start, settings.timeZone),
    zone: column.kind === 'moment' && column.name.endsWith('Utc') ? 'UTC' : settings.timeZone,
  };
}

function parseCustom(text: string, field: CustomFieldEntry, dates: Dates): Scalar | Bad {
  return customParsers[field.type](text, dates);
}

const customParsers: Readonly<
  Record<CustomFieldEntry['type'], (text: string, dates: Dates) => Scalar | Bad>
> = {
  string: parseText,
  boolean: parseBoolean,
  integer: parseInteger,
  decimal: parseDecimal,
  date: parseDate,
  datetime: (text, dates) => {
    const moment = createDateTimeParser(dates)(text);
    return moment instanceof Bad ? moment : new Date(moment).toISOString();
  },
  enum: (text) => (Array.from(text).length > 250 ? new Bad('value-too-long') : text),
};

function wellFormed(parsed: string | Bad): string {
  if (parsed instanceof Bad) throw new Error('a contact of the blocklist is not well-formed');
  return parsed;
}
