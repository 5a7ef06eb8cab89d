/**
 * The words of a header, comparable: without case, accents and punctuation, `camelCase` and `letters1` taken apart.
 * At most the first 16 words of 200 characters: what is longer is no name of a column.
 */
export function headerWords(header: string): string[] {
  const apart = header
    .slice(0, longestHeader)
    .replaceAll(/(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu, ' ');
  return foldText(apart)
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

/** Lower case without accents; letters that accents do not explain are written as people type them without. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßłøæœđıð]/gu, (letter) => spelled[letter] ?? letter);
}

const longestHeader = 200;
const mostWords = 16;
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  ð: 'd',
};
