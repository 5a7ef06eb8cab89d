import { byteOrderMark, createDecoder } from './encoding.ts';
import { readBytes } from './read-bytes.ts';
import type { TextPiece } from './text-piece.ts';

/** A file and the encoding its text is in, by a name of `encoding.ts`. */
export interface TextSource {
  readonly path: string;
  readonly encoding: string;
}

/**
 * A file's text from a byte offset on, which is that of a character, piece by piece; of a gzip archive that of the
 * file inside. A byte order mark at the start is a piece without text. No byte is lost: those that are no text in
 * the encoding come as lone surrogates.
 */
export async function* readText(
  { path, encoding }: TextSource,
  offset: number,
): AsyncGenerator<TextPiece, void, undefined> {
  const decoder = createDecoder(encoding);
  const mark = offset === 0 ? byteOrderMark(encoding) : nothing;
  for await (const bytes of wholeStart(readBytes(path, offset), mark.length)) {
    const marked = bytes.isStart && mark.length > 0 && bytes.piece.subarray(0, mark.length).equals(mark);
    if (marked) yield { text: '', bytes: mark.length, map: withoutUnits, undecodable: false };
    yield* decoder.decode(marked ? bytes.piece.subarray(mark.length) : bytes.piece);
  }
  yield* decoder.end();
}

const nothing = Buffer.alloc(0);
const withoutUnits: TextPiece['map'] = { kind: 'even', bytesPerUnit: 1 };

/** The pieces, the first of them at least so long unless there is no more: an archive may unpack byte by byte. */
async function* wholeStart(
  pieces: AsyncIterable<Buffer>,
  length: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isStart: boolean }, void, undefined> {
  let held: Buffer | null = nothing;
  for await (const piece of pieces) {
    if (held === null) {
      yield { piece, isStart: false };
      continue;
    }
    const start: Buffer = held.length === 0 ? piece : Buffer.concat([held, piece]);
    held = start.length < length ? Buffer.from(start) : null;
    if (held === null) yield { piece: start, isStart: true };
  }
  if (held !== null && held.length > 0) yield { piece: held, isStart: true };
}
