import type { Settings } from '../../server/answers.ts';

/**
 * The settings of a draft whose columns have become others, because its file or the way it is read has: kept when every
 * column that they name is still there, else without all that was said about single columns, so that nothing speaks of
 * a column that nobody sees any more.
 */
export function settingsForHeaders(settings: Settings, headers: readonly string[]): Settings {
  const named = [...settings.map.map(({ header }) => header), ...settings.ignore, ...settings.realValues];
  const there = new Set(headers);
  if (named.every((header) => there.has(header))) return settings;
  return {
    ...settings,
    map: [],
    ignore: [],
    realValues: [],
    policies: [],
    blankByField: [],
    dayFirst: [],
    phoneStyle: null,
  };
}
