import type pg from 'pg';
import type { Recipe } from '../contract/recipe-file.ts';
import type { ImportSettings } from '../row/settings.ts';
import { findRecipe } from './recipes.ts';
import { useRecipe } from './use-recipe.ts';

/** What was chosen for a file, and the name of the recipe behind it. */
export interface ChosenWith {
  readonly recipe: string | null;
  readonly settings: ImportSettings;
  readonly reading: Recipe['reading'];
}

/**
 * What is chosen for a file with a recipe behind it; what is null or at its default is left to the recipe
 * (docs/spec.md §3).
 * @throws Refusal `recipe-not-found`
 */
export async function chooseWith(
  pool: pg.Pool,
  { recipe, settings, reading }: ChosenWith,
): Promise<Omit<ChosenWith, 'recipe'> & { readonly sheetOfRecipe: boolean }> {
  if (recipe === null) return { settings, reading, sheetOfRecipe: false };
  const used = useRecipe({ settings, reading }, await findRecipe(pool, recipe), settings.blank === 'clear');
  return { ...used, sheetOfRecipe: reading.sheet === null && used.reading.sheet !== null };
}
