import { basename } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DraftOrder } from '../contract/import-operations.ts';
import { importSettings } from '../contract/import-settings.ts';
import { operations } from '../contract/operations.ts';
import { chooseEncoding } from '../import/choose-encoding.ts';
import { chooseWith } from '../recipe/choose-with.ts';
import { changeDraft, deleteDraft, findDraft } from '../queue/draft.ts';
import type { DraftRequest } from '../queue/draft.ts';
import { releaseUpload, touchUpload, useUpload } from '../upload/upload.sql.ts';
import { noUpload } from '../upload/uploads.ts';
import type { ApiContext } from './context.ts';
import { RequestError } from './problem.ts';
import { addRoute } from './route.ts';
import { wholeUpload } from './uploads.ts';

/** Imports that nobody has started: seen, changed by one at a time, deleted. */
export function addDrafts(app: FastifyInstance, context: ApiContext): void {
  const { pool } = context;
  addRoute(app, operations.getDraft, async ({ params: { importId }, reply }) => {
    const { request, version } = await findDraft(pool, importId);
    reply.header('ETag', `"${version}"`);
    return { importId, version, order: orderOf(request) };
  });
  addRoute(app, operations.changeDraft, async ({ params: { importId }, body, request, reply }) => {
    const version = versionIn(request);
    const before = await findDraft(pool, importId);
    const wanted = { ...(await requestOf(context, body)), step: body.step };
    const changed = await changeDraft(pool, { importId, version, request: wanted });
    await useUpload(pool, body.uploadId);
    if (before.request.file !== wanted.file) await releaseUpload(pool, basename(before.request.file));
    reply.header('ETag', `"${changed}"`);
  });
  addRoute(app, operations.deleteDraft, async ({ params: { importId } }) => {
    const { request } = await findDraft(pool, importId);
    await deleteDraft(pool, importId);
    await releaseUpload(pool, basename(request.file));
  });
}

/** The version of a draft that somebody has seen. @throws RequestError `no-version` */
export function versionIn({ headers }: FastifyRequest): number {
  const [, version] = /^"(\d{1,9})"$/u.exec(headers['if-match'] ?? '') ?? [];
  if (version !== undefined) return Number(version);
  throw new RequestError('no-version', 'Say which version is changed: If-Match with the ETag of the draft.');
}

/** In the words of the API; the file is the upload whose id it is called by. */
function orderOf(request: DraftRequest): DraftOrder {
  const { file, name, settings, delimiter, quote, escape, headerLine, encoding, sheet, suggested } = request;
  return {
    uploadId: basename(file),
    name,
    reading: {
      delimiter,
      quote: quote ?? null,
      escape: escape ?? null,
      headerLine: headerLine ?? null,
      encoding: encoding ?? null,
      sheet: sheet ?? null,
    },
    settings: importSettings.parse(settings),
    recipe: null,
    suggested: suggested ?? false,
    step: request.step ?? 'upload',
  };
}

/** In the words of the queue. @throws Refusal `upload-not-found`, `upload-incomplete`, `settings` */
export async function requestOf(context: ApiContext, order: Omit<DraftOrder, 'step'>): Promise<DraftRequest> {
  const { uploadId, name, suggested } = order;
  const { record, look } = await wholeUpload(context, uploadId);
  const { path } = await context.uploads.files.local(record.id);
  if (!(await touchUpload(context.pool, record.id))) throw noUpload();
  const { settings, reading, sheetOfRecipe } = await chooseWith(context.pool, order);
  return {
    file: path,
    name,
    settings,
    ...reading,
    sheetOfRecipe,
    encoding: reading.encoding === null ? null : chooseEncoding(reading.encoding),
    known: { name: record.name, look },
    suggested,
    startedBy: context.by,
  };
}
