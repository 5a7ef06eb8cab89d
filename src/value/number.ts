import { INVALID_NUMBER, type Parsed } from './bad.ts';

export { isDamagedBySpreadsheet, parseText } from './text.ts';

/** A 32-bit signed integer, `[+-]?[0-9]+` (docs/spec.md §4); else `invalid-number`. */
export function parseInteger(text: string): Parsed<number> {
  const first = text.charCodeAt(0);
  const start = first === PLUS || first === MINUS ? 1 : 0;
  if (digitsEnd(text, start) !== text.length || start === text.length) return INVALID_NUMBER;
  const value = Number(text);
  if (value > 2_147_483_647 || value < -2_147_483_648) return INVALID_NUMBER;
  return value === 0 ? 0 : value;
}

/**
 * A decimal, `[+-]?[0-9]{1,16}([.,][0-9]{1,2})?` (docs/spec.md §4), as a canonical string: a point as separator,
 * no plus, no superfluous zeros at either end, no `-0`; else `invalid-number`.
 */
export function parseDecimal(text: string): Parsed<string> {
  const first = text.charCodeAt(0);
  const start = first === PLUS || first === MINUS ? 1 : 0;
  const end = digitsEnd(text, start);
  const digits = end - start;
  if (digits === 0 || digits > 16) return INVALID_NUMBER;
  const fraction = end === text.length ? '' : parseFraction(text, end);
  if (fraction === undefined) return INVALID_NUMBER;
  const whole = text.slice(skipZeros(text, start, end - 1), end);
  const magnitude = fraction === '' ? whole : `${whole}.${fraction}`;
  return first === MINUS && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** Muster's own customer id: digits only, at most 15 (docs/spec.md §3); else `invalid-number`. */
export function parseMusterId(text: string): Parsed<number> {
  if (text.length > 15 || text === '' || digitsEnd(text, 0) !== text.length) return INVALID_NUMBER;
  return Number(text);
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
    at++;
  }
  return at;
}

function skipZeros(text: string, start: number, last: number): number {
  let at = start;
  while (at < last && text.charCodeAt(at) === ZERO) at++;
  return at;
}

/** The digits after the separator at `at` without trailing zeros; undefined if it is none or they are not one or two. */
function parseFraction(text: string, at: number): string | undefined {
  const separator = text.charCodeAt(at);
  if (separator !== POINT && separator !== COMMA) return undefined;
  const count = text.length - at - 1;
  if (count < 1 || count > 2 || digitsEnd(text, at + 1) !== text.length) return undefined;
  let end = text.length;
  while (end > at + 1 && text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(at + 1, end);
}
