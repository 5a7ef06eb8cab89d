import type { OpenedFile } from '../import/open-file.ts';
import { readBatches } from '../import/read.ts';
import { headBytes } from '../limits.ts';

/**
 * About how many data rows a file has: exactly where its beginning is all of it, else its lines by those of its first
 * rows, or its bytes where lines are not known.
 * @param lines of the whole file
 */
export async function estimateRows(
  file: OpenedFile,
  lines: number,
): Promise<{ readonly rows: number; readonly exact: boolean }> {
  const limits = { rows: Number.MAX_SAFE_INTEGER, bytes: headBytes };
  for await (const { rows, next, last } of readBatches(file.path, file.dialect, file.start, limits)) {
    if (last) return { rows: rows.length, exact: true };
    const read = { lines: next.line - file.start.line, bytes: next.offset - file.start.offset };
    // A workbook's text was written by us; of it nobody counted the lines.
    const share =
      file.sheet === undefined
        ? (lines - file.start.line + 1) / read.lines
        : (file.bytes - file.start.offset) / read.bytes;
    return { rows: Math.max(rows.length, Math.round(rows.length * share)), exact: false };
  }
  return { rows: 0, exact: true };
}
