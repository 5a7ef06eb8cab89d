import { AMBIGUOUS_PHONE, DAMAGED_BY_SPREADSHEET, INVALID_PHONE, type Parsed } from './bad.ts';
import { type Accepts, createNationalReader, readInternational } from './phone-number.ts';
import { isPossible, isValid } from './phone-plan.ts';
import { barePhone, isDialable } from './phone-text.ts';
import { isDamagedBySpreadsheet } from './text.ts';

export { isCountry } from './phone-plan.ts';

/**
 * How a column writes numbers without `+` or `00`: for the default country, with the calling code, or both
 * (docs/spec.md §4).
 */
export type PhoneStyle = 'national' | 'international' | 'mixed';

export interface PhoneOptions {
  /** ISO 3166-1 code of two capital letters for which `isCountry` is true. */
  readonly defaultCountry: string;
  /** Accept every number of a possible length, not only valid ones. */
  readonly acceptPossible: boolean;
}

/**
 * A parser of phones into E.164 (docs/spec.md §4). `invalid-phone`, `ambiguous-phone` for a cell that `mixed` reads as
 * two different numbers, `damaged-by-spreadsheet` for scientific notation. Throws a RangeError for an unknown country.
 */
export function createPhoneParser(
  options: PhoneOptions & { readonly style: PhoneStyle },
): (text: string) => Parsed<string> {
  const accepts = options.acceptPossible ? isPossible : isValid;
  const readNational = createNationalReader(options.defaultCountry, accepts);
  const readPlain = plainReader(options.style, readNational, accepts);
  return (text) => {
    const phone = barePhone(text);
    if (!isDialable(phone)) return isDamagedBySpreadsheet(text) ? DAMAGED_BY_SPREADSHEET : INVALID_PHONE;
    const start = internationalStart(phone);
    return start === 0 ? readPlain(phone) : (readInternational(phone.slice(start), accepts) ?? INVALID_PHONE);
  };
}

/** Finds out how a column writes its numbers. */
export interface PhoneStyleDetector {
  /** Takes the column's next cleaned, non-blank cell. */
  add(text: string): void;
  /** Whether it has seen enough: later cells change nothing. */
  readonly full: boolean;
  /** `international` if it reads at least 5 % more of the cells seen than `national`. */
  style(): 'national' | 'international';
}

/**
 * Detects a column's style from its first 10,000 cells without `+` or `00` (docs/spec.md §4), readable or not.
 * Throws a RangeError for an unknown country.
 */
export function createPhoneStyleDetector(options: PhoneOptions): PhoneStyleDetector {
  const accepts = options.acceptPossible ? isPossible : isValid;
  const readNational = createNationalReader(options.defaultCountry, accepts);
  let cells = 0;
  let lead = 0;
  return {
    add(text) {
      if (cells >= DETECTION_CELLS) return;
      const phone = barePhone(text);
      if (internationalStart(phone) > 0) return;
      cells++;
      if (!isDialable(phone)) return;
      if (readInternational(phone, accepts) !== undefined) lead++;
      if (readNational(phone) !== undefined) lead--;
    },
    get full() {
      return cells >= DETECTION_CELLS;
    },
    style: () => (lead > 0 && lead * 20 >= cells ? 'international' : 'national'),
  };
}

const DETECTION_CELLS = 10_000;

/** The index of the calling code behind `+` or `00`; 0 if neither leads. */
function internationalStart(phone: string): number {
  if (phone.startsWith('+')) return 1;
  return phone.startsWith('00') ? 2 : 0;
}

function plainReader(
  style: PhoneStyle,
  readNational: (digits: string) => string | undefined,
  accepts: Accepts,
): (digits: string) => Parsed<string> {
  if (style === 'national') return (digits) => readNational(digits) ?? INVALID_PHONE;
  if (style === 'international') return (digits) => readInternational(digits, accepts) ?? INVALID_PHONE;
  return (digits) => {
    const national = readNational(digits);
    const international = readInternational(digits, accepts);
    if (national !== undefined && international !== undefined && national !== international)
      return AMBIGUOUS_PHONE;
    return national ?? international ?? INVALID_PHONE;
  };
}
