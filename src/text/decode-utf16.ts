import type { ByteMap, Decoder, TextPiece } from './text-piece.ts';
import { hasUndecodable, undecodableEnd } from './undecodable.ts';

/** Reads UTF-16 of either order. Half a pair, and a last byte without its second, are undecodable. */
export function utf16Decoder(order: 'le' | 'be'): Decoder {
  let carry: Buffer = Buffer.alloc(0);
  return {
    decode(chunk) {
      const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      const whole = wholeCharacters(bytes, order);
      carry = Buffer.from(bytes.subarray(whole));
      return whole === 0 ? [] : [decode(bytes.subarray(0, whole), order)];
    },
    end() {
      // Half a pair, a lone byte or both: not written as they are, or both would make a pair.
      if (carry.length === 0) return [];
      return [{ text: undecodableEnd, bytes: carry.length, map: twoPerUnit, undecodable: true }];
    },
  };
}

const twoPerUnit: ByteMap = { kind: 'even', bytesPerUnit: 2 };

/** How many bytes end with a character; the first half of a pair waits for its second. */
function wholeCharacters(bytes: Buffer, order: 'le' | 'be'): number {
  const pairs = bytes.length - (bytes.length % 2);
  if (pairs === 0) return 0;
  const last = order === 'le' ? bytes.readUInt16LE(pairs - 2) : bytes.readUInt16BE(pairs - 2);
  return last >= 0xd800 && last < 0xdc00 ? pairs - 2 : pairs;
}

function decode(bytes: Buffer, order: 'le' | 'be'): TextPiece {
  // Swapping works in place, and the bytes are not ours.
  const text = (order === 'le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
  return { text, bytes: bytes.length, map: twoPerUnit, undecodable: hasUndecodable(text) };
}
