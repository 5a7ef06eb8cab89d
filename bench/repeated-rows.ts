import type { FileRow, Size } from './case.ts';
import { usualColumns } from './columns.ts';
import { scramble } from './permute.ts';
import { headers } from './person.ts';

const { person } = usualColumns;

/**
 * New people, but that every twentieth row is about one of an earlier row: half of them among the last thousands of
 * rows, half anywhere before. Every second of them says something new.
 */
export function* duplicates({ rows, baseRows }: Size): Generator<FileRow, void, undefined> {
  const changedAlready = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    const repeatsSoFar = Math.floor(row / repeatEvery);
    const index = baseRows + row - repeatsSoFar;
    if (row % repeatEvery !== repeatEvery - 1) {
      const cells = person(index, false);
      yield { cells, before: null, after: cells };
      continue;
    }
    const others = index - baseRows;
    const drawn = scramble(row, 201);
    const again =
      repeatsSoFar % 2 === 0 ? index - 1 - (drawn % Math.min(others, near)) : baseRows + (drawn % others);
    const before = person(again, changedAlready.has(again));
    if (scramble(row, 202) % 2 === 0) changedAlready.add(again);
    const cells = person(again, changedAlready.has(again));
    yield { cells, before, after: cells, warnings: touchedBefore };
  }
}

const repeatEvery = 20;
const near = 5_000;

/** `touched-before` */
const touchedBefore = 1;

/**
 * Rows with the email of the first one, as of a shop that writes its own where a customer gives none: one customer,
 * whom every row changes. They bring phones, cards and names of their own, and no external id: one that may not
 * change would be a reason to reject them.
 */
export function* sameEmail({ rows, baseRows }: Size): Generator<FileRow, void, undefined> {
  let before: readonly string[] | null = null;
  for (let row = 0; row < rows; row += 1) {
    const cells = person(baseRows + row, false).map((cell, column) => sameCells.get(column) ?? cell);
    cells[emailColumn] = person(baseRows, false)[emailColumn] ?? '';
    const after = over(before, cells);
    yield { cells, before, after, warnings: before === null ? 0 : touchedBefore };
    before = after;
  }
}

const emailColumn = headers.indexOf('Email');

/** Nobody is subscribed anew, which the consent guard would not do. */
const sameCells = new Map([
  [headers.indexOf('ExternalIdentityShop'), ''],
  [headers.indexOf('IsSubscribedByEmail'), 'true'],
  [headers.indexOf('IsSubscribedByEmailOnNews'), 'true'],
  [headers.indexOf('IsSubscribedBySms'), 'true'],
]);

/** A blank cell leaves what is stored. */
function over(before: readonly string[] | null, cells: readonly string[]): string[] {
  return cells.map((cell, column) => (cell === '' ? (before?.[column] ?? '') : cell));
}
