import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { Recipe } from '../contract/recipe-file.ts';
import { adviseMapping } from '../import/advise-mapping.ts';
import { selectImport, selectNow } from '../import/job.sql.ts';
import type { FindFile } from '../import/job.ts';
import type { ImportRecord } from '../import/job.sql.ts';
import { openFile } from '../import/open-file.ts';
import { readingOf } from '../recipe/reading-of.ts';
import { recipeOf } from '../recipe/use-recipe.ts';
import { findDraft } from './draft.ts';
import type { DraftRequest } from './draft.ts';

/**
 * How an import reads its file, as a recipe; of a draft, as it would be read if it began now. Suggestions that are
 * taken are in it (docs/spec.md §3).
 * @param asked the recipe's name; `fileOf`: where a draft's file is for this process
 * @throws Refusal `import-not-found`; `recipe` when none can have the name; of a draft what its file is refused for
 */
export async function recipeOfImport(
  pool: pg.Pool,
  importId: number,
  { name, fileOf }: { readonly name: string; readonly fileOf?: FindFile },
): Promise<Recipe> {
  const record = await selectImport(pool, importId);
  if (record !== undefined) return ofImport(record, name);
  const { request } = await findDraft(pool, importId);
  return ofDraft(pool, { ...request, ...(await fileOf?.(request)) }, name);
}

function ofImport({ settings, reading }: ImportRecord, name: string): Recipe {
  const { delimiter, quote, escape = null, encoding = null, sheet } = reading.dialect;
  // The text that a sheet was written as says nothing of other files.
  const asText =
    sheet === undefined
      ? { delimiter, quote, escape, encoding }
      : { delimiter: null, quote: null, escape: null, encoding: null };
  const chosen = reading.chosen ?? { headerLine: null, sheet: null };
  return recipeOf(name, { settings, reading: { ...asText, ...chosen }, headers: reading.headers });
}

async function ofDraft(pool: pg.Pool, request: DraftRequest, name: string): Promise<Recipe> {
  const reading = readingOf(request);
  const { sheetOfRecipe, known = null } = request;
  const file = await openFile(request.file, { ...reading, sheetOfRecipe, known });
  try {
    const catalog = await loadCatalog(pool);
    const context = { settings: request.settings, catalog, startedAt: await selectNow(pool), recipes: [] };
    const taker = request.suggested === true ? { tell: () => undefined } : null;
    const { settings } = await adviseMapping(file, context, taker);
    return recipeOf(name, { settings, reading, headers: file.headers });
  } finally {
    await file.remove();
  }
}
