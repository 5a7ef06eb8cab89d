import type { Project } from '../customer/catalog.ts';
import { Bad } from '../value/bad.ts';
import { isCountry } from '../value/phone.ts';
import { parseTimeZone } from '../value/time-zone.ts';
import type { Merging } from './merging.ts';

/** The project's settings: those a file gives replace those there were. */
export function mergeProject(merging: Merging): Project {
  const before = merging.base.project;
  const written = merging.entries.project;
  return {
    timeZone: mergeTimeZone(merging, 'project', written.timeZone) ?? before.timeZone,
    defaultCountry: country(merging, written.defaultCountry) ?? before.defaultCountry,
    nameOrder: written.nameOrder ?? before.nameOrder,
    acceptPossibleNumbers: written.acceptPossibleNumbers ?? before.acceptPossibleNumbers,
  };
}

/** The time zone an entry names, in the tz database's spelling; null when it names none, or none that exists. */
export function mergeTimeZone(
  { problems }: Merging,
  path: string,
  written: string | undefined,
): string | null {
  if (written === undefined) return null;
  const zone = parseTimeZone(written.trim());
  if (!(zone instanceof Bad)) return zone;
  const text = `is not a time zone: ${JSON.stringify(written)}; write a name like Europe/Berlin`;
  problems.push({ path: `${path}.timeZone`, text });
  return null;
}

function country({ problems }: Merging, written: string | undefined): string | null {
  if (written === undefined) return null;
  const code = written.trim().toUpperCase();
  if (isCountry(code)) return code;
  const text = `is not a country: ${JSON.stringify(written)}; write two letters like US`;
  problems.push({ path: 'project.defaultCountry', text });
  return null;
}
