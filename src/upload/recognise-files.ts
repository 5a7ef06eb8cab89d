import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import type { FileStore } from '../store/file-store.ts';
import { insertMark, replaceMark, selectMark } from './recognise-files.sql.ts';

/**
 * Makes sure that this process sees the files of its base and not an empty folder in their place: an import whose file
 * it does not find would be failed. The first process ever marks the folder.
 * @param folder as people know it
 * @throws Refusal `data-folder`
 */
export async function recogniseFiles(pool: pg.Pool, files: FileStore, folder: string): Promise<void> {
  const known = await selectMark(pool);
  if (known === null) await insertMark(pool, await markOf(files));
  if ((await files.readMark()) === (known ?? (await selectMark(pool)))) return;
  throw new Refusal(
    'data-folder',
    `The folder ${folder} does not hold the files of this database: every server and worker has to see the same one. Mount it there, or choose it with --data-dir. If those files are lost, take this folder from now on: muster config take-folder.`,
  );
}

/** Takes a folder for the one of the base, whatever was there before; its files are missed by the imports that need them. */
export async function takeFolder(pool: pg.Pool, files: FileStore): Promise<void> {
  await replaceMark(pool, await markOf(files));
}

async function markOf(files: FileStore): Promise<string> {
  if ((await files.readMark()) === null) await files.writeMark(randomUUID());
  const mark = await files.readMark();
  if (mark === null) throw new Error('the mark of the file store is gone again');
  return mark;
}
