import type { Recipe } from '../contract/recipe-file.ts';
import { recipeFile, recipeSettings } from '../contract/recipe-file.ts';
import { headerKey } from '../customer/field.ts';
import { Refusal } from '../refusal.ts';
import type { ImportSettings } from '../row/settings.ts';

/** How one file is read: settings and dialect, as an import has them. */
export interface FileChoices {
  readonly settings: ImportSettings;
  /** Null or absent: detected. */
  readonly reading: Partial<Recipe['reading']>;
}

/**
 * What a person chose for an import, with a recipe behind it: what the person said wins, for each column and field.
 * @param blankGiven the person chose what blank cells do
 */
export function useRecipe(
  chosen: FileChoices,
  { settings: recipe, reading }: Recipe,
  blankGiven: boolean,
): { readonly settings: ImportSettings; readonly reading: Recipe['reading'] } {
  const { settings } = chosen;
  const decided = new Set([...settings.map.map(({ header }) => header), ...settings.ignore].map(headerKey));
  const isOpen = (header: string): boolean => !decided.has(headerKey(header));
  const blanks = keysOf(settings.blankByField);
  const policies = keysOf(settings.policies);
  return {
    settings: {
      ...settings,
      map: [...settings.map, ...recipe.map.filter(({ header }) => isOpen(header))],
      ignore: [...settings.ignore, ...recipe.ignore.filter(isOpen)],
      blank: blankGiven ? settings.blank : recipe.blank,
      blankByField: [
        ...settings.blankByField,
        ...recipe.blankByField.filter(({ field }) => !blanks.has(headerKey(field))),
      ],
      policies: [
        ...settings.policies,
        ...recipe.policies.filter(({ field }) => !policies.has(headerKey(field))),
      ],
      realValues: [...new Set([...settings.realValues, ...recipe.realValues])],
      dayFirst: [...new Set([...settings.dayFirst, ...recipe.dayFirst])],
      phoneStyle: settings.phoneStyle ?? recipe.phoneStyle,
      defaultCountry: settings.defaultCountry ?? recipe.defaultCountry,
    },
    reading: {
      delimiter: chosen.reading.delimiter ?? reading.delimiter,
      quote: chosen.reading.quote ?? reading.quote,
      escape: chosen.reading.escape ?? reading.escape,
      headerLine: chosen.reading.headerLine ?? reading.headerLine,
      encoding: chosen.reading.encoding ?? reading.encoding,
      sheet: chosen.reading.sheet ?? reading.sheet,
    },
  };
}

/** The fields somebody chose something for. */
function keysOf(list: readonly { readonly field: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ field }) => headerKey(field)));
}

/**
 * The recipe of a file that was imported: what was chosen for it, suggestions that were taken included.
 * @throws Refusal `recipe` when no recipe can have the name
 */
export function recipeOf(
  name: string,
  { settings, reading, headers }: FileChoices & { readonly headers: readonly string[] },
): Recipe {
  return readRecipe({ name, headers, reading, settings: recipeSettings.strip().parse(settings) });
}

/** A recipe from a document that may hold anything. @throws Refusal `recipe` with the first fault and its place */
export function readRecipe(document: unknown): Recipe {
  const { success, data, error } = recipeFile.safeParse(document);
  if (success) return data;
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new Refusal(
    'recipe',
    `This is no recipe: ${place === '' ? 'the file' : place} ${issue?.message ?? 'is wrong'}.`,
  );
}
