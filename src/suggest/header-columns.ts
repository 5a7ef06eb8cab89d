import { simpleFields } from '../customer/field.ts';
import type { SimpleFieldKind } from '../customer/field.ts';
import type { Candidate, FileColumn } from './candidate.ts';
import type { Meaning } from './dictionary.ts';
import { fitOf, plainKind, together, valuesSay } from './fit.ts';
import type { Taking } from './fit.ts';
import { readHeader } from './read-header.ts';
import type { Beside, HeaderReading } from './read-header.ts';

/** Fields that a phrase names by itself; `name` depends on the columns beside it and consent has its own reader. */
const fieldOf = {
  email: 'email',
  mobile: 'phone',
  phone: 'phone',
  lastName: 'last-name',
  firstName: 'first-name',
  middleName: 'middle-name',
  fullName: 'full-name',
  sex: 'sex',
  birthDate: 'birth-date',
  timeZone: 'time-zone',
  card: 'card',
  emailConfirmed: 'email-confirmed',
  phoneConfirmed: 'phone-confirmed',
} as const satisfies Partial<Record<Meaning, SimpleFieldKind>>;

type PlainMeaning = keyof typeof fieldOf;

const takings: Readonly<Record<PlainMeaning, Taking>> = {
  email: 'email',
  mobile: 'phone',
  phone: 'phone',
  lastName: 'name',
  firstName: 'name',
  middleName: 'name',
  fullName: 'name',
  sex: 'sex',
  birthDate: 'birthDate',
  timeZone: 'timeZone',
  card: 'anything',
  emailConfirmed: 'boolean',
  phoneConfirmed: 'boolean',
};

/** What a header in one of the known languages suggests, judged together with the values of its column. */
export function headerCandidates(column: FileColumn): Candidate[] {
  return readHeader(column.words).flatMap((reading) => {
    const { meaning } = reading;
    if (!isPlain(meaning)) return [];
    const confidence = confidenceOf(column, meaning, reading);
    if (confidence <= 0) return [];
    const field = simpleFields[fieldOf[meaning]];
    return [
      {
        field,
        confidence,
        reason: `${headerSays(reading)} ${field}; ${valuesSay(column.kinds, takings[meaning])}.${notes(column, meaning)}`,
        needs: needsOf(column, meaning),
        isOffer: false,
        ...optionsOf(column, meaning),
      },
    ];
  });
}

/** What the notes speak of, on the command line. */
function optionsOf({ kinds, header }: FileColumn, meaning: PlainMeaning): { readonly option?: string } {
  if (meaning === 'birthDate' && kinds.dayWithoutYear < 0.5 && kinds.eitherWay)
    return { option: `--map "${header}=BirthDate" --day-first BirthDate` };
  const isUnread = takings[meaning] === 'phone' && kinds.count > 0 && kinds.phone < 0.5;
  return isUnread ? { option: '--default-country' } : {};
}

/** The first half of a reason, up to the field's name. */
export function headerSays({ language, beside }: Pick<HeaderReading, 'language' | 'beside'>): string {
  return `The header${besideSays[beside]} means (${language})`;
}

const besideSays: Readonly<Record<Beside, string>> = {
  nothing: '',
  neutral: '',
  billing: ' of an address',
  secondary: ' of a further contact',
  former: ' of a former contact',
  company: ' of a company',
  unknown: ' beside unknown words',
};

const isPlain = (meaning: Meaning): meaning is PlainMeaning => meaning in fieldOf;

function confidenceOf(
  { kinds }: FileColumn,
  meaning: PlainMeaning,
  { score, beside }: HeaderReading,
): number {
  const taking = takings[meaning];
  if (isRuledOut(kinds, meaning)) return 0;
  // Unknown words are believed only where the values say the same.
  if (beside === 'unknown' && (fitOf(kinds, taking).share ?? 0) < 0.8) return 0;
  // Any phone may be mobile, but one that says so goes first.
  const header = meaning === 'phone' && beside === 'nothing' ? score - 0.02 : score;
  const confidence = together(header, kinds, taking);
  return isShared(meaning, kinds) ? Math.min(confidence, sharedAtMost) : confidence;
}

/** Numbers are no names, and the number of a payment card is kept from the base. */
function isRuledOut(kinds: FileColumn['kinds'], meaning: PlainMeaning): boolean {
  if (meaning === 'card') return kinds.paymentCard >= 0.5 || plainKind(kinds) !== null;
  return takings[meaning] === 'name' && kinds.number >= 0.5;
}

/** The same contact on most rows is somebody else's: an owner's, a shop's. */
function isShared(meaning: PlainMeaning, { count, distinct }: FileColumn['kinds']): boolean {
  const isContact = takings[meaning] === 'email' || takings[meaning] === 'phone';
  return isContact && count >= enoughToCompare && distinct < 0.5;
}

const enoughToCompare = 5;
const sharedAtMost = 0.45;

function notes({ kinds }: FileColumn, meaning: PlainMeaning): string {
  if (isShared(meaning, kinds)) return ' The same ones stand on many rows, so they may be somebody else’s.';
  if (meaning === 'birthDate') return dateNotes(kinds);
  if (kinds.count === 0) return '';
  if (meaning === 'sex' && kinds.sex < 0.5)
    return ' Only male, female, m, f and w can be read: translate the values first.';
  return takings[meaning] === 'phone' && kinds.phone < 0.5 ? otherCountry : '';
}

function dateNotes({ dayWithoutYear, eitherWay, dayFirst }: FileColumn['kinds']): string {
  if (dayWithoutYear >= 0.5) return ' A birthday without a year cannot be kept.';
  if (eitherWay)
    return ` Every date can be read month first and day first; they are read month first. If that is wrong, choose day first.`;
  return dayFirst ? ' Dates with slashes put the day first.' : '';
}

/** Said where phones cannot be read, also of columns that have the field's own name. */
export const otherCountry =
  ' Phones of another country than the default one need that one to be chosen, or + and the country code.';

function needsOf({ kinds }: FileColumn, meaning: PlainMeaning): Candidate['needs'] {
  if (meaning === 'birthDate' && kinds.dayFirst) return { dayFirst: true };
  return takings[meaning] === 'phone' && kinds.internationalPhone ? { phoneStyle: 'international' } : {};
}
