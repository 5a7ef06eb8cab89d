import type { PhoneOptions } from '../../src/value/phone.ts';
import { createPhoneStyleDetector } from '../../src/value/phone.ts';
import { cellText, isBlankText } from './cell.ts';
import type { Layout } from './layout.ts';

/**
 * How the file's phone column writes its numbers, from its first 10,000 non-blank cells without `+` or `00`,
 * whatever becomes of their rows (docs/spec.md §4).
 */
export function detectPhoneStyle(
  rows: readonly (readonly string[])[],
  layout: Layout,
  options: PhoneOptions,
): 'national' | 'international' {
  const detector = createPhoneStyleDetector(options);
  const column = layout.columns.find((each) => each.kind === 'phone');
  if (column === undefined) return 'national';
  for (const row of rows) {
    const text = cellText(row[column.index] ?? '', layout);
    if (!isBlankText(text, column)) detector.add(text);
  }
  return detector.style();
}
