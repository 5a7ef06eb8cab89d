import { INVALID_TIME_ZONE, type Parsed } from './bad.ts';
import { TIME_ZONE_NAMES } from './time-zone-names.ts';
import { createZoneClock, type ZoneClock } from './zone-clock.ts';

/**
 * A name of the tz database, links included, in any case, as the database spells it (docs/spec.md §4);
 * else `invalid-time-zone`.
 */
export function parseTimeZone(text: string): Parsed<string> {
  spellings ??= readSpellings();
  return spellings.get(text) ?? spellings.get(text.toLowerCase()) ?? INVALID_TIME_ZONE;
}

/**
 * The local date, `YYYY-MM-DD`, at a moment (epoch milliseconds) in a zone of the tz database.
 * Throws a RangeError for a zone that Intl does not know.
 */
export function localDate(moment: number, zone: string): string {
  let clock = clocks.get(zone);
  if (clock === undefined) clocks.set(zone, (clock = createZoneClock(zone)));
  return new Date(moment + clock.offsetAt(moment)).toISOString().slice(0, 10);
}

const clocks = new Map<string, ZoneClock>();
let spellings: ReadonlyMap<string, string> | undefined;

/** From a name in lower case and as spelled to its spelling; with the main names of newer releases that Intl has. */
function readSpellings(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => void names.set(name, name).set(name.toLowerCase(), name);
  let region = '';
  for (const word of TIME_ZONE_NAMES.trim().split(/\s+/)) {
    if (word.endsWith(':')) region = word === '.:' ? '' : `${word.slice(0, -1)}/`;
    else add(region + word);
  }
  for (const name of Intl.supportedValuesOf('timeZone')) if (!names.has(name)) add(name);
  return names;
}
