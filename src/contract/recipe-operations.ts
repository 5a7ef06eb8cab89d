import { z } from 'zod';
import { moment, nothing, operation, page, pageOf, wholeNumber } from './operation.ts';
import { recipeFile } from './recipe-file.ts';

const { name } = recipeFile.shape;

/** A recipe in a list. */
const recipeListEntry = z.object({
  name: z.string(),
  version: z.string().describe('also the ETag of the recipe'),
  headers: z.array(z.string()).describe('of the file it was made for'),
  changedAt: moment,
});

const group = 'Recipes';
const params = z.strictObject({ name: z.string().min(1).max(250).describe('in any case') });
const replace = z.boolean().default(false).describe('one of the same name goes; else it is refused');
const one = { group, params, query: nothing, body: nothing };

/** How files of one kind are read, under a name. */
export const recipeOperations = {
  listRecipes: operation({
    id: 'listRecipes',
    method: 'GET',
    path: '/recipes',
    summary: 'List recipes by name',
    group,
    params: nothing,
    query: z.strictObject({
      ...page,
      name: z.string().max(250).optional().describe('a part of the name, in any case'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: pageOf(recipeListEntry) },
  }),
  saveRecipe: operation({
    id: 'saveRecipe',
    method: 'POST',
    path: '/recipes',
    summary: 'Keep a recipe, as from a file that was downloaded',
    group,
    params: nothing,
    query: nothing,
    body: z.strictObject({ recipe: recipeFile, replace }),
    mostBytes: 4 * 1024 ** 2,
    answer: { kind: 'json', status: 201, schema: recipeFile },
  }),
  saveRecipeOfImport: operation({
    id: 'saveRecipeOfImport',
    method: 'POST',
    path: '/imports/{importId}/recipe',
    summary: 'Keep how an import or a draft reads its file, under a name',
    group,
    params: z.strictObject({ importId: wholeNumber }),
    query: nothing,
    body: z.strictObject({ name, replace }),
    answer: { kind: 'json', status: 201, schema: recipeFile },
  }),
  getRecipe: operation({
    ...one,
    id: 'getRecipe',
    method: 'GET',
    path: '/recipes/{name}',
    summary: 'See a recipe, or download it as a file',
    answer: { kind: 'json', status: 200, schema: recipeFile },
  }),
  changeRecipe: operation({
    ...one,
    id: 'changeRecipe',
    method: 'PUT',
    path: '/recipes/{name}',
    summary: 'Change a recipe, its name too, unless somebody else has done so meanwhile',
    body: recipeFile,
    mostBytes: 4 * 1024 ** 2,
    headers: { 'If-Match': 'the ETag of what was changed' },
    answer: { kind: 'json', status: 200, schema: recipeFile },
  }),
  deleteRecipe: operation({
    ...one,
    id: 'deleteRecipe',
    method: 'DELETE',
    path: '/recipes/{name}',
    summary: 'Delete a recipe; imports that used it stay as they are',
    headers: { 'If-Match': 'the ETag of what was seen; without it any version goes' },
    answer: { kind: 'empty', status: 204 },
  }),
} as const;
