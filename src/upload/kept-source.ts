import type { SourceLook } from '../text/source-look.ts';
import { selectUploadOf } from './upload.sql.ts';
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
