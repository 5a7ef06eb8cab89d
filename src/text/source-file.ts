import { createHash } from 'node:crypto';
import { maxFileBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { ByteLook, type BytesLooked } from './byte-look.ts';
import { bytePlace, type BytePlace } from './byte-place.ts';
import { createDecoder } from './encoding.ts';
import { findEncoding, type EncodingFinding } from './find-encoding.ts';
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
  /** About so many lines; exactly so many where a letter is a byte. */
  readonly lines: number;
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
  const look = new ByteLook(chosen === null || chosen === 'utf-8');
  for await (const piece of readBytes(path, 0)) look.take(piece);
  const looked = look.end();
  const sha256 = stored.packed ? await hashOf(path) : looked.sha256;
  return { ...(await judgeBytes(path, looked, chosen)), sha256, packed: stored.packed };
}

/** What the bytes of a file say, which have been looked at once. */
export async function judgeBytes(
  path: string,
  looked: Pick<BytesLooked, 'bytes' | 'start' | 'seen' | 'lines'>,
  chosen: string | null,
): Promise<Omit<SourceFile, 'sha256' | 'packed'>> {
  const { bytes, start, seen, lines } = looked;
  const kind = markedKind(start);
  const found = findEncoding({ chosen: kind === null ? chosen : 'utf-8', start, seen });
  const { badOffset, ...encoding } = found;
  const head = headText(start, encoding.encoding, bytes <= start.length);
  return {
    bytes,
    lines,
    kind: kind ?? textKind(head.head),
    encoding: { ...encoding, firstBad: badOffset === null ? null : await bytePlace(path, badOffset) },
    ...head,
  };
}

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
