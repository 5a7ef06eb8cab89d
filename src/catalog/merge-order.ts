/**
 * The order of things after somebody listed some of them, perhaps with new ones between: the listed ones take
 * the order of the list among themselves, in the places they had; a new one follows the one listed before it,
 * or precedes all that were listed when it heads the list; what is not listed keeps its place.
 * @param before the ids there were, in order
 * @param listed the ids of the list, each once, in its order
 */
export function mergeOrder(before: readonly number[], listed: readonly number[]): number[] {
  const there = new Set(before);
  const moving = listed.filter((id) => there.has(id));
  const places = new Set(moving);
  let next = 0;
  const order = before.map((id) => (places.has(id) ? (moving[next++] ?? id) : id));
  for (const [index, id] of listed.entries()) {
    if (there.has(id)) continue;
    order.splice(placeOf(order, listed[index - 1], moving[0]), 0, id);
  }
  return order;
}

function placeOf(
  order: readonly number[],
  previous: number | undefined,
  firstListed: number | undefined,
): number {
  if (previous !== undefined) return order.indexOf(previous) + 1;
  return firstListed === undefined ? order.length : order.indexOf(firstListed);
}
