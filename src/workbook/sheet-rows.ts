import { maxRowChars, maxSheetColumns, maxSheetRows } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import { cellText } from './cell-text.ts';
import type { NumberRules } from './cell-text.ts';
import { StringItem } from './string-item.ts';
import { brokenWorkbook } from './workbook-refusal.ts';
import type { Attributes, XmlHandler } from './xml-reader.ts';

/** A row of a sheet. */
export interface SheetRow {
  /** As Excel shows it beside the row; the first is 1. */
  readonly number: number;
  /** From column A on: texts, and numbers of shared strings. */
  readonly cells: readonly (string | number)[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

interface OpenRow {
  readonly number: number;
  readonly cells: (string | number)[];
  /** Of the texts that its cells hold themselves. */
  chars: number;
}

/**
 * Gathers the rows of a worksheet part. Rows and cells without a reference follow the one before; cells that are not
 * there are empty. Formulas count by the result that was saved with them, hidden rows and columns like others.
 */
export class SheetRows implements XmlHandler {
  readonly #rules: NumberRules;
  readonly #inline = new StringItem();
  #done: SheetRow[] = [];
  #inData = false;
  #row: OpenRow | null = null;
  #lastRow = 0;
  #cell: OpenCell | null = null;
  #part: string | null = null;
  #unsolved = 0;

  constructor(rules: NumberRules) {
    this.#rules = rules;
  }

  /** Formulas whose results were not saved; their cells are empty. */
  get unsolved(): number {
    return this.#unsolved;
  }

  /** The rows that have ended since they were taken last. */
  take(): readonly SheetRow[] {
    const rows = this.#done;
    this.#done = [];
    return rows;
  }

  readonly open = (name: string, attributes: Attributes, depth: number): void => {
    if (depth > 4) this.#openInCell(name, depth);
    else if (depth === 4 && name === 'c') this.#openCell(attributes);
    else if (depth === 3 && name === 'row') this.#openRow(attributes);
    else if (depth === 2) this.#inData = name === 'sheetData';
    else if (depth === 1 && name !== 'worksheet') throw noSheet();
  };

  readonly close = (_name: string, depth: number): void => {
    if (depth > 4) this.#closeInCell(depth);
    else if (depth === 4) this.#closeCell();
    else if (depth === 3) this.#closeRow();
  };

  readonly text = (text: string): void => {
    const cell = this.#cell;
    if (cell === null) return;
    if (this.#part === 'is') this.#inline.text(text);
    // What no row can hold is not gathered to its end.
    else if (this.#part === 'v' && cell.value.length <= maxRowChars) cell.value += text;
  };

  #openRow(attributes: Attributes): void {
    if (!this.#inData) return;
    const number = attributes['r'] === undefined ? this.#lastRow + 1 : Number(attributes['r']);
    if (!Number.isInteger(number) || number <= this.#lastRow || number > maxSheetRows)
      throw brokenWorkbook('the rows of the sheet are out of order');
    this.#lastRow = number;
    this.#row = { number, cells: [], chars: 0 };
  }

  #openCell({ r: reference, t: type = 'n', s: style = '0' }: Attributes): void {
    if (this.#row === null) return;
    const next = this.#row.cells.length;
    const column = reference === undefined ? next : columnOf(reference);
    if (column < next || column >= maxSheetColumns)
      throw brokenWorkbook('the cells of a row are out of order');
    this.#cell = { column, type, style: Number(style), value: '', hasFormula: false };
  }

  #openInCell(name: string, depth: number): void {
    const cell = this.#cell;
    if (cell === null) return;
    if (depth === 5) {
      this.#part = name;
      cell.hasFormula ||= name === 'f';
    }
    if (this.#part === 'is') this.#inline.open(name, depth);
  }

  #closeInCell(depth: number): void {
    if (this.#part === 'is') this.#inline.close(depth);
    if (depth === 5) this.#part = null;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    if (cell === null || row === null) return;
    this.#cell = null;
    while (row.cells.length < cell.column) row.cells.push('');
    const value = cell.type === 'inlineStr' ? this.#inline.take() : this.#valueOf(cell);
    // A row that is too large already need not grow further to be told so.
    row.cells.push(row.chars > maxRowChars ? '' : value);
    if (typeof value === 'string') row.chars += value.length;
  }

  #valueOf(cell: OpenCell): string | number {
    if (cell.type === 's') return sharedIndex(cell.value);
    // A formula whose result is an empty text has the type of texts.
    if (cell.value === '' && cell.hasFormula && cell.type !== 'str') this.#unsolved += 1;
    return cell.value === '' ? '' : cellText(cell, this.#rules);
  }

  #closeRow(): void {
    if (this.#row !== null) this.#done.push(this.#row);
    this.#row = null;
  }
}

function noSheet(): Refusal {
  return brokenWorkbook('the sheet is something else than it should be');
}

function sharedIndex(value: string): number | string {
  const text = value.trim();
  if (text === '') return '';
  if (!/^\d{1,9}$/u.test(text)) throw brokenWorkbook('a cell names no text');
  return Number(text);
}

/** `AB12` → 27: the letters alone, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < Math.min(reference.length, 4); at += 1) {
    const letter = (reference.charCodeAt(at) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0) throw brokenWorkbook('a cell has no place');
  return column - 1;
}
