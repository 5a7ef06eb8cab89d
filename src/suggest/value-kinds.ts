import { Bad } from '../value/bad.ts';
import type { Parsed } from '../value/bad.ts';
import { parseBoolean } from '../value/boolean.ts';
import { parseBirthDate, parseDate } from '../value/date.ts';
import { parseEmail } from '../value/email.ts';
import { parseName } from '../value/name.ts';
import { createPhoneParser, createPhoneStyleDetector } from '../value/phone.ts';
import { parseSex } from '../value/sex.ts';
import { parseSubscription } from '../value/subscription.ts';
import { parseTimeZone } from '../value/time-zone.ts';
import type { ColumnValues } from './column-values.ts';

/** How many of a column's values, 0 to 1, can be read as what; all 0 where there is none. */
export interface ValueKinds {
  /** Values looked at. */
  readonly count: number;
  /** Different ones of them, 0 to 1. */
  readonly distinct: number;
  readonly email: number;
  readonly phone: number;
  /** Written as phones are, with `+` or brackets: digits alone may be anything. */
  readonly dressedPhone: number;
  /** Phones without `+` carry the country code. */
  readonly internationalPhone: boolean;
  readonly birthDate: number;
  /** Slash dates of the column put the day first, and none of them the month. */
  readonly dayFirst: boolean;
  /** Slash dates that can be read either way only. */
  readonly eitherWay: boolean;
  readonly date: number;
  /** Written as dates are, in whatever order. */
  readonly dateLike: number;
  /** `MM/dd` and the like, which say no year. */
  readonly dayWithoutYear: number;
  readonly sex: number;
  readonly boolean: number;
  readonly subscription: number;
  readonly timeZone: number;
  readonly name: number;
  /** Names of two words and more. */
  readonly severalWords: number;
  readonly number: number;
  /** Numbers of payment cards, which do not belong here. */
  readonly paymentCard: number;
}

export interface ValueSettings {
  readonly defaultCountry: string;
  readonly acceptPossible: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Makes the judge of a file's columns; the readers are those of the import (docs/spec.md §4). */
export function createKindsReader(settings: ValueSettings): (values: ColumnValues) => ValueKinds {
  const { defaultCountry, acceptPossible, today } = settings;
  const phoneOf = {
    national: createPhoneParser({ defaultCountry, acceptPossible, style: 'national' }),
    international: createPhoneParser({ defaultCountry, acceptPossible, style: 'international' }),
  };
  return ({ texts, distinct }) => {
    const share = shareOf(texts);
    const style = phoneStyleOf(texts, { defaultCountry, acceptPossible });
    const dates = slashDates(texts, today);
    const isPhone = readable(phoneOf[style]);
    return {
      count: texts.length,
      distinct: texts.length === 0 ? 0 : distinct / texts.length,
      email: share(readable(parseEmail)),
      phone: share(isPhone),
      dressedPhone: share((text) => isDressed(text) && isPhone(text)),
      internationalPhone: style === 'international',
      birthDate: share(readable((text) => parseBirthDate(text, { dayFirst: dates.dayFirst, today }))),
      ...dates,
      date: share(
        readable((text) => parseDate(text.replace(/ UTC$/u, ''), { dayFirst: dates.dayFirst, today })),
      ),
      dateLike: share((text) => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?![\d./-])/u.test(text)),
      dayWithoutYear: share((text) => /^\d{1,2}[./-]\d{1,2}\.?$/u.test(text)),
      sex: share(readable(parseSex)),
      boolean: share(readable(parseBoolean)),
      subscription: share(readable(parseSubscription)),
      timeZone: share((text) => readable(parseTimeZone)(text) && /\/|^UTC$|^GMT$/u.test(text)),
      name: share(isNameLike),
      severalWords: share((text) => /\S\s+\S/u.test(text)),
      number: share((text) => /^'?[+-]?\d+(?:[.,]\d+)?$/u.test(text)),
      paymentCard: share(isPaymentCard),
    };
  };
}

function shareOf(texts: readonly string[]): (holds: (text: string) => boolean) => number {
  return (holds) => (texts.length === 0 ? 0 : texts.filter(holds).length / texts.length);
}

function readable<T>(parse: (text: string) => Parsed<T>): (text: string) => boolean {
  return (text) => !(parse(text) instanceof Bad);
}

function phoneStyleOf(
  texts: readonly string[],
  options: { readonly defaultCountry: string; readonly acceptPossible: boolean },
): 'national' | 'international' {
  const detector = createPhoneStyleDetector(options);
  for (const text of texts) detector.add(text);
  return detector.style();
}

/** A leading `'` or `p:` may stand before; blanks and dashes stand in many numbers. */
function isDressed(text: string): boolean {
  return /^'?\s*(?:p:|tel:)?\s*[+(]/iu.test(text);
}

function slashDates(
  texts: readonly string[],
  today: string,
): { readonly dayFirst: boolean; readonly eitherWay: boolean } {
  const slashed = texts.filter((text) => /^\d{1,2}\/\d{1,2}\/\d{2,4}/u.test(text));
  const monthReads = slashed.filter(readable((text) => parseDate(text, { dayFirst: false, today }))).length;
  const dayReads = slashed.filter(readable((text) => parseDate(text, { dayFirst: true, today }))).length;
  const both = slashed.length > 0 && monthReads === slashed.length && dayReads === slashed.length;
  return { dayFirst: dayReads > monthReads, eitherWay: both && slashed.some(isDoubtful) };
}

/** `05/05/1990` is the same either way. */
function isDoubtful(text: string): boolean {
  const [first, second] = text.split('/');
  return Number(first) !== Number(second);
}

function isNameLike(text: string): boolean {
  return /^\P{Nd}*\p{L}/u.test(text) && !readable(parseBoolean)(text) && readable(parseName)(text);
}

/** 13 to 19 digits whose last one fits the others. */
function isPaymentCard(text: string): boolean {
  const digits = text.replaceAll(/[\s-]/gu, '');
  if (!/^[3-6]\d{12,18}$/u.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const value = Number(digits.charAt(digits.length - 1 - place)) * ((place % 2) + 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
