import type pg from 'pg';
import type { Recipe } from '../contract/recipe-file.ts';

type Client = pg.ClientBase | pg.Pool;

export interface RecipeRecord {
  /** A recipe, as some version of Muster wrote it. */
  readonly document: unknown;
  /** Epoch milliseconds. */
  readonly changed_at: string;
}

/** All recipes by their names; the table is small and read whole. */
export async function selectRecipes(client: Client): Promise<RecipeRecord[]> {
  const { rows } = await client.query<RecipeRecord>(
    `select document, floor(extract(epoch from changed_at) * 1000)::bigint as changed_at
      from recipe order by key`,
  );
  return rows;
}

/** The names of the recipes made for these headers; reads the whole small table. */
export async function selectNamesFor(client: Client, fingerprint: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from recipe where fingerprint = $1 order by key',
    [fingerprint],
  );
  return rows.map(({ name }) => name);
}

/** Keeps a recipe under its key, in place of one that was there; one row, by primary key. */
export async function upsertRecipe(
  client: Client,
  recipe: { readonly key: string; readonly fingerprint: string; readonly document: Recipe },
): Promise<void> {
  await client.query(
    `insert into recipe (key, name, fingerprint, document, changed_at) values ($1, $2, $3, $4, clock_timestamp())
      on conflict (key) do update set name = excluded.name, fingerprint = excluded.fingerprint,
        document = excluded.document, changed_at = excluded.changed_at`,
    [recipe.key, recipe.document.name, recipe.fingerprint, JSON.stringify(recipe.document)],
  );
}

/** Keeps a recipe under a key that nobody has; false when somebody has it. One row, by primary key. */
export async function insertRecipe(
  client: Client,
  recipe: { readonly key: string; readonly fingerprint: string; readonly document: Recipe },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into recipe (key, name, fingerprint, document, changed_at) values ($1, $2, $3, $4, clock_timestamp())
      on conflict (key) do nothing`,
    [recipe.key, recipe.document.name, recipe.fingerprint, JSON.stringify(recipe.document)],
  );
  return rowCount === 1;
}

/** Lets nobody else change a recipe until the transaction ends; one row, by primary key. */
export async function lockRecipe(client: Client, key: string): Promise<void> {
  await client.query('select from recipe where key = $1 for update', [key]);
}

/** Takes a recipe away, by primary key; false when there is none. */
export async function deleteRecipe(client: Client, key: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from recipe where key = $1', [key]);
  return rowCount === 1;
}
