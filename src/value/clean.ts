/**
 * A cell as every rule sees it (docs/spec.md §4): without White_Space, U+FEFF and zero-width characters
 * (U+200B–U+200D, U+2060) at its edges, then in NFC.
 */
export function clean(text: string): string {
  const length = text.length;
  if (length === 0) return text;
  const trimmed = isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(length - 1)) ? text : trim(text);
  return MAY_CHANGE_UNDER_NFC.test(trimmed) ? trimmed.normalize('NFC') : trimmed;
}

/** Whether PostgreSQL can keep the text: no U+0000 and no lone surrogate (docs/spec.md §4). */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The text with U+FFFD in place of every character that cannot be stored: for messages and headers, never values. */
export function replaceUnstorable(text: string): string {
  return isStorable(text) ? text : text.replace(ALL_UNSTORABLE, '\uFFFD');
}

/** Whether a cleaned, non-empty text is one of the spellings of "nothing" that programs export (docs/spec.md §4). */
export function looksEmpty(text: string): boolean {
  const length = text.length;
  if (length > LONGEST_EMPTY_LOOK) return false;
  if (length === 1) return text === '-';
  // The first characters of the list: # ( N U \ n u. Most cells end here, without a lower-cased copy.
  switch (text.charCodeAt(0)) {
    case 0x23:
    case 0x28:
    case 0x4e:
    case 0x55:
    case 0x5c:
    case 0x6e:
    case 0x75:
      return EMPTY_LOOKS.has(text.toLowerCase());
    default:
      return false;
  }
}

const EMPTY_LOOKS = new Set([
  'null',
  '\\n',
  '(null)',
  '#n/a',
  '#ref!',
  '#value!',
  'nan',
  'undefined',
  '-',
  'n/a',
]);
const LONGEST_EMPTY_LOOK = 9;

/**
 * Everything below U+0300 is in NFC already, and so are the letters of Cyrillic, the kanji and everything else
 * this leaves out, as long as no combining mark stands in the text; those are all inside the class.
 */
// oxlint-disable-next-line no-misleading-character-class -- combining marks are what it looks for
const MAY_CHANGE_UNDER_NFC = /[\u0300-\u03ff\u0483-\u0489\u0530-\u4dff\ua000-\uffff]/;

// oxlint-disable-next-line no-control-regex -- U+0000 is what it looks for
const UNSTORABLE = /[\u0000\ud800-\udfff]/u;
const ALL_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');

/** Printable ASCII other than the blank: the edges of almost every cell. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmable(text.charCodeAt(start))) start++;
  while (end > start && isTrimmable(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isTrimmable(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return OTHER_TRIMMABLE.has(code);
}

/** White_Space beyond ASCII, the byte order mark and what Unicode calls zero width. */
const OTHER_TRIMMABLE = new Set([
  0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x200b, 0x200c, 0x200d, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff,
]);
