import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../refusal.ts';

/**
 * A file that a command writes: under a temporary name beside it until it is whole, so that nobody ever takes
 * half a file for all of it.
 */
export interface OutputFile {
  readonly path: string;
  /** Writes all of it and gives it its name. */
  readonly fill: (chunks: AsyncIterable<string>) => Promise<void>;
  /** Takes the temporary file away, unless `fill` has finished. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens it before the work begins, so that a path that cannot be written is refused before a long import.
 * A pipe or a device, such as `/dev/stdout`, is written as it is.
 * @throws Refusal `file-unwritable`; `fill` too, for a full disk
 */
export async function openOutputFile(path: string): Promise<OutputFile> {
  try {
    const target = await realpath(path).catch(() => path);
    const present = await stat(target).catch(() => null);
    if (present?.isDirectory() === true) throw new Refusal('file-unwritable', `${path} is a folder.`);
    const isPlain = present?.isFile() ?? true;
    const draft = isPlain ? `${target}.${process.pid}.part` : null;
    const handle = await open(draft ?? target, 'w');
    return outputFile({ path, target, draft, handle });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

interface Opened {
  readonly path: string;
  readonly target: string;
  /** Null: written directly. */
  readonly draft: string | null;
  readonly handle: FileHandle;
}

function outputFile({ path, target, draft, handle }: Opened): OutputFile {
  let done = false;
  return {
    path,
    async fill(chunks) {
      for await (const chunk of chunks) await handle.write(chunk).catch((cause) => refuse(path, cause));
      await handle.close();
      if (draft !== null) await rename(draft, target).catch((cause) => refuse(path, cause));
      done = true;
    },
    async discard() {
      if (done) return;
      // What could not be closed or removed is not worth an error of its own.
      await handle.close().catch(() => undefined);
      if (draft !== null) await rm(draft, { force: true }).catch(() => undefined);
    },
  };
}

function refuse(path: string, cause: unknown): never {
  throw unwritable(path, cause);
}

function unwritable(path: string, cause: unknown): unknown {
  if (cause instanceof Refusal) return cause;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT')
    return new Refusal('file-unwritable', `There is no folder ${dirname(path)} for ${path}.`, { cause });
  if (code === 'ENOSPC')
    return new Refusal('file-unwritable', `${path} cannot be written: the disk is full.`, { cause });
  return typeof code === 'string'
    ? new Refusal('file-unwritable', `${path} cannot be written (${code}).`, { cause })
    : cause;
}
