import type { RawRow } from '../csv/tokenizer.ts';
import type { TextPiece } from '../text/text-piece.ts';
import { hasUndecodable } from '../text/undecodable.ts';

/**
 * Finds the rows in which bytes could not be decoded (docs/spec.md §5.1). Only rows of pieces that have such bytes are
 * searched, so that a sound file pays nothing.
 */
export class UndecodableRows {
  #units = 0;
  /** Behind the last piece that has undecodable bytes. */
  #until = 0;
  /** Where the row behind the last one begins. */
  #from = 0;

  /** The pieces of the text, in the order they are read. */
  add({ text, undecodable }: TextPiece): void {
    this.#units += text.length;
    if (undecodable) this.#until = this.#units;
  }

  /** The rows of these pieces, in file order; those concerned come back as damaged. Their cells can still be told. */
  mark(row: RawRow): RawRow {
    const isConcerned = this.#from < this.#until && row.damage === null && hasUndecodable(row.text);
    this.#from = row.end;
    if (!isConcerned) return row;
    const { cells, line, end, text } = row;
    const cellAt = (index: number): string | undefined => cells[index];
    return { cells, cellAt, line, end, text, damage: 'undecodable-bytes' };
  }
}
