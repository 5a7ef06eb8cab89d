import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Recipe } from '../contract/recipe-file.ts';
import { operations } from '../contract/operations.ts';
import type { FindFile } from '../import/job.ts';
import { recipeOfImport } from '../queue/recipe-of-import.ts';
import { changeRecipe, removeRecipe, versionOf } from '../recipe/change-recipe.ts';
import { addRecipe, findRecipe, keepRecipe, listRecipes } from '../recipe/recipes.ts';
import { foldName } from '../row/name-lookup.ts';
import { keptFile } from '../upload/kept-source.ts';
import type { ApiContext } from './context.ts';
import { textCursor, textPlace } from './cursor.ts';
import { etagIn, requiredEtag } from './etag.ts';
import { once } from './once.ts';
import { addRoute } from './route.ts';

/** How files of one kind are read, under a name. */
export function addRecipes(app: FastifyInstance, context: ApiContext): void {
  const { pool } = context;
  addRoute(app, operations.listRecipes, ({ query }) => recipePage(context, query));
  addSaving(app, context);
  addRoute(app, operations.getRecipe, async ({ params: { name }, reply }) =>
    tagged(reply, await findRecipe(pool, name)),
  );
  addRoute(app, operations.changeRecipe, async ({ params: { name }, body, request, reply }) => {
    const version = requiredEtag(request, 'the recipe');
    return tagged(reply, await changeRecipe(pool, { name, version, recipe: body }));
  });
  addRoute(app, operations.deleteRecipe, ({ params: { name }, request }) =>
    removeRecipe(pool, name, etagIn(request)),
  );
}

function addSaving(app: FastifyInstance, { pool, uploads }: ApiContext): void {
  const fileOf: FindFile = (asked) => keptFile(uploads, asked);
  const keep = async (recipe: Recipe, replace: boolean): Promise<Recipe> => {
    await (replace ? keepRecipe : addRecipe)(pool, recipe);
    return recipe;
  };
  addRoute(app, operations.saveRecipe, async ({ body, request, reply }) => {
    const { schema } = operations.saveRecipe.answer;
    const asked = { request, operation: 'saveRecipe', asked: body, schema };
    return tagged(reply, await once(pool, asked, () => keep(body.recipe, body.replace)));
  });
  addRoute(app, operations.saveRecipeOfImport, async ({ params: { importId }, body, request, reply }) => {
    const { schema } = operations.saveRecipeOfImport.answer;
    const asked = { request, operation: 'saveRecipeOfImport', asked: { importId, body }, schema };
    const kept = await once(pool, asked, async () =>
      keep(await recipeOfImport(pool, importId, { name: body.name, fileOf }), body.replace),
    );
    return tagged(reply, kept);
  });
}

function tagged(reply: FastifyReply, recipe: Recipe): Recipe {
  reply.header('ETag', `"${versionOf(recipe)}"`);
  return recipe;
}

interface RecipeQuery {
  readonly name?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** They are few and read whole; a cursor names the last one that was shown. */
async function recipePage({ pool }: ApiContext, { name = '', cursor, limit }: RecipeQuery) {
  const [after] = textPlace(cursor) ?? [];
  const part = foldName(name);
  const all = (await listRecipes(pool))
    .map(({ recipe, changedAt }) => ({ key: foldName(recipe.name), recipe, changedAt }))
    .filter(({ key }) => key.includes(part))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const rest = after === undefined ? all : all.filter(({ key }) => key > after);
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ recipe, changedAt }) => ({
      name: recipe.name,
      version: versionOf(recipe),
      headers: recipe.headers,
      changedAt: new Date(changedAt).toISOString(),
    })),
    next: last === undefined ? null : textCursor([last.key, '']),
  };
}
