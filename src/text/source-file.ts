import { createHash } from 'node:crypto';
import { headBytes, maxFileBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { bytePlace, type BytePlace } from './byte-place.ts';
import { ByteSurvey } from './byte-survey.ts';
import { createDecoder } from './encoding.ts';
import { findEncoding, wideEncoding, type EncodingFinding } from './find-encoding.ts';
import { markedKind, textKind, type FileKind } from './file-kind.ts';
import { readBytes, readStoredBytes, storedFile } from './read-bytes.ts';

/** In which encoding a file is read, and what else it could be; shown to the person, who can choose. */
export interface FoundEncoding extends Omit<EncodingFinding, 'badOffset'> {
  /** The first byte that is no text in UTF-8; null where all are, or where another encoding is read. */
  readonly firstBad: BytePlace | null;
}

/** What one look through a file tells before anything is read from it. */
export interface SourceFile {
  /** Of the text; of a gzip archive of what it holds. */
  readonly bytes: number;
  /** SHA-256 of the bytes as they are stored, hexadecimal. */
  readonly sha256: string;
  /** Stored in a gzip archive; everything else here is told of what it holds. */
  readonly packed: boolean;
  readonly kind: FileKind;
  /** Means something only for `text`. */
  readonly encoding: FoundEncoding;
  /**
   * The first ≤ 1 MiB of text without the mark, cut behind a line end unless it is the whole file or has none. Bytes
   * that are no text are lone surrogates here.
   */
  readonly head: string;
  readonly headIsWhole: boolean;
}

/**
 * Looks through a file once, at constant memory: size, hash, what it is, in which encoding, judged by every byte of it
 * (a detection that looks only at the head would let one late windows-1251 row through). Errors of the file system
 * pass to the caller.
 * @param chosen the encoding that a person says it is in, who is obeyed; null: detected
 * @throws Refusal `file-too-large`, `file-unreadable` as `readBytes`
 */
export async function inspectSource(path: string, chosen: string | null = null): Promise<SourceFile> {
  const stored = await storedFile(path);
  if (stored.bytes > maxFileBytes) throw tooLarge();
  const { bytes, start, survey, sha256 } = await lookThrough(path, stored.packed, chosen);
  const kind = markedKind(start);
  const found = findEncoding({ chosen: kind === null ? chosen : 'utf-8', start, seen: survey.end() });
  const { badOffset, ...encoding } = found;
  const head = headText(start, encoding.encoding, bytes <= start.length);
  return {
    bytes,
    sha256: sha256 ?? (await hashOf(path)),
    packed: stored.packed,
    kind: kind ?? textKind(head.head),
    encoding: { ...encoding, firstBad: badOffset === null ? null : await bytePlace(path, badOffset) },
    ...head,
  };
}

interface Look {
  readonly bytes: number;
  readonly start: Buffer;
  readonly survey: ByteSurvey;
  /** Null for an archive, of which other bytes are stored than are read. */
  readonly sha256: string | null;
}

async function lookThrough(path: string, packed: boolean, chosen: string | null): Promise<Look> {
  const hash = createHash('sha256');
  const survey = new ByteSurvey();
  const head: Buffer[] = [];
  let bytes = 0;
  let isSurveyed = chosen === null || chosen === 'utf-8';
  for await (const chunk of readBytes(path, 0)) {
    if (bytes === 0) isSurveyed &&= !isDecided(chunk);
    if (bytes < headBytes) head.push(Buffer.from(chunk.subarray(0, headBytes - bytes)));
    bytes += chunk.length;
    if (!packed) hash.update(chunk);
    if (isSurveyed) survey.take(chunk);
  }
  return { bytes, start: Buffer.concat(head), survey, sha256: packed ? null : hash.digest('hex') };
}

/** Whether the beginning of a file says all: counting every byte of UTF-16 or of a picture would tell nothing. */
function isDecided(chunk: Buffer): boolean {
  return chunk.length >= surelyEnough && (markedKind(chunk) !== null || wideEncoding(chunk) !== null);
}

/** A beginning of this length is judged as the whole head is. */
const surelyEnough = 128 * 1024;

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readStoredBytes(path)) hash.update(chunk);
  return hash.digest('hex');
}

function tooLarge(): Refusal {
  return new Refusal(
    'file-too-large',
    `The file is larger than ${maxFileBytes / 1024 ** 3} GB. Split it and import the parts one after the other.`,
  );
}

function headText(
  start: Buffer,
  encoding: string,
  isWhole: boolean,
): { readonly head: string; readonly headIsWhole: boolean } {
  const decoder = createDecoder(encoding);
  const pieces = [...decoder.decode(start), ...(isWhole ? decoder.end() : [])];
  const text = pieces.map((piece) => piece.text).join('');
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (isWhole) return { head: body, headIsWhole: true };
  // A CR that ends the head may be half of a CRLF; the line end before it is certain.
  const lastBreak = Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r', body.length - 2));
  return { head: lastBreak === -1 ? body : body.slice(0, lastBreak + 1), headIsWhole: false };
}
