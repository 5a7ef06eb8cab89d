import type { ByteMap, TextPiece } from './text-piece.ts';

/**
 * Turns offsets in UTF-16 units into byte offsets, for the pieces of text a tokenizer is fed with. Offsets are asked
 * in rising order; text that lies behind the last one asked is let go. Exact behind line ends and at the end, whatever
 * the encoding; elsewhere, where a piece knows only its line ends, that of the line end before.
 */
export class ByteOffsets {
  readonly #pieces: TextPiece[] = [];
  /** Units and bytes up to the beginning of the first piece kept. */
  #units = 0;
  #bytes: number;
  /** The place asked last, in units of the first piece, in bytes from its beginning, in line ends passed. */
  #unitsIn = 0;
  #bytesIn = 0;
  #endsIn = 0;

  constructor(startBytes: number) {
    this.#bytes = startBytes;
  }

  add(piece: TextPiece): void {
    this.#pieces.push(piece);
  }

  /** The byte offset of a unit offset that is not before the last one asked. */
  at(units: number): number {
    let piece = this.#pieces[0];
    while (piece !== undefined && units >= this.#units + piece.text.length) {
      this.#pieces.shift();
      this.#units += piece.text.length;
      this.#bytes += piece.bytes;
      this.#unitsIn = this.#bytesIn = this.#endsIn = 0;
      piece = this.#pieces[0];
    }
    const unitsIn = units - this.#units;
    if (piece !== undefined && unitsIn > this.#unitsIn) this.#advance(piece, unitsIn);
    return this.#bytes + this.#bytesIn;
  }

  #advance({ text, map }: TextPiece, unitsIn: number): void {
    if (map.kind === 'even') this.#bytesIn = unitsIn * map.bytesPerUnit;
    else if (map.kind === 'lines') this.#passLines(text.slice(this.#unitsIn, unitsIn), map.ends);
    else this.#bytesIn += bytesOf(text.slice(this.#unitsIn, unitsIn), map.kind);
    this.#unitsIn = unitsIn;
  }

  #passLines(text: string, ends: readonly number[]): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) this.#endsIn++;
    }
    this.#bytesIn = ends[this.#endsIn - 1] ?? 0;
  }
}

function bytesOf(text: string, encoding: Extract<ByteMap, { kind: 'utf-8' | 'utf-32' }>['kind']): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text, 'utf8');
  let characters = 0;
  for (const _ of text) characters++;
  return 4 * characters;
}
