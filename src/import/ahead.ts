/**
 * Asks a generator for some values ahead of their turn, so that it works while the one before them is used.
 * Ending it ends the source, behind what it was asked for.
 */
export async function* ahead<T>(
  source: AsyncGenerator<T, void, undefined>,
  count: number,
): AsyncGenerator<T, void, undefined> {
  const waiting: Promise<IteratorResult<T, void>>[] = [];
  const order = (): void => {
    const next = source.next();
    // Taken up below, at its turn: not unhandled in between.
    next.catch(() => undefined);
    waiting.push(next);
  };
  try {
    for (let index = 0; index < count; index += 1) order();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { value, done } = await next;
      if (done === true) return;
      order();
      yield value;
    }
  } finally {
    await source.return();
  }
}
