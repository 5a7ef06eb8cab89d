import iconv from 'iconv-lite';
import { maxRowChars } from '../limits.ts';
import { lineEnds, type Decoder, type TextPiece } from './text-piece.ts';
import { hasUndecodable, undecodablePlace } from './undecodable.ts';

/**
 * Reads any other encoding by the library, which loses bytes where a broken character is cut. All encodings it offers
 * keep bytes below 0x30 for single characters, so that text is cut behind these only, and every block read by itself.
 */
export function multiByteDecoder(encoding: string): Decoder {
  let carry: Buffer = Buffer.alloc(0);
  const block = (bytes: Buffer): TextPiece =>
    decoded(iconv.decode(bytes, encoding, { stripBOM: false }), bytes.length, {
      kind: 'lines',
      ends: lineEnds(bytes),
    });
  return {
    decode(chunk) {
      const bytes = Buffer.concat([carry, chunk]);
      const end = bytes.length > longestBlock ? bytes.length : blockEnd(bytes);
      carry = Buffer.from(bytes.subarray(end));
      return end === 0 ? [] : [block(bytes.subarray(0, end))];
    },
    end: () => (carry.length === 0 ? [] : [block(carry)]),
  };
}

/** Of characters without a blank, line end or delimiter; a row that has so many is too large anyway. */
const longestBlock = 4 * maxRowChars;

/** Behind the last byte that is a character by itself. */
function blockEnd(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x30) end--;
  return end;
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
