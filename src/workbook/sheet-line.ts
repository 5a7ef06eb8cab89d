import { formatRow, ownDialect } from '../csv/writer.ts';
import { maxRowChars } from '../limits.ts';

/*
 * A sheet is written as text with one line for each of its rows, so that a row's line is the number Excel shows beside
 * it. Line breaks inside cells therefore stand as characters that Unicode keeps for the inside of programs, and those
 * characters, should a cell hold them, behind a third one.
 */
const lineFeed = '\uFDD0';
const carriageReturn = '\uFDD1';
const mark = '\uFDD2';

/** A row of a sheet as a line, with its end. */
export function sheetLine(cells: readonly string[]): string {
  return formatRow(cells.map(inOneLine), ownDialect);
}

/** A cell as it stands in the sheet: the inverse of what `sheetLine` did to it. */
export function sheetCell(text: string): string {
  return isMarked.test(text)
    ? text.replace(marked, (_, own?: string) => own ?? (_ === lineFeed ? '\n' : '\r'))
    : text;
}

const isMarked = /[\uFDD0-\uFDD2]/u;
const marked = /\uFDD2([\uFDD0-\uFDD2])|[\uFDD0\uFDD1]/gu;

/** Half a character becomes NUL, which no value may hold either (docs/spec.md §4): UTF-8 has no form for it. */
function inOneLine(cell: string): string {
  if (!needsCare.test(cell)) return cell;
  return cell
    .slice(0, maxRowChars + 1)
    .replace(/[\uFDD0-\uFDD2]/gu, (own) => mark + own)
    .replaceAll('\n', lineFeed)
    .replaceAll('\r', carriageReturn)
    .replace(/\p{Surrogate}/gu, '\0');
}

const needsCare = /[\n\r\uFDD0-\uFDD2]|\p{Surrogate}/u;
