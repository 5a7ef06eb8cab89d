import { ByteOffsets } from '../text/byte-offsets.ts';
import { readText, type TextSource } from '../text/read-text.ts';
import type { Position } from './read.ts';

/** Where a physical line of a file begins, for reading from there; null when the file has fewer lines. */
export async function lineStart(source: TextSource, line: number): Promise<Position | null> {
  if (line === 1) return { offset: 0, row: 0, line: 1 };
  const offsets = new ByteOffsets(0);
  const counter = new LineCounter(line);
  let passed = 0;
  for await (const piece of readText(source, 0)) {
    offsets.add(piece);
    const at = counter.feed(piece.text);
    if (at !== -1) return { offset: offsets.at(passed + at), row: 0, line };
    passed += piece.text.length;
    offsets.at(passed);
  }
  return null;
}

/** Finds the first character of a line in text that comes in pieces; CR, LF and CRLF each end one line. */
class LineCounter {
  #left: number;
  #afterReturn = false;

  constructor(line: number) {
    this.#left = line - 1;
  }

  /** Index of the character; -1 when it is not in this piece. */
  feed(text: string): number {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isSecondHalf = this.#afterReturn && code === 10;
      if (this.#left === 0 && !isSecondHalf) return at;
      if (code === 13 || (code === 10 && !isSecondHalf)) this.#left--;
      this.#afterReturn = code === 13;
    }
    return -1;
  }
}
