import { languagesOf, type LanguageLetters } from './letter-pairs.ts';

/** How often pairs of bytes stand in a text; only those that occur. */
export type PairCounts = readonly (readonly [first: number, second: number, count: number])[];

type Script = LanguageLetters['script'];

/**
 * How probable a text is, read by the table of a single-byte encoding: the sum over its pairs of characters of the
 * natural logarithm of what the languages of the encoding's script make of them. The languages mix in whatever shares
 * explain the text best, as lists of customers do. Readings of the same bytes compare by their difference.
 */
export function likelihood(counts: PairCounts, table: Uint16Array, script: Script): number {
  const models = modelsOf(script);
  const pairs = counts.map(([first, second, count]) => {
    const pair = characterPair(table[first] ?? 0, table[second] ?? 0);
    const probabilities = models.map((model) => model.of(pair));
    return { count, probabilities, penalty: penaltyOf(pair) };
  });
  const shares = mixture(pairs, models.length);
  return pairs.reduce(
    (sum, { count, probabilities, penalty }) =>
      sum + count * (Math.log(weighted(probabilities, shares)) - penalty),
    0,
  );
}

interface CharacterPair {
  readonly first: string;
  readonly second: string;
  /** In lower case, a blank for whatever is no letter. */
  readonly letters: string;
}

function characterPair(firstUnit: number, secondUnit: number): CharacterPair {
  const first = String.fromCharCode(firstUnit);
  const second = String.fromCharCode(secondUnit);
  return { first, second, letters: letterOf(first) + letterOf(second) };
}

function letterOf(character: string): string {
  return isLetter(character) ? (foldedTo[character] ?? character.toLowerCase()) : ' ';
}

/** The capital that would become two characters, and vowel signs of Greek that the counts have without. */
const foldedTo: Readonly<Record<string, string>> = { İ: 'i' };

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character);
}

/** What a pair costs in any language: what lists of customers rarely have, and what never stands side by side. */
function penaltyOf({ first, second }: CharacterPair): number {
  const raised = /\p{Ll}/u.test(first) && /\p{Lu}/u.test(second);
  const hung = second === '’' && !isLetter(first);
  return costOf(first, second) + costOf(second, first) + (raised || hung ? 5 : 0);
}

/** What a character costs beside another. */
function costOf(character: string, beside: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x80) return 0;
  if (isLetter(character)) return /\d/u.test(beside) || ordinals.includes(character) ? 4 : 0;
  if (code < 0xa0 || (code >= 0xdc80 && code <= 0xdcff)) return 14;
  if (besideWords.includes(character)) return 1;
  return signCost(character) + (isLetter(beside) ? 4 : 0);
}

/** Amounts and fractions are found in lists, other signs hardly ever. */
function signCost(character: string): number {
  return usualSigns.includes(character) || (character !== '¤' && /[\p{Sc}\p{No}]/u.test(character)) ? 2 : 6;
}

const ordinals = 'ªºƒ';
/** Quotes and the like, which letters touch. */
const besideWords = '\u00A0«»„“”‘’‚…–—¿¡';
const usualSigns = '№°§·•®™©';

interface WeighedPair {
  readonly count: number;
  readonly probabilities: readonly number[];
}

/** The shares of the languages that make the pairs most probable, found by a few rounds of expectation. */
function mixture(pairs: readonly WeighedPair[], languages: number): readonly number[] {
  let shares: readonly number[] = Array.from({ length: languages }, () => 1 / languages);
  for (let round = 0; round < 8; round++) {
    const sums: number[] = Array.from({ length: languages }, () => leastShare);
    for (const { count, probabilities } of pairs) {
      const all = weighted(probabilities, shares);
      for (const [language, probability] of probabilities.entries()) {
        sums[language] = (sums[language] ?? 0) + (count * (shares[language] ?? 0) * probability) / all;
      }
    }
    const total = sums.reduce((sum, each) => sum + each, 0);
    shares = sums.map((each) => each / total);
  }
  return shares;
}

/** Pairs that every language is given for nothing: none is ever ruled out. */
const leastShare = 0.5;

function weighted(probabilities: readonly number[], shares: readonly number[]): number {
  let sum = 0;
  for (const [language, probability] of probabilities.entries()) sum += probability * (shares[language] ?? 0);
  return sum;
}

/** The pairs of a language. */
class LetterModel {
  readonly #pairs = new Map<string, number>();
  readonly #letters: ReadonlySet<string>;

  constructor({ letters, pairs, script }: LanguageLetters) {
    const ascii = script === 'latin' ? 'abcdefghijklmnopqrstuvwxyz' : '';
    this.#letters = new Set(` ${ascii}${letters}`);
    for (const [level, text] of pairs.entries()) {
      for (let at = 0; at < text.length; at += 2) {
        this.#pairs.set(text.slice(at, at + 2), 2 ** -(level + 4.5));
      }
    }
  }

  /** How often the pair stands among those with letters beyond ASCII, 0 to 1. */
  of({ letters }: CharacterPair): number {
    // Only pairs with a letter beyond ASCII were counted: here the other character is a sign.
    if (/^[ a-z]+$/u.test(letters)) return besideSign;
    const known = this.#pairs.get(letters);
    if (known !== undefined) return known;
    const own = this.#letters.has(letters[0] ?? '') && this.#letters.has(letters[1] ?? '');
    return own ? rare : foreign;
  }
}

const besideSign = Math.exp(-5);
const rare = Math.exp(-9);
const foreign = Math.exp(-15);

const models = new Map<Script, readonly LetterModel[]>();

function modelsOf(script: Script): readonly LetterModel[] {
  const known = models.get(script);
  if (known !== undefined) return known;
  const made = languagesOf(script).map((each) => new LetterModel(each));
  models.set(script, made);
  return made;
}
