import { BOM, formatRow, guardFormula, ownDialect } from '../csv/writer.ts';
import type { FieldGuide } from '../row/field-guide.ts';
import { templateRows } from '../row/template-rows.ts';

/** A file to fill in, as CSV (docs/spec.md §9.6). */
export function templateFile(guides: readonly FieldGuide[]): string {
  return (
    BOM +
    templateRows(guides)
      .map((cells) => formatRow(cells.map(guardFormula), ownDialect))
      .join('')
  );
}
