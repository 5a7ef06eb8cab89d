import type pg from 'pg';
import { recipeFile } from '../contract/recipe-file.ts';
import type { Recipe } from '../contract/recipe-file.ts';
import type { ImportRequest } from '../import/job.ts';
import { recipeOfImport } from '../queue/recipe-of-import.ts';
import { findRecipe, keepRecipe } from '../recipe/recipes.ts';
import { readingOf } from '../recipe/reading-of.ts';
import { useRecipe } from '../recipe/use-recipe.ts';
import { Refusal } from '../refusal.ts';

/** What the command line says of recipes. */
export interface RecipeOptions {
  readonly recipe?: string;
  readonly saveRecipe?: string;
}

/** A recipe that an import takes, and the name under which it is kept. */
export interface RecipeOrder {
  readonly taken: string | null;
  readonly kept: string | null;
  /** The command line says what blank cells do, whatever the recipe says. */
  readonly blankGiven: boolean;
}

/** @throws Refusal `settings` where no recipe can have the name */
export function readRecipeOrder(options: RecipeOptions & { readonly blank: readonly string[] }): RecipeOrder {
  const { recipe, saveRecipe: kept } = options;
  if (kept !== undefined) {
    const { error } = recipeFile.shape.name.safeParse(kept);
    if (error !== undefined)
      throw new Refusal('settings', `--save-recipe ${error.issues[0]?.message ?? 'is wrong'}.`);
  }
  const blankGiven = options.blank.some((text) => !text.includes('='));
  return { taken: recipe ?? null, kept: kept ?? null, blankGiven };
}

/** No recipe. */
export const noRecipe: RecipeOrder = { taken: null, kept: null, blankGiven: false };

/** The request with its recipe behind what was given by hand. @throws Refusal `recipe-not-found` */
export async function withRecipe(
  pool: pg.Pool,
  request: ImportRequest,
  { taken, blankGiven }: RecipeOrder,
): Promise<ImportRequest> {
  return taken === null ? request : readAs(request, await findRecipe(pool, taken), blankGiven);
}

/** The same with a recipe that is at hand. */
export function readAs(request: ImportRequest, recipe: Recipe, blankGiven: boolean): ImportRequest {
  const reading = readingOf(request);
  const chosen = { settings: request.settings, reading };
  const used = useRecipe(chosen, recipe, blankGiven);
  return { ...request, settings: used.settings, ...used.reading, sheetOfRecipe: reading.sheet === null };
}

/** Keeps how an import read its file, suggestions that were taken included. */
export async function saveRecipe(pool: pg.Pool, { kept }: RecipeOrder, importId: number): Promise<void> {
  if (kept !== null) await keepRecipe(pool, await recipeOfImport(pool, importId, { name: kept }));
}
