import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { createNationalReader, readInternational } from './phone-number.ts';
import { isPossible, isValid, planOfCountry } from './phone-plan.ts';

/** A generator with a fixed seed (Numerical Recipes): the same numbers every time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const dice = createDice(20260315);

function randomDigits(count: number): string {
  return Array.from({ length: count }, () => dice(10)).join('');
}

/** An example number with digits changed, lost or added, or digits of a possible length. */
function nearlyValid(country: CountryCode): string {
  const lengths = planOfCountry(country).lengths;
  if (dice(3) === 0) return randomDigits(lengths[dice(lengths.length)] ?? 9);
  const example = getExampleNumber(country, examples)?.nationalNumber ?? randomDigits(9);
  const at = dice(example.length);
  const kept = example.slice(0, at) + randomDigits(example.length - at);
  if (dice(4) === 0) return kept.slice(1);
  return dice(4) === 0 ? `${kept}${dice(10)}` : kept;
}

function writtenForms(country: CountryCode): string[] {
  const national = nearlyValid(country);
  const code = getCountryCallingCode(country);
  const trunk = ['0', '1', '8', '06', '15'][dice(5)] ?? '';
  const abroad = ['011', '810', '0011', '119', '0'][dice(5)] ?? '';
  return [national, trunk + national, code + national, code + trunk + national, abroad + code + national];
}

/** What libphonenumber makes of a text; undefined where it is not accepted. */
function expected(
  text: string,
  country: CountryCode | undefined,
  acceptPossible: boolean,
): string | undefined {
  const number = parsePhoneNumberFromString(text, country === undefined ? {} : { defaultCountry: country });
  return (acceptPossible ? number?.isPossible() : number?.isValid()) === true ? number?.number : undefined;
}

test.each([
  ['valid', false, isValid],
  ['possible', true, isPossible],
] as const)('reads %s numbers of every country exactly as libphonenumber', (_, acceptPossible, accepts) => {
  const differences: string[] = [];
  let accepted = 0;
  for (const country of getCountries()) {
    const readNational = createNationalReader(country, accepts);
    for (const digits of Array.from({ length: 8 }, () => writtenForms(country)).flat()) {
      const international = expected(`+${digits}`, undefined, acceptPossible);
      const national = expected(digits, country, acceptPossible);
      if (national !== undefined) accepted++;
      if (readInternational(digits, accepts) !== international) differences.push(`+${digits}`);
      if (readNational(digits) !== national) differences.push(`${country} ${digits}`);
    }
  }
  expect(differences).toEqual([]);
  expect(accepted).toBeGreaterThan(1000);
});

test.each(['800', '808', '870', '878', '881', '882', '883', '888', '979'])(
  'reads the non-geographic +%s exactly as libphonenumber',
  (code) => {
    for (let round = 0; round < 60; round++) {
      const digits = `${code}${randomDigits(7 + dice(6))}`;
      expect([digits, readInternational(digits, isValid)]).toEqual([
        digits,
        expected(`+${digits}`, undefined, false),
      ]);
    }
  },
);
