import iconv from 'iconv-lite';
import { lineEnds, type Decoder, type TextPiece } from './text-piece.ts';
import { hasUndecodable, undecodablePlace } from './undecodable.ts';

/**
 * Reads any other encoding by the library. All that it offers keep CR and LF as one byte that is part of no other
 * character, so every line can be read by itself: a piece ends behind a line end, or has none.
 */
export function multiByteDecoder(encoding: string): Decoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  const piece = (bytes: Buffer): TextPiece =>
    decoded(decoder.write(bytes), bytes.length, { kind: 'lines', ends: lineEnds(bytes) });
  return {
    decode(bytes) {
      const end = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13)) + 1;
      return [bytes.subarray(0, end), bytes.subarray(end)].filter(({ length }) => length > 0).map(piece);
    },
    end: () => ending(decoder.end()),
  };
}

/** Reads UTF-32 of either order by the library. */
export function utf32Decoder(encoding: 'utf-32le' | 'utf-32be'): Decoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let carry: Buffer = Buffer.alloc(0);
  return {
    decode(chunk) {
      const bytes = Buffer.concat([carry, chunk]);
      const whole = bytes.subarray(0, bytes.length - (bytes.length % 4));
      carry = Buffer.from(bytes.subarray(whole.length));
      return whole.length === 0 ? [] : [decoded(decoder.write(whole), whole.length, { kind: 'utf-32' })];
    },
    end() {
      if (carry.length === 0) return [];
      return [decoded('\uFFFD', carry.length, { kind: 'utf-32' })];
    },
  };
}

/** The library marks what it cannot read by U+FFFD, which none of these encodings has in earnest. */
function decoded(written: string, bytes: number, map: TextPiece['map']): TextPiece {
  const text = written.includes('\uFFFD') ? written.replaceAll('\uFFFD', undecodablePlace) : written;
  return { text, bytes, map, undecodable: hasUndecodable(text) };
}

/** The bytes of the last character were counted when they came. */
function ending(written: string | undefined): TextPiece[] {
  if (written === undefined || written === '') return [];
  return [decoded(written, 0, { kind: 'lines', ends: [] })];
}
