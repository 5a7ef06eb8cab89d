import { headBytes } from '../limits.ts';
import { ByteLook, type BytesLooked } from './byte-look.ts';
import type { BytesSeen } from './byte-survey.ts';
import { readBytes, storedFile } from './read-bytes.ts';
import { judgeBytes, type SourceFile } from './source-file.ts';

/**
 * What a look through all bytes of a file has told, to be kept beside it: with this nobody has to read the file again
 * before its rows are read. Plain data.
 */
export interface SourceLook extends Omit<SourceFile, 'head' | 'headIsWhole'> {
  /** Offset of the first byte that is no text in UTF-8, whatever it is read as; -1: there is none. */
  readonly notUtf8From: number;
}

/**
 * What the bytes of a file say that were looked at while they arrived. An archive is looked through once more, because
 * what is inside counts.
 * @throws Refusal `file-too-large`, `file-unreadable` for an archive
 */
export async function lookOf(path: string, looked: BytesLooked): Promise<SourceLook> {
  const { packed } = await storedFile(path);
  const inside = packed ? await lookInside(path) : looked;
  const { head: _head, headIsWhole: _whole, ...judged } = await judgeBytes(path, inside, null);
  return { ...judged, sha256: looked.sha256, packed, notUtf8From: inside.seen.firstBad };
}

async function lookInside(path: string): Promise<BytesLooked> {
  const look = new ByteLook(true);
  for await (const piece of readBytes(path, 0)) look.take(piece);
  return look.end();
}

/**
 * The same as `inspectSource`, from what is known of the file and its first MiB.
 * @param chosen as there
 */
export async function recallSource(
  path: string,
  look: SourceLook,
  chosen: string | null,
): Promise<SourceFile> {
  const start = await startOf(path);
  const { bytes, lines, sha256, packed } = look;
  const seen = { ...nothingSeen, firstBad: look.notUtf8From };
  const judged = await judgeBytes(path, { bytes, lines, start, seen }, chosen ?? look.encoding.encoding);
  return { ...judged, sha256, packed, ...(chosen === null ? { encoding: look.encoding } : {}) };
}

/** Only what is chosen by name is judged by these. */
const nothingSeen: BytesSeen = {
  wellFormed: 0,
  forbidden: 0,
  illFormed: 0,
  wellFormedLines: 0,
  firstBad: -1,
  pairs: new Uint32Array(0),
  sample: Buffer.alloc(0),
};

async function startOf(path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of readBytes(path, 0)) {
    pieces.push(Buffer.from(piece.subarray(0, headBytes - length)));
    length += piece.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(pieces);
}
