import { type Parsed, VALUE_TOO_LONG } from './bad.ts';

/** Any text of at most 1,000 code points (docs/spec.md §4: strings, external identities, cards); else `value-too-long`. */
export function parseText(text: string): Parsed<string> {
  return isLongerThan(text, 1000) ? VALUE_TOO_LONG : text;
}

/** Whether a text has more than `limit` code points; counts them only when its UTF-16 length leaves a doubt. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  let points = 0;
  for (const point of text) if (point !== '') points++;
  return points > limit;
}

/**
 * Whether a spreadsheet turned a long number into scientific notation, `9,16E+10`, and lost its digits (docs/spec.md §4).
 * Without sign in the exponent a fraction is required, so that codes such as `12E5` stay what they are.
 */
export function isDamagedBySpreadsheet(text: string): boolean {
  return text.length <= LONGEST_SCIENTIFIC && hasExponent(text) && SCIENTIFIC.test(text);
}

const SCIENTIFIC = /^[+-]?[0-9]+(?:[.,][0-9]+e[+-]?|e[+-])[0-9]+$/i;
/** A sign, 1 + 17 digits, a separator, E, a sign, 3 digits; with room to spare. */
const LONGEST_SCIENTIFIC = 40;

function hasExponent(text: string): boolean {
  return text.includes('E') || text.includes('e');
}
