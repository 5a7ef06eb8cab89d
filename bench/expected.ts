import { people } from './cases.ts';
import type { Case } from './cases.ts';
import { Checksum } from './checksum.ts';
import { personCells } from './person.ts';

/** What an import of a case must come to. */
export interface Expected {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** All customers afterwards: the checksum of each one's `customerText`. */
  readonly customers: string;
}

/** Everything about a customer in one text; the cells are those of `personCells`. */
export const customerText = (cells: readonly string[]): string => cells.join('\t');

/** Follows a case row by row, as the rules would: who is not in the base is created, what differs is written. */
export function expect({ baseRows, rows }: Case, fileRows: number): Expected {
  const inBase = baseRows(fileRows);
  const customers = new Checksum();
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const { person } of people(0, inBase)) customers.add(customerText(personCells(person, false)));
  for (const { person, changed } of rows(fileRows)) {
    const known = person < inBase;
    if (!known) counts.created += 1;
    else if (changed) counts.updated += 1;
    else counts.unchanged += 1;
    if (known && !changed) continue;
    if (known) customers.remove(customerText(personCells(person, false)));
    customers.add(customerText(personCells(person, changed)));
  }
  return { ...counts, customers: customers.toString() };
}
