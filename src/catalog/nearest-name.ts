import { foldName } from '../row/name-lookup.ts';

/**
 * The name somebody probably meant who wrote one that does not exist: it differs by at most a third of its
 * letters, in any case; null when none is that near.
 */
export function nearestName(written: string, names: Iterable<string>): string | null {
  let nearest: string | null = null;
  let smallest = Math.floor(Math.max(written.length, 3) / 3) + 1;
  if (written.length > longestCompared) return null;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= smallest) continue;
    const edits = editDistance(foldName(written), foldName(name));
    if (edits < smallest) [nearest, smallest] = [name, edits];
  }
  return nearest;
}

/** The work is quadratic in the length; longer names are not typed by hand. */
const longestCompared = 100;

/** Characters inserted, deleted, replaced or swapped with their neighbour, that lead from one text to the other. */
function editDistance(from: string, to: string): number {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(above, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swap = swapped ? at(twoAbove, column - 2) + 1 : Infinity;
      line.push(Math.min(replaced, swap, at(above, column) + 1, at(line, column - 1) + 1));
    }
    [twoAbove, above] = [above, line];
  }
  return at(above, to.length);
}

const at = (costs: readonly number[], index: number): number => costs[index] ?? Infinity;
