import { batchBytes } from '../limits.ts';
import type { Column } from '../row/column.ts';
import type { PhoneStyle } from '../row/settings.ts';
import { clean, looksEmpty } from '../value/clean.ts';
import { createPhoneStyleDetector } from '../value/phone.ts';
import { readBatches } from './read.ts';
import type { FileDialect, Position } from './read.ts';

export interface PhoneColumn {
  readonly path: string;
  readonly dialect: FileDialect;
  readonly start: Position;
  readonly column: Column;
  readonly defaultCountry: string;
  readonly acceptPossible: boolean;
}

/**
 * How a column of phones writes numbers without `+` or `00`, from the first 10,000 of them in the file, whatever
 * becomes of their rows (docs/spec.md §4).
 */
export async function detectPhoneStyle({
  path,
  dialect,
  start,
  column,
  ...options
}: PhoneColumn): Promise<PhoneStyle> {
  const detector = createPhoneStyleDetector(options);
  for await (const { rows } of readBatches(path, dialect, start, { rows: 1_000, bytes: batchBytes })) {
    for (const { cells } of rows) {
      const text = clean(cells[column.index] ?? '');
      if (text !== '' && !looksEmpty(text)) detector.add(text);
    }
    if (detector.full) break;
  }
  return detector.style();
}
