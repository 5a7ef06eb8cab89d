import { afterBreak, nextBreak } from './line-break.ts';
import { scanRow, type ScanRules, type View } from './scan-row.ts';

/**
 * A broken row and what follows it. The view begins with the row and never reaches further than the row limit, so
 * that the verdict is the same however the text was cut into pieces.
 */
export interface Wreck {
  readonly view: View;
  /** More text would not be looked at: the view ends at the row limit or with the file. */
  readonly settled: boolean;
  readonly rules: ScanRules;
  readonly columns: number | null;
}

/** Where the next row begins, from the start of the view; or that telling needs more text; or that it lies beyond. */
export type Resume = number | 'need-more' | 'beyond';

/**
 * After text behind a closing quote (`"Bob "B" Smith"`, or a stray quote that met the next quoted cell). The next
 * row is the first line behind the broken quote's that looks like a full row. Failing that the broken cell is read
 * on with its inner quotes as text, if that gives the usual number of cells; else the line of the evidence is the
 * row's last.
 */
export function afterStrayText(wreck: Wreck, evidence: number, quoteAt: number): Resume {
  const last = nextLine(wreck, evidence);
  if (last === 'need-more') return last;
  const row = firstFullRow(wreck, quoteAt, last === 'beyond' ? wreck.view.text.length : last);
  if (row !== 'beyond') return row;
  return lenientEnd(wreck, evidence) ?? last;
}

/** Where the line of the broken cell's end ends, inner quotes read as text; null if that gives no full row. */
function lenientEnd(wreck: Wreck, evidence: number): Resume | null {
  const most = evidence + lenientChars;
  const { text } = wreck.view;
  const view = { text: text.slice(0, most), final: wreck.view.final && text.length <= most };
  const scan = scanRow(view, 0, { ...wreck.rules, lenient: true });
  if (scan.state === 'complete')
    return scan.cells.length === wreck.columns ? nextLine(wreck, scan.stop) : null;
  return wreck.settled || text.length >= most ? null : 'need-more';
}

/**
 * How far behind the evidence a broken cell is read on. Longer cells with quotes in them are rare, and a file all of
 * whose rows are broken must not be read once per row.
 */
const lenientChars = 1_000;

/** After a quote that is still open at the end of the file: the first line behind it that looks like a full row. */
export function afterOpenQuote(wreck: Wreck, quoteAt: number): Resume {
  const row = firstFullRow(wreck, quoteAt, wreck.view.text.length);
  return row === 'beyond' ? wreck.view.text.length : row;
}

/**
 * After a record that outgrew the limit: the first full row in it if at least half of its lines look like rows, a
 * stray quote having swallowed them; else it is one giant record, which ends beyond.
 */
export function afterTooLong(wreck: Wreck): Resume {
  return swallowsRows(wreck, 0.5) ? firstFullRow(wreck, 0, wreck.view.text.length) : 'beyond';
}

/**
 * After a well-formed record of several lines: null where it is one row, as nearly always. When its first line and
 * nine tenths of the others each look like a full row, two stray quotes have met. With the usual number of cells the
 * whole record is damaged: its lines may yet be a cell's text, and what somebody typed into a comment must not
 * become rows. With another number the next row is its second line.
 */
export function afterManyLines(wreck: Wreck): Resume | null {
  if (wreck.columns === null || wreck.columns < 2) return null;
  if (!looksFull(wreck, 0) || !swallowsRows(wreck, 0.9)) return null;
  const scan = scanRow(wreck.view, 0, wreck.rules);
  const isFull = scan.state === 'complete' && scan.cells.length === wreck.columns;
  return isFull ? wreck.view.text.length : nextLine(wreck, 0);
}

/**
 * Whether a record is more likely several rows than one: of its further lines at least the given share have the
 * usual number of cells. A line of prose may by chance have the one or two delimiters of a narrow file; hence they
 * must be many lines there, while two lines of a file of six columns are enough.
 */
function swallowsRows(wreck: Wreck, share: number): boolean {
  if (wreck.columns === null) return true;
  let lines = 0;
  let full = 0;
  for (let at = nextLine(wreck, 0); isInside(wreck, at); at = nextLine(wreck, at)) {
    lines++;
    if (looksFull(wreck, at)) full++;
  }
  return full * Math.max(wreck.columns - 1, 1) >= chanceDelimiters && full >= share * lines;
}

/** So many delimiters, all in their places, are no chance: below one in ten thousand in prose with commas. */
const chanceDelimiters = 10;

function firstFullRow(wreck: Wreck, from: number, last: number): Resume {
  let at = nextLine(wreck, from);
  for (; isInside(wreck, at) && at <= last; at = nextLine(wreck, at)) {
    const full = isFullRow(wreck, at);
    if (full === 'need-more') return full;
    if (full) return at;
  }
  return at === 'need-more' ? at : 'beyond';
}

function isFullRow(wreck: Wreck, at: number): boolean | 'need-more' {
  if (wreck.columns === null) return true;
  const scan = scanRow(wreck.view, at, wreck.rules);
  if (scan.state === 'complete') return scan.cells.length === wreck.columns && !scan.torn;
  if (scan.state === 'open' && !wreck.settled) return 'need-more';
  return looksFull(wreck, at);
}

/** Whether the physical line at `at`, its quotes read as text, has the usual number of cells. */
function looksFull(wreck: Wreck, at: number): boolean {
  const { text, final } = wreck.view;
  const stop = nextBreak(text, at);
  if (stop === text.length && !final) return false;
  return text.slice(at, stop).split(wreck.rules.delimiter).length === wreck.columns;
}

/** Where the line behind the one of `at` begins; behind the last line of the file that is its end. */
function nextLine(wreck: Wreck, at: number): Resume {
  const { text, final } = wreck.view;
  const stop = nextBreak(text, at);
  const next = stop === text.length && !final ? -1 : afterBreak(text, stop, final);
  if (next !== -1) return next;
  return wreck.settled ? 'beyond' : 'need-more';
}

function isInside(wreck: Wreck, at: Resume): at is number {
  return typeof at === 'number' && at < wreck.view.text.length;
}
