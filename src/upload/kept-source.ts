import { basename } from 'node:path';
import type { AskedFile } from '../import/job.ts';
import type { SourceLook } from '../text/source-look.ts';
import { selectUpload, selectUploadOf } from './upload.sql.ts';
import type { UploadRoom } from './uploads.ts';

/** Where the file of an import is for this process, and what is known of it; nulls: as the import has it. */
export interface KeptSource {
  readonly file: string | null;
  readonly look: SourceLook | null;
}

/**
 * The uploaded file of an import, wherever this process sees the file store. Nobody writes to it any more, so what was
 * found out when it arrived holds: it need not be read through once more. One of another size is.
 */
export async function keptSource(
  { pool, files }: Pick<UploadRoom, 'pool' | 'files'>,
  importId: number,
): Promise<KeptSource> {
  const upload = await selectUploadOf(pool, importId);
  const size = upload === undefined ? null : await files.size(upload.id);
  if (upload === undefined || size === null) return { file: null, look: null };
  const { path } = await files.local(upload.id);
  return { file: path, look: size === Number(upload.file_bytes) ? upload.look : null };
}

/**
 * The file of a draft, wherever this process sees the file store: as `keptSource` of the import that it becomes. One
 * that is no upload, or was changed since, stays what the draft says.
 */
export async function keptFile(
  { pool, files }: Pick<UploadRoom, 'pool' | 'files'>,
  { file, known = null }: AskedFile,
): Promise<AskedFile> {
  const upload = await selectUpload(pool, basename(file));
  const look = upload?.look ?? null;
  if (upload === undefined || look === null) return { file, known };
  if (known !== null && known.look.sha256 !== look.sha256) return { file, known };
  const size = await files.size(upload.id);
  if (size === null) return { file, known };
  const { path } = await files.local(upload.id);
  return { file: path, known: size === Number(upload.bytes) ? { name: upload.name, look } : null };
}
