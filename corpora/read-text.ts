import { createTokenizer, type RawRow } from '#src/csv/tokenizer.ts';
import { detectDialect, nothingChosen, type DialectChoice } from '#src/csv/detect-dialect.ts';
import { usualWidth } from '#src/csv/width.ts';
import type { Dialect } from '#src/csv/dialect.ts';

/** The rows of a text, header and all, in a dialect. */
export function rowsOf(text: string, dialect: Dialect): RawRow[] {
  const rows: RawRow[] = [];
  const columns = usualWidth(text, true, dialect);
  const tokenizer = createTokenizer(dialect, { maxRowChars: 1_000_000, columns });
  tokenizer.push(text, (row) => rows.push(row));
  tokenizer.end((row) => rows.push(row));
  return rows;
}

/** The rows of a text whose dialect is detected where it is not chosen. */
export function detectedRows(text: string, choice: Partial<DialectChoice> = {}): RawRow[] {
  const { dialect } = detectDialect(text, true, { ...nothingChosen, ...choice });
  return rowsOf(text, dialect);
}

/** A table that a correct program wrote: comma, double quotes, nothing damaged. */
export function cleanTable(text: string): (readonly string[])[] {
  const tokenizer = createTokenizer(
    { delimiter: ',', quote: '"' },
    { maxRowChars: 10_000_000, columns: null },
  );
  const rows: (readonly string[])[] = [];
  tokenizer.push(text, ({ cells }) => rows.push(cells));
  tokenizer.end(({ cells }) => rows.push(cells));
  return rows;
}
