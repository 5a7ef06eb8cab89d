import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { patiently } from '../client/patience.ts';
import { watchImport } from '../client/watch-import.ts';
import type { ImportRequest } from '../import/job.ts';
import type { CliContext } from './context.ts';
import { progressLine } from './import-progress.ts';
import { openOutputFile } from './output-file.ts';
import { plainSentence } from './import-text.ts';
import { noRecipe } from './import-recipe.ts';
import type { RecipeOrder } from './import-recipe.ts';
import type { ReportPaths } from './import-reports.ts';
import type { FinishedImport } from './import-run.ts';
import { askingServer } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { sendOrder } from './server-order.ts';

/** An import that a server runs. */
export interface ServerOrder {
  readonly server: AskedServer;
  /** What to import; or the number of an import that is under way there. */
  readonly begin: ImportRequest | number;
  readonly suggested: boolean;
  readonly recipe?: RecipeOrder | undefined;
  readonly json: boolean;
  readonly reports: ReportPaths;
}

/**
 * Sends a file to a server, starts its import there once, follows it to its end and fetches its reports.
 * @throws Refusal what the server refuses; `interrupted` with how to go on when it stays away
 */
export async function importOnServer(context: CliContext, order: ServerOrder): Promise<FinishedImport> {
  const { server, begin } = order;
  let importId = typeof begin === 'number' ? begin : null;
  const advice = (): string =>
    importId === null
      ? 'Nothing was started: give the same command again.'
      : `Import ${importId} goes on there. Follow it with: muster import --server ${server.address} --resume ${importId}`;
  return askingServer(server, advice, async () => {
    importId ??= typeof begin === 'number' ? begin : await start(context, order, begin);
    await follow(context, server, importId);
    const result = await patiently(server, () => server.client.getImport(importId ?? 0));
    const { file } = await server.client.getProgress(importId);
    await fetchReports(server, importId, order.reports);
    if (order.recipe?.kept) await keepRecipe(server, importId, order.recipe.kept);
    return { result, fileName: file };
  });
}

async function start(
  context: CliContext,
  { server, suggested, json, recipe = noRecipe }: ServerOrder,
  request: ImportRequest,
): Promise<number> {
  const body = await sendOrder(context, server, { request, recipe, suggested });
  const { importedBefore } = await server.client.getUpload(body.uploadId);
  const key = randomUUID();
  const { importId, sentences } = await patiently(server, () => server.client.startImport(body, key));
  const before = importedBefore.map(
    ({ startedAt, startedBy }) =>
      `${basename(request.file)} was imported before, on ${startedAt.slice(0, 10)} by ${startedBy}.`,
  );
  const said = [...before.slice(0, 1), ...sentences]
    .map((sentence) => `${plainSentence(sentence)}\n`)
    .join('');
  await (json ? context.err : context.out).write(`${said}\n`);
  return importId;
}

async function keepRecipe(server: AskedServer, importId: number, name: string): Promise<void> {
  const key = randomUUID();
  await patiently(server, () => server.client.saveRecipeOfImport(importId, { name, replace: true }, key));
}

async function follow(
  context: CliContext,
  { client, seconds }: AskedServer,
  importId: number,
): Promise<void> {
  const line = progressLine(context.err, false);
  try {
    for await (const report of watchImport(client, importId, { seconds })) {
      // A person has to say how it goes on.
      if (report.status === 'paused') break;
      if (report.rows > 0) line.show(report);
      else line.say(report.status === 'queued' ? 'Waiting for a worker …' : 'Looking through the file …');
    }
  } finally {
    line.clear();
  }
}

/** Downloads what became of the rows of an import, as far as it is asked for. */
export async function fetchReports(
  { client }: AskedServer,
  importId: number,
  reports: ReportPaths,
): Promise<void> {
  if (reports.rejected !== undefined) await save(reports.rejected, await client.downloadRejected(importId));
  if (reports.results !== undefined) await save(reports.results, await client.downloadRows(importId));
}

async function save(path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  const file = await openOutputFile(path);
  try {
    await file.fill(textOf(stream));
  } finally {
    await file.discard();
  }
}

/** The text of a download, piece by piece. */
export async function* textOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const piece of stream) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
