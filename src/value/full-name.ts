import { GIVEN_NAMES, TITLES } from './given-names.ts';

/** Which word of two is the first name when both could be. */
export type NameOrder = 'first-last' | 'last-first';

/** The parts of a full name; null where it does not give one. */
export interface NameParts {
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
}

/**
 * Splits a full name (docs/spec.md §4): leading titles off, `Last, First Middle` by the comma, two and three words by
 * the dictionary of given names and by patronymics; everything else is the first name. The parts are not yet checked.
 */
export function splitFullName(text: string, nameOrder: NameOrder): NameParts {
  const name = withoutTitles(text);
  const parts = name.includes(',') ? splitAtComma(name) : splitWords(name.split(BLANKS), nameOrder);
  return parts ?? { lastName: null, firstName: name, middleName: null };
}

/** Blanks only: a line break stays in the part it stands in, and makes it no name. */
const BLANKS = /\p{Zs}+/u;

/** A title must stand before something: "Dr" alone stays. */
function withoutTitles(text: string): string {
  let name = text;
  for (;;) {
    const blank = BLANKS.exec(name);
    if (blank === null || !isTitle(name.slice(0, blank.index))) return name;
    name = name.slice(blank.index + blank[0].length);
  }
}

/** Undefined if there is more than one comma or nothing on one side of it. */
function splitAtComma(name: string): NameParts | undefined {
  const comma = name.indexOf(',');
  const lastName = trimBlanks(name.slice(0, comma));
  const given = trimBlanks(name.slice(comma + 1));
  if (lastName === '' || given === '' || given.includes(',')) return undefined;
  const [firstName = '', ...middle] = withoutTitles(given).split(BLANKS);
  return { lastName, firstName, middleName: middle.length === 0 ? null : middle.join(' ') };
}

function splitWords(words: readonly string[], nameOrder: NameOrder): NameParts | undefined {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 2) return splitTwo(first, second, nameOrder);
  return words.length === 3 ? splitThree([first, second, third]) : undefined;
}

/** Undefined if neither word tells what it is. */
function splitTwo(first: string, second: string, nameOrder: NameOrder): NameParts | undefined {
  const firstIsGiven = isGivenName(first);
  if (firstIsGiven && isPatronymic(second)) return { lastName: null, firstName: first, middleName: second };
  const secondIsGiven = isGivenName(second);
  if (!firstIsGiven && !secondIsGiven) return undefined;
  const givenComesFirst = firstIsGiven === secondIsGiven ? nameOrder === 'first-last' : firstIsGiven;
  const [firstName, lastName] = givenComesFirst ? [first, second] : [second, first];
  return { lastName, firstName, middleName: null };
}

/** Undefined if no given name is directly followed by a patronymic. */
function splitThree([first, second, third]: readonly [string, string, string]): NameParts | undefined {
  if (isPatronymic(second) && isGivenName(first)) {
    return { lastName: third, firstName: first, middleName: second };
  }
  if (isPatronymic(third) && isGivenName(second)) {
    return { lastName: first, firstName: second, middleName: third };
  }
  return undefined;
}

const PATRONYMIC = /.(?:ович|евич|ич|овна|евна|ична|ovich|evich|ovna|evna)$/iu;

function isPatronymic(word: string): boolean {
  return PATRONYMIC.test(word);
}

let givenNames: ReadonlySet<string> | undefined;
let titles: ReadonlySet<string> | undefined;

/** The dictionary is made at first use: most files have no full names. */
function isGivenName(word: string): boolean {
  givenNames ??= new Set(GIVEN_NAMES.trim().split(/\s+/));
  return givenNames.has(word.toLowerCase().replaceAll('i\u0307', 'i'));
}

function isTitle(word: string): boolean {
  titles ??= new Set(TITLES.trim().split(/\s+/));
  const title = word.toLowerCase();
  return titles.has(title) || (title.endsWith('.') && titles.has(title.slice(0, -1)));
}

function trimBlanks(text: string): string {
  return text.replace(/^\p{Zs}+|\p{Zs}+$/gu, '');
}
