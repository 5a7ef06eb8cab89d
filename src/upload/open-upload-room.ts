import { join } from 'node:path';
import type pg from 'pg';
import { diskReserveBytes, maxFileBytes } from '../limits.ts';
import { openFolderStore } from '../store/file-store-folder.ts';
import { ArrivalLooks } from './arrival-looks.ts';
import { recogniseFiles, takeFolder } from './recognise-files.ts';
import type { UploadRoom } from './uploads.ts';

/**
 * Opens the files of an installation: a folder in its data folder, which every process of it sees.
 * @throws Refusal `data-folder` when it cannot be written to, or is not the one of this base
 */
export async function openUploadRoom(pool: pg.Pool, dataDir: string): Promise<UploadRoom> {
  const folder = folderIn(dataDir);
  const files = await openFolderStore(folder);
  await recogniseFiles(pool, files, folder);
  const limits = { maxBytes: maxFileBytes, reserveBytes: diskReserveBytes };
  return { pool, files, looks: new ArrivalLooks(), ...limits };
}

/** Has the base take the folder for its own from now on. @returns where it is */
export async function takeUploadFolder(pool: pg.Pool, dataDir: string): Promise<string> {
  const folder = folderIn(dataDir);
  await takeFolder(pool, await openFolderStore(folder));
  return folder;
}

const folderIn = (dataDir: string): string => join(dataDir, 'files');
