import { dateText } from './date-text.ts';
import type { DateSystem } from './date-text.ts';
import { typedText } from './escaped-text.ts';
import type { CellFormat } from './number-format.ts';
import { numberOf, numberText } from './number-text.ts';

/** How the numbers of a workbook are to be read. */
export interface NumberRules {
  /** By the style of a cell (`s`); null or none: a number. */
  readonly formats: readonly (CellFormat | null)[];
  readonly system: DateSystem;
}

/** A cell as the sheet has it. */
export interface WrittenCell {
  /** Its `t`: `n`, `b`, `e`, `str`, `d`; shared and inline strings are texts already and do not come here. */
  readonly type: string;
  readonly style: number;
  /** Its `<v>`. */
  readonly value: string;
}

/**
 * What a cell holds, as text: numbers in digits, dates in ISO 8601 by the cell's number format, `TRUE` and `FALSE`,
 * errors as they are shown. A percentage is the plain number; zeros that the format puts before an integer belong to it.
 */
export function cellText({ type, style, value }: WrittenCell, rules: NumberRules): string {
  if (type === 'str') return typedText(value);
  if (type === 'b') return booleanText(value);
  if (type === 'e') return value.trim();
  const format = rules.formats[style] ?? null;
  if (type === 'd') return isoText(value, format);
  return format === null ? numberText(value) : formatted(value, format, rules.system);
}

function formatted(value: string, format: CellFormat, system: DateSystem): string {
  const number = numberOf(value);
  if (number === null) return value;
  if (format.kind === 'digits') return withZeros(numberText(value), format.digits);
  return dateText(number, format, system) ?? numberText(value);
}

function withZeros(number: string, digits: number): string {
  return /^\d+$/u.test(number) ? number.padStart(digits, '0') : number;
}

function booleanText(value: string): string {
  const text = value.trim().toLowerCase();
  if (text === '1' || text === 'true') return 'TRUE';
  return text === '0' || text === 'false' ? 'FALSE' : value;
}

/** Strict workbooks may write dates in ISO 8601 themselves; what the format does not show is cut off. */
function isoText(value: string, format: CellFormat | null): string {
  const text = value.trim();
  const [, day, midnight] =
    /^(\d{4}-\d\d-\d\d)(?:(T00:00(?::00(?:\.0{1,9})?)?Z?)|T.{0,30})?$/u.exec(text) ?? [];
  if (day === undefined) return text;
  const showsDay = format?.kind === 'date' || (format?.kind !== 'date-time' && midnight !== undefined);
  return showsDay ? day : text;
}
