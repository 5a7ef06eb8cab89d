/**
 * What a value looks like, for telling samples apart: runs of digits, of capital and of other letters and of blanks
 * count as one each, other characters are themselves: `31/12/1980` and `1/2/80` are of one kind, `31.12.1980` is of
 * another.
 */
export function textKind(text: string): string {
  let kind = '';
  for (const character of text.slice(0, longestLook)) {
    const sign = signOf(character);
    if (!kind.endsWith(sign) || !isRun(sign)) kind += sign;
  }
  return kind;
}

/** Characters that are looked at: enough for an address or a date with its time. */
const longestLook = 48;

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return '9';
  if (code >= 0x61 && code <= 0x7a) return 'a';
  if (code >= 0x41 && code <= 0x5a) return 'A';
  if (code < 0x80) return character;
  return otherSign(character);
}

function otherSign(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'A';
  if (/[\p{L}\p{M}]/u.test(character)) return 'a';
  if (/\p{Nd}/u.test(character)) return '9';
  return /\p{White_Space}/u.test(character) ? ' ' : character;
}

const isRun = (sign: string): boolean => sign === '9' || sign === 'a' || sign === 'A' || sign === ' ';
