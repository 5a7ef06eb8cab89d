import { detectDialect } from '../csv/detect-dialect.ts';
import type { DialectGuess } from '../csv/detect-dialect.ts';
import { detectionChars, maxColumns } from '../limits.ts';
import { sheetLine } from './sheet-line.ts';

/** The line of the header and how many cells a row has. */
export interface SheetShape {
  readonly guess: DialectGuess;
  readonly columns: number;
}

/** A row with its texts, up to its last cell that holds something; at least one does. */
export interface TextRow {
  /** As Excel shows it beside the row; its line in the text. */
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Writes the rows of a sheet as text, one line each, empty rows as empty lines. Which row is the header is detected
 * in the first rows, as in any text; from there on all rows have as many cells as the widest among them: what a sheet
 * does not have is empty in it, not absent, and nothing in it can have slipped. Title lines above stay as short as
 * they are. Lines behind the last row that holds something are left out.
 */
export class SheetText {
  readonly #headerLine: number | null;
  /** The first rows, until the header is known. */
  #first: TextRow[] = [];
  #firstText = '';
  #firstLine = 0;
  #shape: SheetShape | null;
  #line = 0;
  #widest = 0;

  /**
   * @param headerLine chosen by the person; null: detected
   * @param shape of the same sheet, found by writing it before; null: to be found
   */
  constructor(headerLine: number | null, shape: SheetShape | null = null) {
    this.#headerLine = headerLine;
    this.#shape = shape;
  }

  /** The shape under which it was written; null before the header is known. */
  get shape(): SheetShape | null {
    return this.#shape;
  }

  /** Cells of the widest row from the header on, so far; rows with more than a file may have do not count. */
  get widest(): number {
    return this.#widest;
  }

  /** Lines of the row and of what was held back for it; empty while the header is not known. */
  add(row: TextRow): string {
    if (this.#shape !== null) return this.#write(row, this.#shape);
    this.#firstText += `${'\n'.repeat(row.number - 1 - this.#firstLine)}${sheetLine(row.cells)}`;
    this.#firstLine = row.number;
    this.#first.push(row);
    return this.#firstText.length < detectionChars ? '' : this.#release(false);
  }

  /** The lines that were held back still; a sheet without rows stays without a shape. */
  end(): string {
    return this.#first.length > 0 ? this.#release(true) : '';
  }

  #release(isWhole: boolean): string {
    const choice = { delimiter: ',', quote: '"', escape: 'double', headerLine: this.#headerLine } as const;
    const guess = detectDialect(this.#firstText, isWhole, choice);
    const rows = this.#first;
    const table = rows.filter(({ number }) => number >= guess.headerLine);
    const shape = { guess, columns: Math.max(0, ...table.map(({ cells }) => widthOf(cells))) };
    this.#shape = shape;
    this.#first = [];
    this.#firstText = '';
    return rows.map((row) => this.#write(row, shape)).join('');
  }

  #write({ number, cells }: TextRow, { guess, columns }: SheetShape): string {
    const gap = '\n'.repeat(number - 1 - this.#line);
    this.#line = number;
    if (number < guess.headerLine) return gap + sheetLine(cells);
    this.#widest = Math.max(this.#widest, widthOf(cells));
    const missing = Math.max(0, columns - cells.length);
    return gap + sheetLine(missing === 0 ? cells : [...cells, ...Array.from({ length: missing }, () => '')]);
  }
}

/** One stray cell far to the right must not make the whole file too wide to be read; its own row is told. */
function widthOf({ length }: readonly string[]): number {
  return length > maxColumns ? 0 : length;
}
