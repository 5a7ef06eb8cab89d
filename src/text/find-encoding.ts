import type { BytesSeen } from './byte-survey.ts';
import { createDecoder, marks } from './encoding.ts';
import { guessEncoding } from './guess-encoding.ts';
import { showUndecodable } from './undecodable.ts';
import { utf16WithoutMark } from './utf16-without-mark.ts';

/** In which encoding a file is read, and what else it could be. */
export interface EncodingFinding {
  readonly encoding: string;
  readonly by: 'choice' | 'mark' | 'bytes';
  readonly sure: boolean;
  /** Encodings that read the file differently, the best first and this one among them; none where nothing is in doubt. */
  readonly readings: readonly Reading[];
  /** Offset of the first byte that is no text in UTF-8; null where all are, or where another encoding is read. */
  readonly badOffset: number | null;
}

/** A line of the file as an encoding reads it, cut to what tells it from the others. */
export interface Reading {
  readonly encoding: string;
  readonly line: string;
}

/**
 * Puts together what a person chose, what the file's mark says, and what its bytes say (docs/spec.md §9.1).
 * @param look `start` is the file's beginning, enough of it for UTF-16 without a mark to show
 */
export function findEncoding(look: {
  readonly chosen: string | null;
  readonly start: Buffer;
  readonly seen: BytesSeen;
}): EncodingFinding {
  const { chosen, start, seen } = look;
  const wide = wideEncoding(start);
  if (chosen !== null) return asChosen(chosen, wide, seen);
  const marked = markedEncoding(start);
  if (wide === null) return fromBytes(marked === 'utf-8' ? marked : null, seen);
  const by = marked === null ? 'bytes' : 'mark';
  return { encoding: wide, by, sure: true, readings: [], badOffset: null };
}

/** UTF-16 or UTF-32, by the mark or the zeros at the beginning of a file; null when it is neither. */
export function wideEncoding(start: Buffer): string | null {
  const marked = markedEncoding(start);
  if (marked === 'utf-8') return null;
  return marked ?? utf16WithoutMark(start.subarray(0, 64 * 1024));
}

function markedEncoding(start: Buffer): string | null {
  return marks.find(({ mark }) => start.subarray(0, mark.length).equals(mark))?.name ?? null;
}

/** UTF-16 without saying which goes by the file; where that says nothing it is that of Windows. */
function asChosen(chosen: string, wide: string | null, seen: BytesSeen): EncodingFinding {
  const order = wide === 'utf-16be' ? wide : 'utf-16le';
  const encoding = chosen === 'utf-16' ? order : chosen;
  return { encoding, by: 'choice', sure: true, readings: [], badOffset: badOffsetOf(encoding, seen) };
}

function fromBytes(marked: 'utf-8' | null, seen: BytesSeen): EncodingFinding {
  const guess = guessEncoding(seen);
  const encoding = marked ?? guess.encoding;
  const others = guess.readings.filter((each) => each !== encoding);
  return {
    encoding,
    by: marked === null ? 'bytes' : 'mark',
    sure: marked !== null || guess.sure,
    readings: readingsOf(seen.sample, [encoding, ...others].slice(0, readingsShown)),
    badOffset: badOffsetOf(encoding, seen),
  };
}

function badOffsetOf(encoding: string, { firstBad }: BytesSeen): number | null {
  return encoding === 'utf-8' && firstBad !== -1 ? firstBad : null;
}

const readingsShown = 4;

/** The first line that the first two read differently, or the first line. */
function readingsOf(sample: Buffer, encodings: readonly string[]): readonly Reading[] {
  if (sample.length === 0) return [];
  const read = encodings.map((encoding) => ({ encoding, lines: linesOf(sample, encoding) }));
  const [first, second] = read;
  const place = first?.lines.findIndex((line, at) => line !== second?.lines[at]) ?? 0;
  const lines = read.map(({ lines: each }) => each[Math.max(place, 0)] ?? '');
  const from = Math.max(0, differenceIn(lines) - shownBefore);
  return read.map(({ encoding }, at) => ({
    encoding,
    line: showUndecodable((lines[at] ?? '').slice(from, from + shownChars)),
  }));
}

const shownBefore = 20;
const shownChars = 60;

function linesOf(sample: Buffer, encoding: string): readonly string[] {
  const decoder = createDecoder(encoding);
  return [...decoder.decode(sample), ...decoder.end()]
    .map(({ text }) => text)
    .join('')
    .split(/\r\n|\n|\r/u);
}

function differenceIn([first = '', second = '']: readonly string[]): number {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  return at === first.length ? 0 : at;
}
