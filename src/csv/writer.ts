import type { Dialect } from './dialect.ts';

/** Opens every CSV file we write (docs/spec.md §9.6): without it Excel takes UTF-8 for the local encoding. */
export const BOM = '\uFEFF';

/**
 * One line of CSV with its line end, LF: every spreadsheet reads it, and CR in our own files would look like data to
 * line tools. A cell is quoted when it holds the delimiter, a quote or a line end; a row whose only cell is empty is
 * written `""`, as many readers skip empty lines. In a dialect without quotes a blank stands for each delimiter and
 * line end in a cell, which no cell read in that dialect has. Formulas are not guarded here (`guardFormula`).
 */
export function formatRow(cells: readonly string[], dialect: Dialect): string {
  const { delimiter, quote } = dialect;
  if (cells.length <= 1 && (cells[0] ?? '') === '') return `${quote}${quote}\n`;
  return cells.map((cell) => formatCell(cell, dialect)).join(delimiter) + '\n';
}

/** The dialect of files that Muster writes of itself: comma, double quotes doubled. */
export const ownDialect: Dialect = { delimiter: ',', quote: '"', escape: 'double' };

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

function formatCell(cell: string, { delimiter, quote, escape }: Dialect): string {
  if (quote === '') return withBlanks(cell, delimiter);
  // The last delimiter of several characters may begin with what the cell ends with, as in `a:` before `::`.
  const runsOn = delimiter.length > 1 && cell.endsWith(delimiter.slice(0, 1));
  if (!lineEnd.test(cell) && !cell.includes(delimiter) && !cell.includes(quote) && !runsOn) return cell;
  const inside =
    escape === 'backslash'
      ? cell.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
      : cell.replaceAll(quote, quote + quote);
  return `${quote}${inside}${quote}`;
}

function withBlanks(cell: string, delimiter: string): string {
  return cell.replaceAll(delimiter, delimiter === ' ' ? '\u00A0' : ' ').replaceAll(lineEnds, ' ');
}

const lineEnd = /[\r\n]/;
const lineEnds = /\r\n|\r|\n/g;
