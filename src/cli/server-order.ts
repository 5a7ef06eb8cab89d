import { patiently } from '../client/patience.ts';
import { importSettings } from '../contract/import-settings.ts';
import type { ImportRequest } from '../import/job.ts';
import type { CliContext } from './context.ts';
import { readAs } from './import-recipe.ts';
import type { RecipeOrder } from './import-recipe.ts';
import type { AskedServer } from './server-options.ts';
import { readingOf } from '../recipe/reading-of.ts';
import { sendFile } from './upload-run.ts';

/** What to do with a file on a server, as the command line has it. */
export interface FileOrder {
  readonly request: ImportRequest;
  readonly recipe: RecipeOrder;
  readonly suggested: boolean;
  /** It was sent before. */
  readonly uploadId?: string | undefined;
}

/**
 * Sends a file to a server and says what is chosen for it in the words of the API. The recipe is the server's; it is
 * looked for before the file is sent, so that a name that is misspelt costs nothing.
 * @throws ProblemError what the server refuses
 */
export async function sendOrder(context: CliContext, server: AskedServer, order: FileOrder) {
  const { recipe, suggested } = order;
  const request = await requestWith(server, order);
  const uploadId =
    order.uploadId ?? (await sendFile(context, server, { path: request.file, uploadId: null }));
  const settings = importSettings.parse(request.settings);
  return { uploadId, name: request.name, settings, suggested, ...readingAs(request, recipe.taken) };
}

async function requestWith(server: AskedServer, { request, recipe }: FileOrder): Promise<ImportRequest> {
  const { taken, blankGiven } = recipe;
  if (taken === null) return request;
  return readAs(request, await patiently(server, () => server.client.getRecipe(taken)), blankGiven);
}

/** The sheet of a recipe means nothing for a text, which only the server tells from a workbook. */
function readingAs(request: ImportRequest, recipe: string | null) {
  const { sheet, ...reading } = readingOf(request);
  return request.sheetOfRecipe === true && sheet !== null
    ? { reading: { ...reading, sheet: null }, recipe }
    : { reading: { ...reading, sheet } };
}
