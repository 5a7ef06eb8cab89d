/** Why a cell is not a value: the issue codes of docs/spec.md §10 that one cell alone can earn. */
export type BadCode =
  | 'invalid-email'
  | 'invalid-phone'
  | 'ambiguous-phone'
  | 'damaged-by-spreadsheet'
  | 'invalid-date'
  | 'invalid-boolean'
  | 'invalid-subscription'
  | 'invalid-sex'
  | 'invalid-number'
  | 'invalid-time-zone'
  | 'invalid-name'
  | 'name-too-long'
  | 'value-too-long'
  | 'unstorable-character'
  | 'time-in-future';

/**
 * What a parser returns instead of a value. A class, so that `instanceof Bad` tells it from every value;
 * one constant per code, so that a million bad cells allocate nothing.
 */
export class Bad {
  readonly code: BadCode;

  constructor(code: BadCode) {
    this.code = code;
  }
}

/** A value or the reason why there is none. */
export type Parsed<T> = T | Bad;

export const INVALID_EMAIL = new Bad('invalid-email');
export const INVALID_PHONE = new Bad('invalid-phone');
export const AMBIGUOUS_PHONE = new Bad('ambiguous-phone');
export const DAMAGED_BY_SPREADSHEET = new Bad('damaged-by-spreadsheet');
export const INVALID_DATE = new Bad('invalid-date');
export const INVALID_BOOLEAN = new Bad('invalid-boolean');
export const INVALID_SUBSCRIPTION = new Bad('invalid-subscription');
export const INVALID_SEX = new Bad('invalid-sex');
export const INVALID_NUMBER = new Bad('invalid-number');
export const INVALID_TIME_ZONE = new Bad('invalid-time-zone');
export const INVALID_NAME = new Bad('invalid-name');
export const NAME_TOO_LONG = new Bad('name-too-long');
export const VALUE_TOO_LONG = new Bad('value-too-long');
export const UNSTORABLE_CHARACTER = new Bad('unstorable-character');
