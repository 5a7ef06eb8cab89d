import type { Inspection } from '../../../../src/contract/inspection.ts';
import { texts } from '../../texts/texts.ts';

type InspectedRow = Inspection['rows'][number];
type Value = InspectedRow['values'][string];

/** A cell of a file beside what is stored of it. */
export interface ShownCell {
  /** As in the file, blanks around it taken off. */
  readonly before: string;
  /** As it will be stored; null: it is erased; undefined: nothing of it is. */
  readonly after: string | null | undefined;
  readonly issues: InspectedRow['issues'];
}

/** What one column's cell becomes. */
export function shownCell(row: InspectedRow, index: number, field: string): ShownCell {
  const value = field === 'FullName' ? nameOf(row) : row.values[field];
  return {
    before: (row.cells[index] ?? '').trim(),
    after: value === undefined || value === null ? value : inWords(value),
    issues: row.issues.filter(({ column }) => column === index),
  };
}

/** A full name is stored in its parts; only those that it gave are shown. */
function nameOf({ values }: InspectedRow): Value | undefined {
  const parts = (['FirstName', 'MiddleName', 'LastName'] as const).flatMap((part) => {
    const value = values[part];
    return typeof value === 'string' ? [`${part}: ${value}`] : [];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

function inWords(value: NonNullable<Value>): string {
  if (Array.isArray(value)) return value.map(String).join(' | ');
  const { yes, no } = texts.review.first.values;
  if (typeof value === 'boolean') return value ? yes : no;
  return String(value);
}
