import { changeDraft, findDraft } from '../queue/draft.ts';
import { retryRejected } from '../queue/retry-rejected.ts';
import { keptSource } from '../upload/kept-source.ts';
import { receivePart } from '../upload/receive.ts';
import { useUpload } from '../upload/upload.sql.ts';
import type { UploadRecord } from '../upload/upload.sql.ts';
import { createUpload } from '../upload/uploads.ts';
import type { ApiContext } from './context.ts';

/**
 * Makes a draft of the rows that an import rejected; their file is kept as if somebody had sent it.
 * @returns the number of the draft
 */
export async function retryImport(context: ApiContext, importId: number): Promise<number> {
  const { pool, uploads, by } = context;
  const saved: UploadRecord[] = [];
  const draftId = await retryRejected(pool, importId, {
    ...(await keptSource(uploads, importId)),
    startedBy: by,
    async save(name, chunks) {
      const record = await keep(context, name, chunks);
      saved.push(record);
      return (await uploads.files.local(record.id)).path;
    },
  });
  const { request, version } = await findDraft(pool, draftId);
  const known = saved.map(({ name, look }) => (look === null ? null : { name, look }))[0] ?? null;
  await changeDraft(pool, { importId: draftId, version, request: { ...request, known } });
  return draftId;
}

async function keep(
  { pool, uploads, by }: ApiContext,
  name: string,
  chunks: AsyncIterable<string>,
): Promise<UploadRecord> {
  const id = await createUpload(uploads, { name, bytes: null, sha256: null, by });
  const part = { offset: 0, pieces: bytesOf(chunks), checksum: null, isLast: true };
  const { record } = await receivePart(uploads, id, part);
  await useUpload(pool, id);
  return record;
}

async function* bytesOf(chunks: AsyncIterable<string>): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
