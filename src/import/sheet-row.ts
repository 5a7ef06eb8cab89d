import type { Damage, RawRow } from '../csv/tokenizer.ts';
import { sheetCell } from '../workbook/sheet-line.ts';

/** A row of a sheet that was written as text, with its cells as they stand in the sheet. */
export class SheetRow implements RawRow {
  readonly #row: RawRow;

  constructor(row: RawRow) {
    this.#row = row;
  }

  /** The number that Excel shows beside the row. */
  get line(): number {
    return this.#row.line;
  }

  get end(): number {
    return this.#row.end;
  }

  get damage(): Damage | null {
    return this.#row.damage;
  }

  get cells(): readonly string[] {
    return this.#row.cells.map(sheetCell);
  }

  cellAt(index: number): string | undefined {
    const cell = this.#row.cellAt(index);
    return cell === undefined ? undefined : sheetCell(cell);
  }

  get text(): string {
    return sheetCell(this.#row.text);
  }
}
