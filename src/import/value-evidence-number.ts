/** A number in a sentence, as in `1,200,000`. */
export function numberText(number: number): string {
  return numbers.format(number);
}

/** A part of a whole, as in `12 %`, `0.6 %`, `0.05 %`. */
export function shareText(part: number, whole: number): string {
  return `${shares.format((part / whole) * 100)} %`;
}

const numbers = new Intl.NumberFormat('en-US');
const shares = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
