/**
 * What finds the names that a person means, whatever their case and accents: each word typed is the beginning of a
 * word of a name.
 * @param text as typed
 * @returns a regular expression of PostgreSQL for each word, without any of the person's own; none: no letter was typed
 */
export function namePatterns(text: string): string[] {
  const words = text
    .normalize('NFC')
    .split(/[\s,]+/u)
    .filter((word) => /\p{L}/u.test(word));
  return words.slice(0, mostWords).map((word) => `(?:^|[- '’.(])${Array.from(word, anyForm).join('')}`);
}

/** Names of more words are not typed by hand. */
const mostWords = 5;

/** A letter in either case and with any accent or none; anything else as it is. */
function anyForm(character: string): string {
  const forms = accents.get(baseOf(character));
  if (forms !== undefined) return `[${forms}]`;
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  if (lower !== upper && lower.length === character.length && upper.length === character.length)
    return `[${lower}${upper}]`;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? character : `\\${character}`;
}

/** The letter without its accents, in lower case. */
function baseOf(character: string): string {
  const [base = ''] = character.normalize('NFD');
  const plain = base.toLowerCase();
  return withoutDecomposition.get(plain) ?? plain;
}

/** Letters whose stroke is no accent to Unicode. */
const withoutDecomposition: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i' }),
);

/** Latin, Greek and Cyrillic letters: where accents are left out in haste. */
const ranges: readonly (readonly [number, number])[] = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
];

const accents: ReadonlyMap<string, string> = collectForms();

function collectForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter)) continue;
      const base = baseOf(letter);
      forms.set(base, (forms.get(base) ?? '') + letter);
    }
  }
  return forms;
}
