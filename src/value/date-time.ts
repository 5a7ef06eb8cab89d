import { INVALID_DATE, type Parsed } from './bad.ts';
import { daysFromEpoch } from './calendar.ts';
import { type DateOptions, readDate, readTime } from './date-text.ts';
import { createZoneClock } from './zone-clock.ts';

/** Settings of a column with dates and times. */
export interface DateTimeOptions extends DateOptions {
  /** Name in the tz database of the zone in which a time without offset is read. */
  readonly zone: string;
}

/**
 * A parser of date-times into epoch milliseconds (docs/spec.md §4). A written offset wins over the zone; a date
 * alone is its midnight. `invalid-date` for any other text and for a moment outside the years 0001–9999 of UTC,
 * which could not be written back.
 */
export function createDateTimeParser(options: DateTimeOptions): (text: string) => Parsed<number> {
  const clock = createZoneClock(options.zone);
  return (text) => {
    const date = readDate(text, options);
    if (date === undefined) return INVALID_DATE;
    const time = date.end === text.length ? MIDNIGHT : readTime(text, date.end);
    if (time === undefined) return INVALID_DATE;
    const local = daysFromEpoch(date.year, date.month, date.day) * DAY + time.milliseconds;
    const moment = time.offset === undefined ? clock.momentOf(local) : local - time.offset;
    return moment < FIRST_MOMENT || moment > LAST_MOMENT ? INVALID_DATE : moment;
  };
}

const DAY = 86_400_000;
const MIDNIGHT = { milliseconds: 0, offset: undefined };
const FIRST_MOMENT = daysFromEpoch(1, 1, 1) * DAY;
const LAST_MOMENT = daysFromEpoch(10_000, 1, 1) * DAY - 1;
