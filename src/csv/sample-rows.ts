import { maxRowChars } from '../limits.ts';
import type { Dialect } from './dialect.ts';
import { createTokenizer, type RawRow } from './tokenizer.ts';

/** A row of a file's beginning, read to see how the file is written. */
export interface SampleRow {
  /** Physical line it begins on. */
  readonly line: number;
  /** None when the row is damaged. */
  readonly cells: readonly string[];
}

/**
 * The rows at a file's beginning, empty lines left out. `whole`: the text ends where the file does; otherwise its last
 * row may be cut and is left out too, unless it is the only one.
 * @param firstLine the physical line that the text begins with
 */
export function sampleRows(
  text: string,
  whole: boolean,
  of: { dialect: Dialect; firstLine: number },
): SampleRow[] {
  const rows: SampleRow[] = [];
  const tokenizer = createTokenizer(of.dialect, { maxRowChars, columns: null }, of.firstLine);
  const emit = ({ cells, line, damage }: RawRow): void => {
    if (damage !== null || cells.length > 1 || cells[0]?.trim() !== '') rows.push({ line, cells });
  };
  tokenizer.push(text, emit);
  if (whole || rows.length === 0) tokenizer.end(emit);
  return rows;
}
