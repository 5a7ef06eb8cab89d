import type { BytesSeen } from './byte-survey.ts';
import { likelihood, type PairCounts } from './byte-reading.ts';
import { characterReadings, type CharacterReading } from './character-reading.ts';
import { byteTable } from './decode-single-byte.ts';
import type { LanguageLetters } from './letter-pairs.ts';

/** The encoding that bytes are most probably in, and the others worth showing. */
export interface EncodingGuess {
  /** The first of `readings`. */
  readonly encoding: string;
  /** No other reading comes near. */
  readonly sure: boolean;
  /** Encodings that read the bytes differently, the most probable first; one or more. */
  readonly readings: readonly string[];
}

/**
 * Tells the encoding of a file without a mark from all its bytes (docs/spec.md §9.1). UTF-8 is what is UTF-8, and what
 * is mostly so: a row from elsewhere does not make names of the other rows unreadable. Then come the encodings with
 * thousands of characters, if the frequent ones of their language are frequent, then those of single bytes by which
 * letters stand side by side.
 */
export function guessEncoding(seen: BytesSeen): EncodingGuess {
  const bad = seen.forbidden + seen.illFormed;
  const good = seen.wellFormed + seen.forbidden;
  if (bad === 0) return { encoding: 'utf-8', sure: true, readings: ['utf-8'] };
  const others = otherReadings(seen);
  if (good >= seen.illFormed || (good * 3 >= seen.illFormed && !others.sure)) {
    return { encoding: 'utf-8', sure: good >= 10 * seen.illFormed, readings: ['utf-8', ...others.readings] };
  }
  // Chance makes characters of UTF-8, but hardly ever all of a line: rows of two programs stand in one file.
  const mixed = seen.wellFormedLines > 1;
  const readings = mixed
    ? [...others.readings.slice(0, 1), 'utf-8', ...others.readings.slice(1)]
    : others.readings;
  return { ...others, sure: others.sure && !mixed, readings };
}

function otherReadings(seen: BytesSeen): EncodingGuess {
  const wide = characterReadings(seen.sample);
  const narrow = byteReadings(seen);
  const [widest] = wide;
  const likely = wide.filter(({ share }) => share >= leastShare).map(({ encoding }) => encoding);
  if (widest !== undefined && (widest.share >= enoughFrequent || narrow.perPair < leastPerPair)) {
    return guess([widest.encoding, ...likely.slice(1), ...narrow.readings], isClear(wide));
  }
  return guess([...narrow.readings, ...likely], narrow.sure && narrow.perPair >= leastPerPair);
}

function isClear([best, next]: readonly CharacterReading[]): boolean {
  if (best === undefined || best.frequent < 20) return false;
  return best.share >= 2 * enoughFrequent && best.share >= 2 * (next?.share ?? 0);
}

/** A wrong reading has less where a right one is not far above. */
const enoughFrequent = 0.15;

/** Below this a reading is not worth showing. */
const leastShare = 0.05;

function guess(readings: readonly string[], sure: boolean): EncodingGuess {
  return { encoding: readings[0] ?? 'windows-1252', sure, readings };
}

interface SingleByteEncoding {
  readonly encoding: string;
  readonly script: LanguageLetters['script'];
  /** What it is less frequent by, as a natural logarithm. */
  readonly rarer: number;
}

const singleByteEncodings: readonly SingleByteEncoding[] = [
  { encoding: 'windows-1252', script: 'latin', rarer: 0 },
  { encoding: 'windows-1251', script: 'cyrillic', rarer: 0 },
  { encoding: 'windows-1250', script: 'latin', rarer: 2 },
  { encoding: 'windows-1254', script: 'latin', rarer: 3 },
  { encoding: 'windows-1257', script: 'latin', rarer: 3 },
  { encoding: 'windows-1253', script: 'greek', rarer: 3 },
  { encoding: 'windows-1255', script: 'hebrew', rarer: 3 },
  { encoding: 'windows-1256', script: 'arabic', rarer: 3 },
  { encoding: 'windows-874', script: 'thai', rarer: 3 },
  { encoding: 'koi8-r', script: 'cyrillic', rarer: 3 },
  { encoding: 'koi8-u', script: 'cyrillic', rarer: 4 },
  { encoding: 'cp866', script: 'cyrillic', rarer: 3 },
  { encoding: 'iso-8859-5', script: 'cyrillic', rarer: 4 },
  { encoding: 'mac-cyrillic', script: 'cyrillic', rarer: 4 },
  { encoding: 'cp855', script: 'cyrillic', rarer: 6 },
  { encoding: 'iso-8859-15', script: 'latin', rarer: 2 },
  { encoding: 'iso-8859-2', script: 'latin', rarer: 3 },
  { encoding: 'iso-8859-1', script: 'latin', rarer: 3 },
  { encoding: 'iso-8859-7', script: 'greek', rarer: 4 },
  { encoding: 'iso-8859-6', script: 'arabic', rarer: 4 },
  { encoding: 'iso-8859-8', script: 'hebrew', rarer: 4 },
  { encoding: 'macintosh', script: 'latin', rarer: 6 },
  { encoding: 'cp850', script: 'latin', rarer: 6 },
  { encoding: 'cp852', script: 'latin', rarer: 6 },
];

interface ByteReadings {
  readonly readings: readonly string[];
  /** The first leaves the others far behind. */
  readonly sure: boolean;
  /** How probable a pair is on average in the first, as a logarithm. */
  readonly perPair: number;
}

function byteReadings({ pairs }: BytesSeen): ByteReadings {
  const counts = pairCounts(pairs);
  const total = counts.reduce((sum, [, , count]) => sum + count, 0);
  const judged = differing(
    counts,
    singleByteEncodings.flatMap(({ encoding, script, rarer }) => {
      const table = byteTable(encoding);
      return table === null
        ? []
        : [{ encoding, table, likelihood: likelihood(counts, table, script) - rarer }];
    }),
  );
  const [best, next] = judged;
  const lead = (best?.likelihood ?? 0) - (next?.likelihood ?? -Infinity);
  return {
    readings: judged.map(({ encoding }) => encoding),
    sure: lead >= clearLead,
    perPair: (best?.likelihood ?? 0) / total,
  };
}

/** Of the logarithms; every character is counted in two pairs, so this is e⁶ to one. */
const clearLead = 12;

/** A reading whose pairs are rarer on average is in no language known here. */
const leastPerPair = -9;

/** The most frequent pairs say all there is. */
const pairsCompared = 3000;

function pairCounts(pairs: Uint32Array): PairCounts {
  const counts: [number, number, number][] = [];
  for (const [pair, count] of pairs.entries()) if (count > 0) counts.push([pair >> 8, pair & 0xff, count]);
  return counts.sort((a, b) => b[2] - a[2]).slice(0, pairsCompared);
}

interface JudgedEncoding {
  readonly encoding: string;
  readonly table: Uint16Array;
  readonly likelihood: number;
}

/** The most probable first; of encodings that read the bytes of the file alike only the first. */
function differing(counts: PairCounts, judged: readonly JudgedEncoding[]): readonly JudgedEncoding[] {
  const used = [...new Set(counts.flatMap(([first, second]) => [first, second]))];
  const read = new Set<string>();
  return judged
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .filter(({ table }) => {
      const reading = used.map((byte) => String.fromCharCode(table[byte] ?? 0)).join('');
      const isNew = !read.has(reading);
      read.add(reading);
      return isNew;
    });
}
