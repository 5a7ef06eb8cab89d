import { randomBytes } from 'node:crypto';
import {
  link,
  mkdir,
  open,
  opendir,
  readFile,
  rm,
  stat,
  statfs,
  truncate,
  writeFile,
} from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readChunkBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { OffsetError } from './file-store.ts';
import type { FileStore, PieceSource, StoredFile } from './file-store.ts';

/**
 * The file store as a folder of files that only their owner may read. Makes the folder, which has to be on a disk that
 * every process of the installation sees.
 * @throws Refusal `data-folder` when nothing can be written there
 */
export async function openFolderStore(folder: string): Promise<FileStore> {
  const root = resolve(folder);
  await makeFolder(root);
  const place = (id: string): string => join(root, checked(id));
  return {
    create: () => create(place),
    append: (id, offset, source) => append(place(id), offset, source),
    cut: (id, size) => truncate(place(id), size),
    size: (id) => sizeOf(place(id)),
    read: (id, offset) => read(place(id), offset),
    local: (id) => Promise.resolve({ path: place(id), release: () => Promise.resolve() }),
    remove: (id) => rm(place(id), { force: true }),
    list: () => list(root),
    readMark: () => readMark(root),
    writeMark: (mark) => writeMark(root, mark),
    check: () => tryFolder(root),
    freeBytes: () => freeBytes(root),
  };
}

const idPattern = /^[0-9a-f]{32}$/u;

/** An id that is not one of ours would be a path from outside. */
function checked(id: string): string {
  if (idPattern.test(id)) return id;
  throw new Error('not an id of the file store');
}

/** Never makes the folder: one that has gone with its disk must be missed. */
async function tryFolder(root: string): Promise<void> {
  const trial = join(root, `trial-${randomBytes(8).toString('hex')}`);
  await (await open(trial, 'wx', 0o600)).close();
  await rm(trial);
}

async function makeFolder(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await tryFolder(root);
  } catch (error) {
    throw new Refusal(
      'data-folder',
      `Files cannot be kept in ${root} (${codeOf(error)}): make it a folder that Muster may write to, or choose another with --data-dir.`,
      { cause: error },
    );
  }
}

async function create(place: (id: string) => string): Promise<string> {
  const id = randomBytes(16).toString('hex');
  await (await open(place(id), 'wx', 0o600)).close();
  return id;
}

async function append(path: string, offset: number, source: PieceSource): Promise<number> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    if (size !== offset) throw new OffsetError(size);
    return await writeAll(file, offset, source);
  } catch (error) {
    throw diskFull(error) ?? error;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, offset: number, { pieces, taken }: PieceSource): Promise<number> {
  let position = offset;
  try {
    for await (const piece of pieces) {
      await writeWhole(file, piece, position);
      position += piece.length;
      taken?.(piece);
    }
    return position;
  } finally {
    await file.datasync();
  }
}

/** A write may take less than it is given. */
async function writeWhole(file: FileHandle, piece: Buffer, position: number): Promise<void> {
  for (let done = 0; done < piece.length;) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, position + done);
    done += bytesWritten;
  }
}

function diskFull(error: unknown): Refusal | null {
  if (!['ENOSPC', 'EDQUOT'].includes(codeOf(error))) return null;
  return new Refusal(
    'no-space',
    'The disk of the data folder is full: free some space, then go on with the upload.',
    { cause: error },
  );
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function* read(path: string, offset: number): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path, 'r');
  const memory = Buffer.allocUnsafeSlow(readChunkBytes);
  try {
    for (let position = offset; ;) {
      const { bytesRead } = await file.read(memory, 0, memory.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* list(root: string): AsyncGenerator<StoredFile, void, undefined> {
  for await (const { name } of await opendir(root)) {
    if (!idPattern.test(name)) continue;
    const found = await stat(join(root, name)).catch(() => null);
    if (found !== null) yield { id: name, changedAt: found.mtimeMs };
  }
}

const markName = 'mark';

async function readMark(root: string): Promise<string | null> {
  try {
    return (await readFile(join(root, markName), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole before it has its name: nobody ever reads half of it, and of two at once one is right. */
async function writeMark(root: string, mark: string): Promise<void> {
  const draft = join(root, `mark-${randomBytes(8).toString('hex')}`);
  await writeFile(draft, `${mark}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, join(root, markName));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

async function freeBytes(root: string): Promise<number> {
  const { bavail, bsize } = await statfs(root);
  return bavail * bsize;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
