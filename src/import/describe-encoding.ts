import type { BytePlace } from '../text/byte-place.ts';
import type { Reading } from '../text/find-encoding.ts';
import type { FoundEncoding } from '../text/source-file.ts';

/**
 * Says in words in which encoding a file is read, how sure that is, and by which name another one is chosen
 * (docs/spec.md §9.1). Nothing is said of a file that is UTF-8 through and through.
 */
export function describeEncoding({ encoding, by, sure, readings, firstBad }: FoundEncoding): string[] {
  if (firstBad !== null) return [damaged(firstBad, by === 'choice' ? [] : readings)];
  if (!sure) return [uncertain(readings)];
  return encoding === 'utf-8'
    ? []
    : [`The text is read as ${encoding} (${by === 'choice' ? 'chosen' : 'detected'}).`];
}

function damaged({ line, column }: BytePlace, readings: readonly Reading[]): string {
  const [, other] = readings;
  const choice =
    other === undefined ? 'with --encoding' : `with --encoding, as in --encoding ${quoted([other])}`;
  return `The text is read as UTF-8, but line ${line} has a byte at character ${column} that does not belong there: rows with such bytes are rejected. If the file is in another encoding, name it ${choice}.`;
}

function uncertain(readings: readonly Reading[]): string {
  const [first] = readings;
  const others = readings.slice(1);
  return `The encoding is not certain: the text is read as ${quoted(first === undefined ? [] : [first])}. If that looks wrong, stop and choose with --encoding: ${quoted(others)}.`;
}

/** Each with the same line of the file as it reads it. */
function quoted(readings: readonly Reading[]): string {
  return readings.map(({ encoding, line }) => `${encoding} ("${line.trim()}")`).join(', ');
}
