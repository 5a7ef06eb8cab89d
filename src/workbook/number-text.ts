/** Longer numbers than any a spreadsheet writes (1.7976931348623157E+308 written out has 309 digits). */
const longestNumber = 330;

/** Digits that a spreadsheet shows; what stands behind them is the noise of binary fractions. */
const shownDigits = 15;

/**
 * The number of a cell as its `<v>` writes it, in the digits that Excel shows: 15 of them, without exponent. An
 * integer without exponent keeps every digit it has: ids and phones of other systems are longer at times. What is
 * no number stays as it is.
 */
export function numberText(written: string): string {
  const text = written.trim();
  if (text.length > longestNumber) return written;
  // The greater part of all numbers is written as it is shown, and need not be taken apart.
  if (/^-?(?:[1-9]\d{0,14}|\d{16,})$/u.test(text)) return text;
  return isNumber(text) ? inDigits(Number(text)) : written;
}

/** The number that a cell's `<v>` writes; null when it writes none. */
export function numberOf(written: string): number | null {
  const text = written.trim();
  return text.length <= longestNumber && isNumber(text) ? Number(text) : null;
}

/** Decimal notation only, and finite: `Number` takes hexadecimal and the empty text too. */
function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d{1,3})?$/iu.test(text) && Number.isFinite(Number(text));
}

function inDigits(value: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(shownDigits - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/u, '');
  if (digits === '') return '0';
  return (value < 0 ? '-' : '') + withPoint(digits, Number(exponent) + 1);
}

/** @param point how many digits stand before it; negative: zeros between it and the first */
function withPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
