import type pg from 'pg';
import { recipeFile } from '../contract/recipe-file.ts';
import type { ImportRequest } from '../import/job.ts';
import { findRecipe, keepRecipe } from '../recipe/recipes.ts';
import { recipeOf, useRecipe } from '../recipe/use-recipe.ts';
import { Refusal } from '../refusal.ts';
import { findImport } from './import-resume.ts';

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

/** The request with its recipe behind what was given by hand. @throws Refusal `recipe-not-found` */
export async function withRecipe(
  pool: pg.Pool,
  request: ImportRequest,
  { taken, blankGiven }: RecipeOrder,
): Promise<ImportRequest> {
  if (taken === null) return request;
  const { delimiter, quote = null, escape = null, headerLine = null, encoding = null } = request;
  const chosen = { settings: request.settings, reading: { delimiter, quote, escape, headerLine, encoding } };
  const { settings, reading } = useRecipe(chosen, await findRecipe(pool, taken), blankGiven);
  return { ...request, settings, ...reading };
}

/** Keeps how an import read its file, suggestions that were taken included. */
export async function saveRecipe(
  pool: pg.Pool,
  { kept }: RecipeOrder,
  done: { readonly importId: number; readonly headerLine: number | null },
): Promise<void> {
  if (kept === null) return;
  const { settings, reading } = await findImport(pool, done.importId);
  const { delimiter, quote, escape = null, encoding = null, sheet } = reading.dialect;
  // The text that a sheet was written as says nothing of other files.
  const asText =
    sheet === undefined
      ? { delimiter, quote, escape, encoding }
      : { delimiter: null, quote: null, escape: null, encoding: null };
  const used = { ...asText, headerLine: done.headerLine };
  await keepRecipe(pool, recipeOf(kept, { settings, reading: used, headers: reading.headers }));
}
