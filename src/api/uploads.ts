import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { apiRoot } from '../contract/open-api.ts';
import { operations } from '../contract/operations.ts';
import { uploadDocument } from '../contract/upload-operations.ts';
import type { UploadDocument } from '../contract/upload-operations.ts';
import { importStatus } from '../contract/import-answers.ts';
import { Refusal } from '../refusal.ts';
import { importedBefore } from '../upload/imported-before.ts';
import { receivePart, settledUpload } from '../upload/receive.ts';
import { createUpload, removeUpload } from '../upload/uploads.ts';
import type { UploadState } from '../upload/uploads.ts';
import type { SourceLook } from '../text/source-look.ts';
import type { ApiContext } from './context.ts';
import { once } from './once.ts';
import { RequestError } from './problem.ts';
import { addRoute } from './route.ts';
import { bytesIn, checksumIn, metadataIn, requireTus, tellTus } from './tus-headers.ts';

/** Files come in: in parts by tus 1.0, or whole. */
export function addUploads(app: FastifyInstance, context: ApiContext): void {
  addParts(app, context);
  addPut(app, context);
  addRoute(app, operations.getUpload, ({ params }) => documentOf(context, params.uploadId));
  addRoute(app, operations.deleteUpload, ({ params, request, reply }) => {
    if (request.headers['tus-resumable'] !== undefined) requireTus(request, reply);
    return removeUpload(context.uploads, params.uploadId);
  });
}

/** An upload of which all has arrived. @throws Refusal `upload-not-found`, `upload-incomplete` */
export async function wholeUpload(
  { uploads }: ApiContext,
  id: string,
): Promise<UploadState & { readonly look: SourceLook }> {
  const state = await settledUpload(uploads, id);
  const { look } = state.record;
  if (look !== null) return { ...state, look };
  throw new Refusal(
    'upload-incomplete',
    `Only ${state.received} bytes of the file have arrived: send the rest first.`,
  );
}

function addParts(app: FastifyInstance, context: ApiContext): void {
  const { uploads, turns, pool, by } = context;
  app.options(`${apiRoot}/uploads`, (_request, reply) => {
    tellTus(reply, uploads.maxBytes);
    return reply.code(204).send();
  });
  addRoute(app, operations.createUpload, async ({ request, reply }) => {
    requireTus(request, reply);
    const bytes = bytesIn(request, 'upload-length');
    const announced = { ...metadataIn(request), bytes };
    const asked = { request, operation: 'createUpload', asked: announced, schema: z.string() };
    const id = await once(pool, asked, () => createUpload(uploads, { ...announced, by }));
    reply.header('Location', `${apiRoot}/uploads/${id}`);
  });
  addRoute(app, operations.findOffset, async ({ params, request, reply }) => {
    requireTus(request, reply);
    const { uploadId } = params;
    const { record, received } = await turns.take(uploadId, stopNothing, () =>
      settledUpload(uploads, uploadId),
    );
    reply.headers({ 'Upload-Offset': received, 'Cache-Control': 'no-store' });
    if (record.bytes !== null) reply.header('Upload-Length', record.bytes);
  });
  addRoute(app, operations.sendPart, async ({ params, request, reply }) => {
    requireTus(request, reply);
    const { uploadId } = params;
    const offset = bytesIn(request, 'upload-offset');
    const part = { offset, checksum: checksumIn(request), isLast: false };
    const { received } = await turns.take(uploadId, stopperOf(request), ({ whileOurs, isOurs }) =>
      receivePart(uploads, uploadId, { ...part, isOurs, pieces: whileOurs(request.raw) }),
    );
    reply.header('Upload-Offset', received);
  });
}

function stopNothing(): void {}

function stopperOf({ raw }: FastifyRequest): () => void {
  return () => raw.destroy();
}

/** A whole file in one request. What is cut off on the way cannot be gone on with, so it goes. */
function addPut(app: FastifyInstance, context: ApiContext): void {
  const { uploads, turns, by } = context;
  addRoute(app, operations.putUpload, async ({ query, request, reply }) => {
    refuseForm(request);
    const { name, sha256 = null } = query;
    const length = request.headers['content-length'];
    const bytes = length === undefined ? null : Number(length);
    const id = await createUpload(uploads, { name, bytes, sha256, by });
    const part = { offset: 0, checksum: null, isLast: true };
    try {
      await turns.take(id, stopperOf(request), ({ whileOurs, isOurs }) =>
        receivePart(uploads, id, { ...part, isOurs, pieces: whileOurs(request.raw) }),
      );
    } catch (error) {
      await removeUpload(uploads, id).catch(() => undefined);
      throw error;
    }
    reply.header('Location', `${apiRoot}/uploads/${id}`);
    return documentOf(context, id);
  });
}

/** What a form wraps around a file would become its first rows. */
function refuseForm({ headers }: FastifyRequest): void {
  if (!/^multipart\//iu.test(headers['content-type'] ?? '')) return;
  throw new RequestError(
    'content-type',
    'Send the file itself, not a form: with curl, -T customers.csv instead of -F.',
  );
}

async function documentOf({ uploads, pool }: ApiContext, id: string): Promise<UploadDocument> {
  const { record, received } = await settledUpload(uploads, id);
  const { look } = record;
  const before = look === null ? [] : await importedBefore(pool, look.sha256);
  return uploadDocument.parse({
    uploadId: record.id,
    name: record.name,
    bytes: record.bytes === null ? null : Number(record.bytes),
    received,
    complete: look !== null,
    uploadedBy: record.uploaded_by,
    uploadedAt: new Date(Number(record.created_at)).toISOString(),
    content: look === null ? null : contentOf(look),
    importedBefore: before.map(({ importId, status, startedAt, startedBy, brand }) => ({
      importId,
      status: importStatus.parse(status),
      startedAt: new Date(startedAt).toISOString(),
      startedBy,
      brand,
    })),
  });
}

function contentOf({ sha256, kind, lines, encoding }: SourceLook): UploadDocument['content'] {
  return { sha256, kind, lines, encoding: kind === 'text' ? encoding.encoding : null };
}
