import type { CallOut } from '../contract/value-evidence.ts';
import type { Column } from '../row/column.ts';
import { shortened } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import { numberText } from './value-evidence-number.ts';
import type { PhoneStyles } from './value-evidence-phones.ts';

/** The rarer way of writing phones, of all, from which both are called out. */
const mixedShare = 0.01;

/** Phones with and without `+` in one column, or such as only a country code and such as only a country explains. */
export function callOutPhones({ header }: Column, phones: PhoneStyles, rules: Rules): CallOut[] {
  const { marked, national, international, either } = phones;
  const plain = national + international + either;
  const isWorthSaying = (rarer: number): boolean => rarer > 0 && rarer >= (marked + plain) * mixedShare;
  const byMark = Math.min(marked, plain);
  const byCountry = Math.min(national, international);
  const ways = [
    ...(isWorthSaying(byMark)
      ? [`${numberText(marked)} numbers have + or 00 in front, ${numberText(plain)} not`]
      : []),
    ...(isWorthSaying(byCountry) ? [withoutMark(phones, rules.defaultCountry)] : []),
  ];
  if (ways.length === 0) return [];
  const all = `"${shortened(header)}" is written in several ways: ${ways.join('; ')}.`;
  return [
    {
      code: 'phones-of-mixed-style',
      header,
      value: null,
      count: isWorthSaying(byMark) ? byMark : byCountry,
      of: marked + plain,
      exact: true,
      setting: '--phone-style',
      sentence: `${all} ${howRead(phones, rules)} If that is not right: --phone-style or --default-country.`,
    },
  ];
}

/** Phones, and the share of them from which their being left out is no matter of single ones. */
const fewestPhones = 5;
/** So many are enough when none of them can be read. */
const fewestAlike = 2;
const foreignShare = 0.5;

/** A column of phones most of which are none in the country that numbers without `+` are read for. */
export function callOutCountry(
  { header }: Column,
  leftOut: { readonly count: number; readonly of: number },
  { defaultCountry }: Rules,
): CallOut[] {
  const { count, of } = leftOut;
  const isColumn = count === of ? of >= fewestAlike : of >= fewestPhones && count >= of * foreignShare;
  if (!isColumn) return [];
  const sentence = `${numberText(count)} of ${numberText(of)} numbers in "${shortened(header)}" are left out: those without + or 00 are read as numbers of ${defaultCountry}. If they are of another country: --default-country.`;
  const what = { code: 'phones-of-another-country', setting: '--default-country' } as const;
  return [{ ...what, header, value: null, count, of, exact: true, sentence }];
}

function withoutMark({ international, national }: PhoneStyles, country: string): string {
  return `of those without + or 00 ${numberText(international)} can only begin with a country code, ${numberText(national)} can only be meant as in ${country}`;
}

/** What is assumed of numbers without `+` or `00`, and what is lost by it. */
function howRead(
  { national, international }: PhoneStyles,
  { phoneStyle, settings, defaultCountry }: Rules,
): string {
  const by = settings.phoneStyle === null ? 'as was detected' : 'as was chosen';
  const styles = {
    national: { how: `as in ${defaultCountry}`, lost: international },
    international: { how: 'as if a country code led them', lost: national },
    mixed: { how: 'both ways', lost: 0 },
  };
  const { how, lost } = styles[phoneStyle];
  const left = lost === 0 ? '' : `, so ${numberText(lost)} of them cannot be read and are left out`;
  return `Numbers without + or 00 are read ${how}, ${by}${left}.`;
}
