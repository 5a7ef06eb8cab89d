import { columnShapes } from '#src/csv/column-shapes.ts';
import { detectDialect, nothingChosen, type DialectChoice } from '#src/csv/detect-dialect.ts';
import type { RawRow } from '#src/csv/tokenizer.ts';
import { describeDialect } from '#src/import/describe-dialect.ts';
import { lineStart } from '#src/import/line-start.ts';
import { readBatches, readHeader, type Header } from '#src/import/read.ts';
import { inspectFile } from '#src/import/refuse-file.ts';
import { Refusal } from '#src/refusal.ts';
import { hasTooMany } from '#src/row/check.ts';

/** A file as an import reads it before it looks at what its columns mean. */
export interface ReadFile {
  readonly header: Header;
  readonly headers: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly encoding: string;
  /** Whether the encoding is certain. */
  readonly sure: boolean;
  /** What is said before the start about how the file is written. */
  readonly told: readonly string[];
}

/** One row below the header. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row is rejected or warned of as a whole; null: it is not. */
  readonly report: string | null;
}

/** Reads a file with everything detected that is not chosen. @throws Refusal as an import would */
export async function readRows(path: string, choice: DialectChoice = nothingChosen): Promise<ReadFile> {
  const source = await inspectFile(path);
  const guess = detectDialect(source.head, source.headIsWhole, choice);
  const { encoding, sure } = source.encoding;
  const dialect = { ...guess.dialect, encoding };
  const start = await lineStart({ path, encoding }, guess.headerLine);
  if (start === null) throw new Refusal('settings', 'The header lies behind the end.');
  const header = await readHeader(path, dialect, start);
  const { headers } = header;
  const { head, headIsWhole: isWholeFile } = source;
  const columns = columnShapes({
    head,
    isWholeFile,
    dialect,
    headerLine: header.line,
    columns: headers.length,
  });
  const rows: ReadRow[] = [];
  for await (const batch of readBatches(path, dialect, header.next, { rows: 10_000, bytes: 2 ** 24 })) {
    rows.push(...batch.rows.filter(isNotBlank).map((row) => readRow(row, headers.length, columns)));
  }
  return {
    header,
    headers,
    rows,
    encoding,
    sure,
    told: header.damage === null ? describeDialect(guess, headers) : ['damaged'],
  };
}

function isNotBlank({ cells, damage }: RawRow): boolean {
  return damage !== null || cells.some((cell) => cell.trim() !== '');
}

function readRow(row: RawRow, width: number, columns: Parameters<typeof hasTooMany>[2]): ReadRow {
  const { line, cells } = row;
  return { line, cells, report: row.damage ?? shape() };

  function shape(): string | null {
    if (hasTooMany(cells, width, columns)) return 'too-many-cells';
    return cells.length < width ? 'too-few-cells' : null;
  }
}
