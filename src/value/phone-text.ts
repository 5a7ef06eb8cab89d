/**
 * A phone cell without what does not matter: a leading `'`, `p:` or `tel:`, brackets, blanks, dashes and dots
 * (docs/spec.md §4); full-width and Arabic digits become ASCII, as in libphonenumber. Everything else stays.
 */
export function barePhone(text: string): string {
  if (isDialable(text)) return text;
  return text.replace(DECORATION, '').replace(IGNORED, '').replace(FOREIGN, toAscii);
}

/** Whether a text is digits only, or `+` and digits. */
export function isDialable(text: string): boolean {
  for (let at = text.charCodeAt(0) === PLUS ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return text.length > 1;
}

const PLUS = 0x2b;
const ZERO = 0x30;
const NINE = 0x39;

const DECORATION = /^'?\s*(?:p:|tel:)?/i;

/**
 * White_Space, brackets, dashes and dots of any script. Invisible format characters (\p{Cf}: soft hyphen, marks of
 * writing direction) count as blanks: address books put them around numbers that are copied.
 */
const IGNORED = /[\p{White_Space}\p{Cf}\p{Ps}\p{Pe}\p{Pd}\u2212\u30fc.\uff0e]/gu;

/** The digits and the plus that libphonenumber reads beside those of ASCII. */
const FOREIGN = /[\uff0b\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;

/** The low nibble of these digits is their value. */
function toAscii(character: string): string {
  return character === '\uff0b' ? '+' : String(character.charCodeAt(0) & 0x0f);
}
