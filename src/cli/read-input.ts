import { createReadStream } from 'node:fs';
import { Refusal } from '../refusal.ts';
import type { CliContext } from './context.ts';

/**
 * The whole of a small file, or of standard input for `-`.
 * @param limit in bytes; more is not read
 * @throws Refusal `file-not-found`, `file-unreadable` or `file-too-large`
 */
export async function readInput(context: CliContext, path: string, limit: number): Promise<Uint8Array> {
  const bytes = path === '-' ? await readAll(context.input, limit) : await readWhole(path, limit);
  if (bytes.length <= limit) return bytes;
  throw new Refusal('file-too-large', `${nameInput(path)} is larger than ${limit / 1024 / 1024} MB.`);
}

/** What to call the input in a sentence. */
export function nameInput(path: string): string {
  return path === '-' ? 'standard input' : path;
}

async function readAll(input: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

async function readWhole(path: string, limit: number): Promise<Uint8Array> {
  try {
    return await readAll(createReadStream(path), limit);
  } catch (cause) {
    throw fileRefusal(path, cause);
  }
}

/** The sentence for a file that cannot be read. */
function fileRefusal(path: string, cause: unknown): Refusal {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return new Refusal('file-not-found', `There is no file ${path}.`, { cause });
  if (code === 'EISDIR') return new Refusal('file-unreadable', `${path} is a folder, not a file.`, { cause });
  if (code === 'EACCES')
    return new Refusal('file-unreadable', `${path} may not be read by this user.`, { cause });
  return new Refusal('file-unreadable', `${path} cannot be read (${String(code)}).`, { cause });
}
