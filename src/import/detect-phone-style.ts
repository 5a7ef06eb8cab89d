import type { RawRow } from '../csv/tokenizer.ts';
import { batchBytes } from '../limits.ts';
import type { Rules } from '../row/rules.ts';
import type { PhoneStyle } from '../row/settings.ts';
import { clean, looksEmpty } from '../value/clean.ts';
import { createPhoneStyleDetector } from '../value/phone.ts';
import type { PhoneStyleDetector } from '../value/phone.ts';
import { readBatches } from './read.ts';
import type { FileDialect, Position } from './read.ts';

/** Where the rows of a file are read, and how. */
export interface FileRows {
  readonly path: string;
  readonly dialect: FileDialect;
  readonly start: Position;
}

/**
 * How a file writes phones without `+` or `00`: as its settings say, else from the first 10,000 of them, whatever
 * becomes of their rows (docs/spec.md §4).
 * @param atMostBytes of the file that are read for it: a preview of gigabytes cannot wait for all
 */
export async function phoneStyleOf(
  { path, dialect, start }: FileRows,
  rules: Rules,
  atMostBytes = Infinity,
): Promise<PhoneStyle> {
  const column = rules.layout.phone;
  if (rules.settings.phoneStyle !== null || column === null) return rules.phoneStyle;
  const acceptPossible = rules.catalog.project.acceptPossibleNumbers;
  const detector = createPhoneStyleDetector({ acceptPossible, defaultCountry: rules.defaultCountry });
  for await (const { rows, next } of readBatches(path, dialect, start, { rows: 1_000, bytes: batchBytes })) {
    addPhones(detector, rows, column.index);
    if (detector.full || next.offset - start.offset >= atMostBytes) break;
  }
  return detector.style();
}

function addPhones(detector: PhoneStyleDetector, rows: readonly RawRow[], index: number): void {
  for (const row of rows) {
    const cell = row.cellAt(index) ?? '';
    // What begins with a plus says by itself how it is written, and a file of nothing else is read to its end.
    if (cell.startsWith('+')) continue;
    const text = clean(cell);
    if (text !== '' && !looksEmpty(text)) detector.add(text);
  }
}
