type Ranges = readonly (readonly [from: number, to: number])[];

/** How many rows lie in ranges, both ends included. */
export function rowsIn(ranges: Ranges): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
