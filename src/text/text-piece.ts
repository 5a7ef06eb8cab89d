/** A piece of a file's text, cut between characters. */
export interface TextPiece {
  readonly text: string;
  readonly bytes: number;
  readonly map: ByteMap;
  /** Bytes that are no text in the encoding stand in `text` as lone surrogates (`undecodable.ts`). */
  readonly undecodable: boolean;
}

/**
 * How the units of a piece's text lie in its bytes: every unit as many bytes as the others; as UTF-8 or UTF-32 writes
 * it; or known only behind line ends, whose bytes are the same in every encoding that has them as one byte.
 */
export type ByteMap =
  | { readonly kind: 'even'; readonly bytesPerUnit: number }
  | { readonly kind: 'utf-8' | 'utf-32' }
  | { readonly kind: 'lines'; readonly ends: readonly number[] };

/** Takes the bytes of a file in pieces cut anywhere; the same text for any cutting. */
export interface Decoder {
  /** The bytes need not stay as they are afterwards. */
  decode(bytes: Buffer): readonly TextPiece[];
  /** The bytes end here: what was left of a character is undecodable. */
  end(): readonly TextPiece[];
}

/** Where lines end in bytes of an encoding that keeps CR and LF as they are: the index behind each of them. */
export function lineEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 10 || byte === 13) ends.push(at + 1);
  }
  return ends;
}
