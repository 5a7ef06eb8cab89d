import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of a folder's files, sorted; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await orNothing(readdir(folder)))?.toSorted() ?? [];
}

/** A JSON file; undefined where there is none. */
export async function readJson(folder: string, name: string): Promise<unknown> {
  const bytes = await orNothing(readFile(join(folder, name)));
  return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'));
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}
