import { dictionary } from './dictionary.ts';
import type { Meaning } from './dictionary.ts';

/** One thing that a header may mean. */
export interface HeaderReading {
  readonly meaning: Meaning;
  /** The language of the phrase; of several the first that has it. */
  readonly language: string;
  /** How surely the header alone says so, 0 to 1 (docs/decisions/0011-mapping-suggestions.md). */
  readonly score: number;
  /** What stands beside the phrase. */
  readonly beside: Beside;
}

export type Beside = 'nothing' | 'neutral' | 'billing' | 'secondary' | 'former' | 'company' | 'unknown';

const scores: Readonly<Record<Beside, number>> = {
  nothing: 0.95,
  neutral: 0.9,
  billing: 0.75,
  secondary: 0.65,
  unknown: 0.6,
  former: 0.5,
  company: 0.5,
};

/**
 * What a header may mean by its words: a known phrase, whole or with words beside it that leave it what it is. One
 * that names somebody else than the customer means nothing.
 */
export function readHeader(words: readonly string[]): HeaderReading[] {
  const { meaningsOf } = dictionary();
  const whole = meaningsOf(words.join(''));
  if (whole.size > 0) return [...whole].map(([meaning, language]) => reading(meaning, language, 'nothing'));
  const readings = phrasesOf(words).flatMap(({ from, to }) => {
    const rest = [...words.slice(0, from), ...words.slice(to)];
    return [...meaningsOf(words.slice(from, to).join(''))].flatMap(([meaning, language]) => {
      const beside = besideOf(rest, meaning);
      return beside === null ? [] : [reading(meaning, language, beside)];
    });
  });
  return bestOfEach(readings);
}

/** Whether a header names somebody else: an owner, a seller, a parent. */
export function namesAnother(words: readonly string[]): boolean {
  const { meaningsOf, isAnother, hasRole } = dictionary();
  if (meaningsOf(words.join('')).size > 0) return false;
  return isDoneBySomebody(words) || words.some((word) => isAnother(word) && !hasRole(word, 'neutral'));
}

function reading(meaning: Meaning, language: string, beside: Beside): HeaderReading {
  return { meaning, language, score: scores[beside], beside };
}

/** Pieces of the header, the longest first. */
function phrasesOf(words: readonly string[]): { readonly from: number; readonly to: number }[] {
  const pieces = words.flatMap((_, from) =>
    words.slice(from).map((__, length) => ({ from, to: from + length + 1 })),
  );
  return pieces.sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Words beside names change them; values show whether a contact is one. */
const contacts: ReadonlySet<Meaning> = new Set<Meaning>(['email', 'mobile', 'phone']);
const names: ReadonlySet<Meaning> = new Set<Meaning>([
  'lastName',
  'firstName',
  'middleName',
  'fullName',
  'name',
]);

/** What the words beside a phrase make of it; null: it no longer means what it says. */
function besideOf(rest: readonly string[], meaning: Meaning): Beside | null {
  if (isDoneBySomebody(rest)) return null;
  const found = rest.map((word) => besideWord(word, meaning));
  if (found.includes(null)) return null;
  return found.reduce<Beside>(
    (worst, each) => (each !== null && scores[each] < scores[worst] ? each : worst),
    'neutral',
  );
}

function besideWord(word: string, meaning: Meaning): Beside | null {
  const { hasRole, isAnother } = dictionary();
  const isName = names.has(meaning);
  if (hasRole(word, 'neutral') && !(isName && hasRole(word, 'user'))) return 'neutral';
  if (isAnother(word)) return null;
  const beside = isSameContact(word, meaning) ? 'neutral' : roleOf(word);
  return contacts.has(meaning) || (isName && beside === 'billing') ? beside : null;
}

/** `Phone number (mobile)` says one thing twice. */
function isSameContact(word: string, meaning: Meaning): boolean {
  const other = dictionary().meaningsOf(word);
  if (meaning === 'email') return other.has('email');
  return (meaning === 'phone' || meaning === 'mobile') && (other.has('phone') || other.has('mobile'));
}

/** `Created by`: whoever did it is not the customer. */
function isDoneBySomebody(words: readonly string[]): boolean {
  const at = words.findIndex((word) => doers.has(word));
  return at > 0 && words.slice(0, at).some((word) => dictionary().hasRole(word, 'moments'));
}

const doers: ReadonlySet<string> = new Set('by von durch par por da przez door av'.split(' '));

function roleOf(word: string): Beside {
  const { hasRole } = dictionary();
  if (hasRole(word, 'billing')) return 'billing';
  if (hasRole(word, 'company')) return 'company';
  if (hasRole(word, 'former')) return 'former';
  return hasRole(word, 'secondary') ? 'secondary' : 'unknown';
}

function bestOfEach(readings: readonly HeaderReading[]): HeaderReading[] {
  const best = new Map<Meaning, HeaderReading>();
  for (const each of readings) {
    if ((best.get(each.meaning)?.score ?? 0) < each.score) best.set(each.meaning, each);
  }
  return [...best.values()];
}
