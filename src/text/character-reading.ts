import { commonCharacters } from './common-characters.ts';
import { createDecoder } from './encoding.ts';
import { hasUndecodable } from './undecodable.ts';

export interface CharacterReading {
  readonly encoding: string;
  /** How many of its characters beyond ASCII and signs are frequent ones of the encoding's language, 0 to 1. */
  readonly share: number;
  /** How many these are. */
  readonly frequent: number;
}

/** The encodings of thousands of characters in which a sample of lines can be read, the best first. */
export function characterReadings(sample: Buffer): CharacterReading[] {
  return Object.entries(frequentIn)
    .flatMap(([encoding, frequent]) => {
      const counts = countIn(read(sample, encoding), frequent);
      return isReadable(counts)
        ? [{ encoding, share: counts.frequent / counts.all, frequent: counts.frequent }]
        : [];
    })
    .sort((a, b) => b.share - a.share);
}

const kana = Array.from({ length: 0x30ff - 0x3041 }, (_, index) => String.fromCharCode(0x3041 + index)).join(
  '',
);

const frequentIn: Readonly<Record<string, ReadonlySet<string>>> = {
  gb18030: new Set(commonCharacters.simplified),
  big5: new Set(commonCharacters.traditional),
  shift_jis: new Set(commonCharacters.kanji + kana),
  'euc-jp': new Set(commonCharacters.kanji + kana),
  'euc-kr': new Set(commonCharacters.hangul),
};

function read(sample: Buffer, encoding: string): string {
  const decoder = createDecoder(encoding);
  return [...decoder.decode(sample), ...decoder.end()].map(({ text }) => text).join('');
}

interface Counts {
  /** Characters beyond ASCII, signs left out. */
  readonly all: number;
  readonly frequent: number;
  /** Those that touch a letter of ASCII. */
  readonly inWords: number;
  readonly undecodable: number;
}

function countIn(text: string, frequentOnes: ReadonlySet<string>): Counts {
  let [all, frequent, inWords, undecodable] = [0, 0, 0, 0];
  let previous = '';
  for (const character of text) {
    const counted = isCounted(character);
    if (hasUndecodable(character)) undecodable++;
    else if (counted) all++;
    if (frequentOnes.has(character)) frequent++;
    if ((counted && isLatin(previous)) || (isLatin(character) && isCounted(previous))) inWords++;
    previous = character;
  }
  return { all, frequent, inWords, undecodable };
}

/** Words of Latin letters, read in pairs of bytes, become such characters in their midst. */
function isReadable({ all, inWords, undecodable }: Counts): boolean {
  return all >= fewestCharacters && undecodable * 100 <= all && inWords * 3 <= all;
}

const fewestCharacters = 4;

function isLatin(character: string): boolean {
  return /^[a-z]$/iu.test(character);
}

/** All but ASCII and the signs that these encodings share. */
function isCounted(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x80 && !(code >= 0x3000 && code <= 0x3040) && !(code >= 0xff00 && code <= 0xff65);
}
