/** A time zone's rules: between moments (epoch milliseconds) and local times (milliseconds as if it were UTC). */
export interface ZoneClock {
  /** Local time minus UTC at a moment, in milliseconds. */
  offsetAt(moment: number): number;
  /** The moment of a local time: a skipped one read with the offset before the gap, a doubled one the first. */
  momentOf(local: number): number;
}

/**
 * The clock of a zone of the tz database. Asking Intl costs 1 µs a moment and answers the wrong way round, so the
 * changes of offset are found once per span of 32 days and kept: then a local time costs one look-up.
 * Throws a RangeError for a zone that Intl does not know.
 */
export function createZoneClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (moment: number): number => readOffset(format.format(moment));
  const spans = new Map<number, readonly Stretch[]>();
  return {
    offsetAt,
    momentOf(local) {
      const index = Math.floor(local / SPAN);
      let stretches = spans.get(index);
      if (stretches === undefined) {
        stretches = stretchesBetween(offsetAt, index * SPAN - DAY, (index + 1) * SPAN + DAY);
        spans.set(index, stretches);
      }
      return pick(stretches, local);
    },
  };
}

/** A time during which the offset stays the same: from `start` up to but without `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

const SECOND = 1000;
const DAY = 86_400_000;
const SPAN = 32 * DAY;

/** `10/25/2026, GMT+05:41:16`, `GMT-05:00` or only `GMT` in milliseconds. */
function readOffset(text: string): number {
  const match = OFFSET.exec(text);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '+' ? seconds : -seconds) * SECOND;
}

const OFFSET = /GMT([+\-\u2212])(\d\d):(\d\d)(?::(\d\d))?/;

/** No zone ever changed its offset and changed it back within a day, so one look a day finds every change. */
function stretchesBetween(
  offsetAt: (moment: number) => number,
  from: number,
  to: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  let offset = offsetAt(from);
  for (let day = from; day < to; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next !== offset) {
      const change = changeBetween(offsetAt, day, day + DAY);
      stretches.push({ start, end: change, offset });
      start = change;
      offset = next;
    }
  }
  stretches.push({ start, end: to, offset });
  return stretches;
}

/** The first whole second of the new offset, given a moment before the change and one after it. */
function changeBetween(offsetAt: (moment: number) => number, before: number, after: number): number {
  const old = offsetAt(before);
  let low = before / SECOND;
  let high = after / SECOND;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND) === old) low = middle;
    else high = middle;
  }
  return high * SECOND;
}

/** Of the stretches around a local time the first that contains it; in a gap the one before. */
function pick(stretches: readonly Stretch[], local: number): number {
  let before = 0;
  for (const stretch of stretches) {
    const moment = local - stretch.offset;
    if (moment < stretch.end) return moment >= stretch.start ? moment : local - before;
    before = stretch.offset;
  }
  return local - before;
}
