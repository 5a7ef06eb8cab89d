import { z } from 'zod';
import { importStatus } from './import-answers.ts';
import { inspection, inspectOrder } from './inspection.ts';
import { valueEvidence } from './value-evidence.ts';
import { moment, nothing, operation } from './operation.ts';

const uploadId = z
  .string()
  .regex(/^[0-9a-f]{32}$/u)
  .describe('from the Location of the upload');
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe('SHA-256 of the whole file, hexadecimal: compared when it has arrived');

/** A file that has arrived, or does so. */
export const uploadDocument = z.object({
  uploadId,
  name: z.string(),
  bytes: z.number().int().nullable().describe('of the whole file; null: not said'),
  received: z.number().int(),
  complete: z.boolean(),
  uploadedBy: z.string(),
  uploadedAt: moment,
  content: z
    .object({
      sha256: z.string(),
      kind: z.string(),
      lines: z.number().int(),
      encoding: z.string().nullable(),
    })
    .nullable()
    .describe('what its bytes say; null until all have arrived'),
  importedBefore: z
    .array(
      z.object({
        importId: z.number().int(),
        status: importStatus,
        startedAt: moment,
        startedBy: z.string(),
        brand: z.string().nullable(),
      }),
    )
    .describe('the latest imports of the same content'),
});

export type UploadDocument = z.infer<typeof uploadDocument>;

const group = 'Uploads';
const tus = { 'Tus-Resumable': '`1.0.0`' };
const params = z.strictObject({ uploadId });

/** How far somebody is who goes through the values of a file; at last what he found. */
export const evidenceState = z.object({
  rows: z.number().int().describe('that are done'),
  bytes: z.number().int(),
  totalBytes: z.number().int(),
  evidence: valueEvidence.nullable().describe('null until the last event'),
});

export const uploadOperations = {
  createUpload: operation({
    id: 'createUpload',
    method: 'POST',
    path: '/uploads',
    summary: 'Announce a file that will be sent in parts (tus 1.0)',
    group,
    params: nothing,
    query: nothing,
    body: nothing,
    headers: {
      ...tus,
      'Upload-Length': 'bytes of the file',
      'Upload-Metadata': '`filename` and, if known, `sha256`, each with its value in base64',
    },
    answer: { kind: 'empty', status: 201, headers: { Location: 'where the parts go' } },
  }),
  findOffset: operation({
    id: 'findOffset',
    method: 'HEAD',
    path: '/uploads/{uploadId}',
    summary: 'Ask how much of a file has arrived (tus 1.0)',
    group,
    params,
    query: nothing,
    body: nothing,
    headers: tus,
    answer: { kind: 'empty', status: 200, headers: { 'Upload-Offset': 'bytes that have arrived' } },
  }),
  sendPart: operation({
    id: 'sendPart',
    method: 'PATCH',
    path: '/uploads/{uploadId}',
    summary: 'Send a part of a file, or all the rest (tus 1.0)',
    group,
    params,
    query: nothing,
    body: nothing,
    file: 'application/offset+octet-stream',
    headers: {
      ...tus,
      'Upload-Offset': 'bytes that have arrived before',
      'Upload-Checksum': '`sha256` and the hash of the part in base64: it is kept only if that is right',
    },
    answer: { kind: 'empty', status: 204, headers: { 'Upload-Offset': 'bytes that have arrived' } },
  }),
  deleteUpload: operation({
    id: 'deleteUpload',
    method: 'DELETE',
    path: '/uploads/{uploadId}',
    summary: 'Take an upload away',
    group,
    params,
    query: nothing,
    body: nothing,
    answer: { kind: 'empty', status: 204 },
  }),
  putUpload: operation({
    id: 'putUpload',
    method: 'PUT',
    path: '/uploads',
    summary: 'Send a whole file at once',
    group,
    params: nothing,
    query: z.strictObject({ name: z.string().describe('for showing only'), sha256: sha256.optional() }),
    body: nothing,
    file: 'application/octet-stream',
    answer: { kind: 'json', status: 201, schema: uploadDocument },
  }),
  getUpload: operation({
    id: 'getUpload',
    method: 'GET',
    path: '/uploads/{uploadId}',
    summary: 'See what has arrived and whether it was imported before',
    group,
    params,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: uploadDocument },
  }),
  inspectUpload: operation({
    id: 'inspectUpload',
    method: 'POST',
    path: '/uploads/{uploadId}/inspection',
    summary: 'See how a file is read, what its columns hold, and its first rows with their issues',
    group,
    params,
    query: nothing,
    body: inspectOrder,
    answer: { kind: 'json', status: 200, schema: inspection },
  }),
  gatherEvidence: operation({
    id: 'gatherEvidence',
    method: 'POST',
    path: '/uploads/{uploadId}/evidence',
    summary:
      'Hear what becomes of all values of a file, and what looks wrong about them (server-sent events)',
    group,
    params,
    query: nothing,
    body: inspectOrder.pick({ reading: true, settings: true, recipe: true, suggested: true }),
    answer: { kind: 'events', status: 200, schema: evidenceState },
  }),
} as const;
