import type { Candidate, FileColumn } from './candidate.ts';
import { headerSays } from './header-columns.ts';
import { together, valuesSay } from './fit.ts';
import { readHeader } from './read-header.ts';

/**
 * What a column headed `Name`, `Nom` or `Nombre` holds: the whole name, unless a part of it stands in a column of its
 * own; then it is the other part. Null: the values are no names, or both parts have columns.
 * @param taken the fields that other columns hold
 */
export function wholeName(column: FileColumn, taken: ReadonlySet<string>): Candidate | null {
  const reading = readHeader(column.words).find(({ meaning }) => meaning === 'name');
  if (reading === undefined) return null;
  const field = fieldBeside(taken, column.kinds.severalWords);
  const confidence = together(reading.score - 0.02, column.kinds, 'name');
  if (confidence <= 0 || (column.kinds.count > 0 && column.kinds.name < 0.5)) return null;
  const beside =
    field === 'FullName' ? 'no part of it has a column of its own' : 'the other part has a column';
  return {
    field,
    confidence,
    reason: `${headerSays(reading)} ${field}: ${beside}; ${valuesSay(column.kinds, 'name')}.`,
    needs: {},
    isOffer: false,
  };
}

function fieldBeside(taken: ReadonlySet<string>, severalWords: number): string {
  const hasFirst = taken.has('FirstName');
  const hasLast = taken.has('LastName');
  if (hasLast && !hasFirst) return 'FirstName';
  return hasFirst && !hasLast && severalWords < 0.5 ? 'LastName' : 'FullName';
}
