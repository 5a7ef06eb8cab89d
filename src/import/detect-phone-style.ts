import { batchBytes } from '../limits.ts';
import type { Rules } from '../row/rules.ts';
import type { PhoneStyle } from '../row/settings.ts';
import { clean, looksEmpty } from '../value/clean.ts';
import { createPhoneStyleDetector } from '../value/phone.ts';
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
 */
export async function phoneStyleOf({ path, dialect, start }: FileRows, rules: Rules): Promise<PhoneStyle> {
  const column = rules.layout.phone;
  if (rules.settings.phoneStyle !== null || column === null) return rules.phoneStyle;
  const acceptPossible = rules.catalog.project.acceptPossibleNumbers;
  const detector = createPhoneStyleDetector({ acceptPossible, defaultCountry: rules.defaultCountry });
  for await (const { rows } of readBatches(path, dialect, start, { rows: 1_000, bytes: batchBytes })) {
    for (const { cells } of rows) {
      const text = clean(cells[column.index] ?? '');
      if (text !== '' && !looksEmpty(text)) detector.add(text);
    }
    if (detector.full) break;
  }
  return detector.style();
}
