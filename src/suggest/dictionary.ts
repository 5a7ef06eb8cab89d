import { foldText, headerWords } from './header-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { polish } from './words/polish.ts';
import { portuguese } from './words/portuguese.ts';
import { russian } from './words/russian.ts';
import { spanish } from './words/spanish.ts';
import { swedish } from './words/swedish.ts';

/** What phrases of a header can mean. */
export type Meaning = (typeof meanings)[number];

const meanings = [
  'email',
  'mobile',
  'phone',
  'lastName',
  'firstName',
  'middleName',
  'fullName',
  'name',
  'sex',
  'birthDate',
  'timeZone',
  'area',
  'card',
  'emailConfirmed',
  'phoneConfirmed',
  'newsletter',
  'consent',
  'refusal',
  'customerId',
] as const satisfies readonly (keyof Vocabulary)[];

/** What single words beside a phrase do to it. */
export type Role = (typeof roles)[number];

const roles = ['neutral', 'billing', 'secondary', 'former', 'company', 'about', 'moments', 'user'] as const;

/** The words of all languages, ready to be asked. */
export interface Dictionary {
  /** @param phrase words written together */
  readonly meaningsOf: (phrase: string) => ReadonlyMap<Meaning, string>;
  readonly hasRole: (word: string, role: Role) => boolean;
  /** Whether a word speaks of somebody else than the customer, or of a number that is no phone. */
  readonly isAnother: (word: string) => boolean;
}

/** Made at first use: most imports know their columns already. */
export function dictionary(): Dictionary {
  made ??= makeDictionary();
  return made;
}

let made: Dictionary | undefined;

const languages = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  polish,
  dutch,
  swedish,
  russian,
] as const;

const nothing: ReadonlyMap<Meaning, string> = new Map();

function makeDictionary(): Dictionary {
  const phrases = new Map<string, Map<Meaning, string>>();
  const words = new Map<string, Set<Role>>();
  const stems: string[] = [];
  for (const language of languages) {
    for (const meaning of meanings) addPhrases(phrases, meaning, language);
    for (const role of roles) addWords(words, role, language);
    stems.push(...entriesOf(language.others));
  }
  const exact = new Set(stems.filter((stem) => stem.length < shortestStem));
  const beginnings = stems.filter((stem) => stem.length >= shortestStem && stem.length < shortestPart);
  const parts = stems.filter((stem) => stem.length >= shortestPart);
  return {
    meaningsOf: (phrase) => phrases.get(phrase) ?? nothing,
    hasRole: (word, role) => words.get(word)?.has(role) === true,
    isAnother: (word) =>
      exact.has(word) ||
      beginnings.some((stem) => word.startsWith(stem)) ||
      parts.some((stem) => word.includes(stem)),
  };
}

/** Shorter stems are whole words, longer ones are found inside of words too, as in compounds. */
const shortestStem = 4;
const shortestPart = 5;

function addPhrases(
  phrases: Map<string, Map<Meaning, string>>,
  meaning: Meaning,
  vocabulary: Vocabulary,
): void {
  for (const phrase of entriesOf(vocabulary[meaning])) {
    const known = phrases.get(phrase) ?? new Map<Meaning, string>();
    if (!known.has(meaning)) known.set(meaning, vocabulary.language);
    phrases.set(phrase, known);
  }
}

function addWords(words: Map<string, Set<Role>>, role: Role, vocabulary: Vocabulary): void {
  for (const word of entriesOf(vocabulary[role])) {
    const known = words.get(word) ?? new Set<Role>();
    words.set(word, known.add(role));
  }
}

function entriesOf(list: string): string[] {
  return list.split(',').map((phrase) => headerWords(foldText(phrase)).join(''));
}
