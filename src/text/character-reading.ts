import { commonCharacters } from './common-characters.ts';
import { createDecoder } from './encoding.ts';
import { hasUndecodable } from './undecodable.ts';

export interface CharacterReading {
  readonly encoding: string;
  /** How many of its characters beyond ASCII and signs are frequent ones of the encoding's language, 0 to 1. */
  readonly share: number;
}

/** The encodings of thousands of characters in which a sample of lines makes sense, the best first. */
export function characterReadings(sample: Buffer): CharacterReading[] {
  return Object.entries(frequentIn)
    .map(([encoding, frequent]) => ({ encoding, share: shareOf(read(sample, encoding), frequent) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share);
}

/** Below this a reading is not worth showing. */
const leastShare = 0.1;

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

/** Zero when more than one character in a hundred cannot be read at all. */
function shareOf(text: string, frequent: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  let bad = 0;
  for (const character of text) {
    if (hasUndecodable(character)) bad++;
    else if (isCounted(character)) all++;
    if (frequent.has(character)) found++;
  }
  return all < fewestCharacters || bad * 100 > all ? 0 : found / all;
}

const fewestCharacters = 4;

/** All but ASCII and the signs that these encodings share. */
function isCounted(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x80 && !(code >= 0x3000 && code <= 0x3040) && !(code >= 0xff00 && code <= 0xff65);
}
