import { headerKey } from '../customer/field.ts';
import type { ImportSettings } from '../row/settings.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The settings of an import with every suggestion that is sure or likely, as if a person had mapped the columns. A
 * column that would be read by its header, but is not suggested, is left out. Guesses and offers stay untaken.
 * @param isRead whether a header alone would have its column read
 */
export function takeSuggestions(
  settings: ImportSettings,
  suggestions: readonly Suggestion[],
  isRead: (header: string) => boolean,
): ImportSettings {
  const taken = suggestions.filter(isTaken);
  const mapped = taken.filter(({ header, field }) => headerKey(header) !== headerKey(field ?? ''));
  const passedOver = suggestions.filter(
    (each) => each.kind === 'left-out' && isRead(each.header) && isAlone(each, suggestions),
  );
  const dayFirst = taken.flatMap(({ field, needs }) =>
    needs.dayFirst === true && field !== null ? [field] : [],
  );
  return {
    ...settings,
    map: [...settings.map, ...mapped.map(({ header, field }) => ({ header, field: field ?? '' }))],
    ignore: [...settings.ignore, ...passedOver.map(({ header }) => header)],
    dayFirst: [...settings.dayFirst, ...dayFirst.filter((field) => !settings.dayFirst.includes(field))],
  };
}

/** Whether a suggestion is good enough to be taken without asking. */
export function isTaken({ kind, band }: Suggestion): boolean {
  return kind === 'field' && band !== 'guess';
}

/** Columns of one name are told by the import itself: to leave out one is to leave out all. */
function isAlone({ header }: Suggestion, suggestions: readonly Suggestion[]): boolean {
  return suggestions.filter((other) => other.header === header).length === 1;
}
