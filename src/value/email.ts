import { INVALID_EMAIL, type Parsed } from './bad.ts';
import { parseDomain } from './email-domain.ts';

/**
 * An email address in lower case with the Unicode form of its domain; `Name <a@b>` and `mailto:a@b` mean `a@b`
 * (docs/spec.md §4); else `invalid-email`, also for two addresses in a cell.
 */
export function parseEmail(text: string): Parsed<string> {
  const verdict = judgeAscii(text);
  if (verdict === 'as-written') return text;
  if (verdict === 'lower') return text.toLowerCase();
  const address = unwrap(text);
  return (address === undefined ? undefined : parseAddress(address)) ?? INVALID_EMAIL;
}

const DOT = 0x2e;
const DASH = 0x2d;
const MAX_LOCAL_BYTES = 64;
const MAX_BYTES = 254;
const MAX_LABEL = 63;

// What an ASCII character may be in an address.
const LOCAL = 1;
const LABEL = 2;
const UPPER = 4;
const LETTER = 8;
const CHARACTER_KINDS = characterKinds();

/**
 * The way of almost every address: ASCII without wrapping or `xn--`, judged in one pass without allocating.
 * `look-closer` is no refusal: the long way decides.
 */
function judgeAscii(text: string): 'as-written' | 'lower' | 'look-closer' {
  const at = text.indexOf('@');
  if (at < 1 || at > MAX_LOCAL_BYTES || text.length > MAX_BYTES) return 'look-closer';
  const local = kindsOfLocal(text, at);
  const domain = local < 0 ? -1 : kindsOfDomain(text, at + 1);
  if (domain < 0) return 'look-closer';
  return ((local | domain) & UPPER) === 0 ? 'as-written' : 'lower';
}

/** The kinds of all characters of the local part, or-ed; -1 if it is not plainly right. */
function kindsOfLocal(text: string, at: number): number {
  let kinds = 0;
  let before = DOT;
  for (let index = 0; index < at; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (before === DOT) return -1;
    } else {
      const kind = kindOf(code);
      if ((kind & LOCAL) === 0) return -1;
      kinds |= kind;
    }
    before = code;
  }
  return before === DOT ? -1 : kinds;
}

/** The kinds of all characters of the domain, or-ed; -1 if it is not plainly right. */
function kindsOfDomain(text: string, start: number): number {
  let kinds = 0;
  let labelStart = start;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (!isPlainLabel(text, labelStart, index)) return -1;
      labelStart = index + 1;
    } else {
      const kind = kindOf(code);
      if ((kind & LABEL) === 0) return -1;
      kinds |= kind;
    }
  }
  const isTopLabel = labelStart > start && (kindOf(text.charCodeAt(labelStart)) & LETTER) !== 0;
  return isTopLabel && isPlainLabel(text, labelStart, text.length) ? kinds : -1;
}

/** 1–63 characters, no hyphen at the edges, no `--` in third place, where `xn--` has it. */
function isPlainLabel(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 1 || length > MAX_LABEL) return false;
  if (text.charCodeAt(start) === DASH || text.charCodeAt(end - 1) === DASH) return false;
  return length < 4 || text.charCodeAt(start + 2) !== DASH || text.charCodeAt(start + 3) !== DASH;
}

function kindOf(code: number): number {
  return CHARACTER_KINDS[code] ?? 0;
}

function characterKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const character of "_-!#$%&'*+/=?^`{}|~") kinds[character.charCodeAt(0)] = LOCAL;
  for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = LOCAL | LABEL;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    kinds[letter.charCodeAt(0)] = LOCAL | LABEL | LETTER;
    kinds[letter.toUpperCase().charCodeAt(0)] = LOCAL | LABEL | LETTER | UPPER;
  }
  kinds[DASH] = LOCAL | LABEL;
  return kinds;
}

/** The address inside `Name <a@b>`, `mailto:a@b` or both; undefined if more than one address is there. */
function unwrap(text: string): string | undefined {
  if (!text.endsWith('>')) return withoutScheme(text);
  const open = text.indexOf('<');
  const name = text.slice(0, Math.max(open, 0));
  return open < 0 || name.includes('@') ? undefined : withoutScheme(text.slice(open + 1, -1));
}

function withoutScheme(text: string): string {
  return MAILTO.test(text) ? text.slice('mailto:'.length) : text;
}

const MAILTO = /^mailto:/i;

/** The long way: letters of any script and internationalised domains. */
function parseAddress(text: string): string | undefined {
  const at = text.indexOf('@');
  const local = at < 0 ? undefined : parseLocal(text.slice(0, at));
  const domain = local === undefined ? undefined : parseDomain(text.slice(at + 1));
  if (local === undefined || domain === undefined) return undefined;
  return utf8Length(local) + 1 + domain.ascii.length > MAX_BYTES ? undefined : `${local}@${domain.unicode}`;
}

/** The lower case must pass as well, so that what is stored can be imported again. */
function parseLocal(text: string): string | undefined {
  if (!isLocal(text)) return undefined;
  const lower = text.toLowerCase().normalize('NFC');
  return lower === text || isLocal(lower) ? lower : undefined;
}

function isLocal(text: string): boolean {
  if (text.length > MAX_LOCAL_BYTES || utf8Length(text) > MAX_LOCAL_BYTES) return false;
  return LOCAL_PART.test(text) && text.normalize('NFKC') === text;
}

const LOCAL_PART =
  /^[\p{L}\p{Nd}_\-!#$%&'*+/=?^`{}|~][\p{L}\p{M}\p{Nd}_\-!#$%&'*+/=?^`{}|~]*(?:\.[\p{L}\p{M}\p{Nd}_\-!#$%&'*+/=?^`{}|~]+)*$/u;

/** The bytes of a well-formed string in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // A surrogate is half of four bytes: one more each. Everything else above U+07FF has three.
    if (code > 0x7f) bytes += code > 0x7ff && (code & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}
