import { setTimeout as wait } from 'node:timers/promises';
import { selectMark } from './recognise-files.sql.ts';
import type { UploadRoom } from './uploads.ts';

/**
 * Whether files can be kept and found at the moment: a folder on another machine may be gone, leave an empty one in its
 * place, or stand still without an error.
 */
export async function canKeepFiles({ pool, files }: Pick<UploadRoom, 'pool' | 'files'>): Promise<boolean> {
  const tried = (async () => {
    await files.check();
    return (await files.readMark()) === (await selectMark(pool));
  })();
  return Promise.race([tried.catch(() => false), wait(2_000, false, { ref: false })]);
}
