import { headerKey } from '../customer/field.ts';
import type { ImportSettings } from '../row/settings.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The settings of an import with every suggestion that is sure or likely, as if a person had mapped the columns. A
 * column that would be read by its header, but is not suggested, is left out. Guesses and offers stay untaken.
 * @param isOwn whether a header alone would have its column read
 */
export function takeSuggestions(
  settings: ImportSettings,
  suggestions: readonly Suggestion[],
  isOwn: (header: string) => boolean,
): ImportSettings {
  const taken = suggestions.filter(isTaken);
  const mapped = taken.filter(({ header, field }) => headerKey(header) !== headerKey(field ?? ''));
  const passedOver = suggestions.filter(
    (each) => !isTaken(each) && each.kind === 'left-out' && isOwn(each.header),
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
