import type { TextPiece } from './read-text.ts';

/**
 * Turns offsets in UTF-16 units into byte offsets, for the pieces of text a tokenizer is fed with. Offsets are asked
 * in rising order; text that lies behind the last one asked is let go.
 */
export class ByteOffsets {
  readonly #pieces: TextPiece[] = [];
  /** Units and bytes up to the beginning of the first piece kept. */
  #units = 0;
  #bytes: number;
  /** The place asked last, in units of the first piece and in bytes from its beginning. */
  #unitsIn = 0;
  #bytesIn = 0;

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
      this.#unitsIn = this.#bytesIn = 0;
      piece = this.#pieces[0];
    }
    const unitsIn = units - this.#units;
    if (piece !== undefined && unitsIn > this.#unitsIn) this.#advance(piece, unitsIn);
    return this.#bytes + this.#bytesIn;
  }

  #advance(piece: TextPiece, unitsIn: number): void {
    const plain = piece.bytes === piece.text.length;
    this.#bytesIn += plain
      ? unitsIn - this.#unitsIn
      : Buffer.byteLength(piece.text.slice(this.#unitsIn, unitsIn), 'utf8');
    this.#unitsIn = unitsIn;
  }
}
