import { INVALID_NAME, NAME_TOO_LONG, type Parsed } from './bad.ts';
import { isLongerThan } from './text.ts';

/**
 * A name or part of one: letters and marks of any script, digits, blanks and what stands in names (docs/spec.md §4),
 * never re-cased. `name-too-long` above 100 code points, whatever they are; else `invalid-name`, also for digits only.
 */
export function parseName(text: string): Parsed<string> {
  if (isLongerThan(text, MAX_NAME)) return NAME_TOO_LONG;
  return isPlainName(text) || isName(text) ? text : INVALID_NAME;
}

const MAX_NAME = 100;

// oxlint-disable-next-line no-misleading-character-class -- joiners are allowed as such; isName looks at their neighbours
const NAME = /^[\p{L}\p{M}\p{Nd}\p{Zs}'’ʻ`.,\-\u2010-\u2015·/()&\u200c\u200d\u05f3\u05f4]+$/u;
const DIGITS_ONLY = /^\p{Nd}+$/u;
/** A joiner that does not stand between letters, of which marks are part. */
const STRAY_JOINER = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/u;

function isName(text: string): boolean {
  return NAME.test(text) && !DIGITS_ONLY.test(text) && !STRAY_JOINER.test(text);
}

/** Letters and blanks of ASCII and Cyrillic letters: most names, ten times as fast as by the pattern. */
function isPlainName(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isPlainLetter(text.charCodeAt(index))) return false;
  }
  return true;
}

function isPlainLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 ? (code | 0x20) <= 0x7a : code === 0x20;
  return code >= 0x400 && code <= 0x481;
}
