/** Precision, recall and F1 of what was found as a multiset, added up: 3 is perfect, and two empty lists are. */
export function overlap(found: readonly string[], wanted: readonly string[]): number {
  if (found.length === 0 && wanted.length === 0) return 3;
  const left = new Map<string, number>();
  for (const each of wanted) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of found) {
    const count = left.get(each) ?? 0;
    if (count > 0) common++;
    left.set(each, count - 1);
  }
  if (common === 0) return 0;
  const precision = common / found.length;
  const recall = common / wanted.length;
  return precision + recall + (2 * precision * recall) / (precision + recall);
}
