/** Opens every CSV file we write (docs/spec.md §9.6): without it Excel takes UTF-8 for the local encoding. */
export const BOM = '\uFEFF';

/**
 * One line of CSV with its line end, LF: every spreadsheet reads it, and CR in our own files would look like data to
 * line tools. A cell is quoted when it holds the delimiter, a quote or a line end; a row whose only cell is empty is
 * written `""`, as many readers skip empty lines. Formulas are not guarded here (`guardFormula`).
 */
export function formatRow(cells: readonly string[], delimiter: string): string {
  if (cells.length <= 1 && (cells[0] ?? '') === '') return '""\n';
  return cells.map((cell) => formatCell(cell, delimiter)).join(delimiter) + '\n';
}

/**
 * Keeps spreadsheets from running a cell (docs/spec.md §9.6): one `'` before a cell that starts with `=` `+` `-` `@`,
 * tab or CR, or with one or more `'` before one of these; the latter so that `unguardFormula` is an exact inverse.
 */
export function guardFormula(cell: string): string {
  return isFormula.test(cell) ? `'${cell}` : cell;
}

/** Takes off what `guardFormula` put on; only for files of ours, known by their `ImportResult` column. */
export function unguardFormula(cell: string): string {
  return isGuarded.test(cell) ? cell.slice(1) : cell;
}

const isFormula = /^'*[=+\-@\t\r]/;
const isGuarded = /^'+[=+\-@\t\r]/;

function formatCell(cell: string, delimiter: string): string {
  const needsQuotes = needsQuoting.test(cell) || cell.includes(delimiter);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const needsQuoting = /["\r\n]/;
