/**
 * Bytes that are no text stand in decoded text as lone surrogates, which no text has: U+DC80–U+DCFF for a byte that is
 * known, U+DFFF for one that is not. They cannot be stored, so none passes for a value, and U+FFFD in a file stays an
 * ordinary character.
 */

/** The UTF-16 unit that stands in the text for a byte of 0x80 or more. */
export function undecodableUnit(byte: number): number {
  return 0xdc00 + byte;
}

/** What stands in the text where only the place is known. */
export const undecodablePlace = '\uDFFF';

/** Whether a text has bytes that could not be decoded. */
export function hasUndecodable(text: string): boolean {
  return loneSurrogate.test(text);
}

/**
 * Bytes that are no text at the end of UTF-16: the first half of a pair, behind which nothing comes. The second half
 * would make a pair with a lone first half before it, and so a character of what is none.
 */
export const undecodableEnd = '\uDBFF';

/** The text with undecodable bytes written out, as in `M\xFCller`: for showing, never for storing. */
export function showUndecodable(text: string): string {
  return text.replaceAll(loneSurrogates, (unit) => {
    const code = unit.charCodeAt(0);
    if (unit === undecodablePlace || unit === undecodableEnd) return '\\x??';
    const hex = (code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : code).toString(16).toUpperCase();
    return hex.length === 2 ? `\\x${hex}` : `\\u${hex}`;
  });
}

const loneSurrogate = /[\uD800-\uDFFF]/u;
const loneSurrogates = /[\uD800-\uDFFF]/gu;
