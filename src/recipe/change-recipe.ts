import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Recipe } from '../contract/recipe-file.ts';
import { Refusal } from '../refusal.ts';
import { foldName } from '../row/name-lookup.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { deleteRecipe, lockRecipe } from './recipes.sql.ts';
import { addRecipe, findRecipe, keepRecipe } from './recipes.ts';

/** What a recipe says, as a short hash: whoever saw the same may change it. */
export function versionOf(recipe: Recipe): string {
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 16);
}

export interface RecipeChange {
  /** What it was called, in any case. */
  readonly name: string;
  /** Of what was seen: somebody else's change is not overwritten. */
  readonly version: string;
  /** What it is to be; another name renames it. */
  readonly recipe: Recipe;
}

/** Changes a recipe. @throws Refusal `recipe-not-found`, `changed-meanwhile`, `already-there` */
export function changeRecipe(pool: pg.Pool, { name, version, recipe }: RecipeChange): Promise<Recipe> {
  return inTransaction(pool, async (tx) => {
    await lockSeen(tx, name, version);
    if (foldName(recipe.name) === foldName(name.trim())) await keepRecipe(tx, recipe);
    else {
      await addRecipe(tx, recipe);
      await deleteRecipe(tx, foldName(name.trim()));
    }
    return recipe;
  });
}

/** Takes a recipe away. @param seen its version; null: whichever it is. @throws as `changeRecipe` */
export function removeRecipe(pool: pg.Pool, name: string, seen: string | null): Promise<void> {
  return inTransaction(pool, async (tx) => {
    await lockSeen(tx, name, seen);
    await deleteRecipe(tx, foldName(name.trim()));
  });
}

async function lockSeen(tx: Transaction, name: string, version: string | null): Promise<void> {
  await lockRecipe(tx, foldName(name.trim()));
  const found = await findRecipe(tx, name);
  if (version === null || versionOf(found) === version) return;
  throw new Refusal(
    'changed-meanwhile',
    `The recipe "${found.name}" was changed by somebody else meanwhile. Look at it again, then repeat what you did.`,
  );
}
