import { createHash } from 'node:crypto';
import type pg from 'pg';
import { nearestName } from '../catalog/nearest-name.ts';
import { recipeFile } from '../contract/recipe-file.ts';
import type { Recipe } from '../contract/recipe-file.ts';
import { headerKey } from '../customer/field.ts';
import { Refusal } from '../refusal.ts';
import { foldName } from '../row/name-lookup.ts';
import { insertRecipe, selectNamesFor, selectRecipes, upsertRecipe } from './recipes.sql.ts';

type Client = pg.ClientBase | pg.Pool;

/** A recipe with the moment it was last written, epoch milliseconds. */
export interface KeptRecipe {
  readonly recipe: Recipe;
  readonly changedAt: number;
}

/** All recipes, by name. */
export async function listRecipes(pool: Client): Promise<KeptRecipe[]> {
  const records = await selectRecipes(pool);
  return records.map(({ document, changed_at }) => ({
    recipe: recipeFile.parse(document),
    changedAt: Number(changed_at),
  }));
}

/** The recipe of a name, in any case. @throws Refusal `recipe-not-found` */
export async function findRecipe(pool: Client, name: string): Promise<Recipe> {
  const all = await listRecipes(pool);
  const found = all.find(({ recipe }) => foldName(recipe.name) === foldName(name.trim()));
  if (found !== undefined) return found.recipe;
  throw notFound(
    name,
    all.map(({ recipe }) => recipe.name),
  );
}

/** The names of the recipes that were made for a file with these headers, in any order. */
export async function recipesFor(pool: Client, headers: readonly string[]): Promise<string[]> {
  return selectNamesFor(pool, fingerprintOf(headers));
}

/** Keeps a recipe; one of the same name is replaced. */
export async function keepRecipe(pool: Client, recipe: Recipe): Promise<void> {
  const fingerprint = fingerprintOf(recipe.headers);
  await upsertRecipe(pool, { key: foldName(recipe.name), fingerprint, document: recipe });
}

/** Keeps a recipe of a name that none has. @throws Refusal `already-there` */
export async function addRecipe(pool: Client, recipe: Recipe): Promise<void> {
  const fingerprint = fingerprintOf(recipe.headers);
  if (await insertRecipe(pool, { key: foldName(recipe.name), fingerprint, document: recipe })) return;
  throw new Refusal('already-there', `There is a recipe "${recipe.name}" already.`);
}

/** Headers that compare equal give the same, whatever their order (docs/spec.md §3). */
function fingerprintOf(headers: readonly string[]): string {
  const keys = headers.map(headerKey).toSorted();
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex');
}

function notFound(name: string, names: readonly string[]): Refusal {
  const near = nearestName(name, names);
  const advice = near === null ? '"muster recipes list" shows all.' : `Did you mean "${near}"?`;
  return new Refusal('recipe-not-found', `There is no recipe "${name}". ${advice}`);
}
