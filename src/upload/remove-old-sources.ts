import { inTransaction } from '../store/transaction.ts';
import { deleteOldSources, noteRemovedFiles } from './remove-old-sources.sql.ts';
import type { UploadRoom } from './uploads.ts';

/**
 * Takes away the uploaded files of imports that are over for so many days, unless a younger import or a draft needs
 * them too; the imports say so from now on. Whoever dies behind the first step leaves files that belong to no upload,
 * which `removeExpired` takes away.
 * @returns how many files
 */
export async function removeOldSources({ pool, files, looks }: UploadRoom, days: number): Promise<number> {
  const gone = await inTransaction(pool, async (tx) => {
    const ids = await deleteOldSources(tx, days);
    if (ids.length > 0) await noteRemovedFiles(tx, ids);
    return ids;
  });
  for (const id of gone) {
    looks.forget(id);
    await files.remove(id);
  }
  return gone.length;
}
