import { describe, expect, it } from 'vitest';
import { DistinctCount } from './value-evidence-distinct.ts';
import { Repeats } from './value-evidence-repeats.ts';

/** So many rows, of which each value stands on as many as are said; those of all others differ. */
function* values(rows: number, often: Readonly<Record<string, number>>): Generator<string> {
  const every = Object.entries(often).map(([value, times]) => [value, Math.floor(rows / times)] as const);
  for (let row = 0; row < rows; row += 1) {
    const shared = every.find(([, step], place) => row % step === place);
    yield shared?.[0] ?? `other ${row}`;
  }
}

function count(rows: Iterable<string>): { repeats: Repeats; exact: Map<string, number> } {
  const repeats = new Repeats();
  const exact = new Map<string, number>();
  for (const value of rows) {
    repeats.add(value);
    exact.set(value, (exact.get(value) ?? 0) + 1);
  }
  return { repeats, exact };
}

describe('values on many rows', () => {
  it.each([
    { name: 'few rows', rows: 1_000, often: { shop: 40 }, many: 20 },
    { name: 'a hundred thousand', rows: 100_000, often: { shop: 100, noreply: 500 }, many: 100 },
    {
      name: 'three hundred thousand',
      rows: 300_000,
      often: { shop: 300, noreply: 301, card: 10_000 },
      many: 300,
    },
  ])('of $name are found, within the bounds that are told', ({ rows, often, many }) => {
    const { repeats, exact } = count(values(rows, often));
    const found = repeats.from(many);
    expect(found.map(({ value }) => value)).toEqual(expect.arrayContaining(Object.keys(often)));
    for (const { value, atLeast, atMost } of found) {
      expect(exact.get(value)).toBeGreaterThanOrEqual(atLeast);
      expect(exact.get(value)).toBeLessThanOrEqual(atMost);
      expect(atMost - atLeast).toBeLessThanOrEqual(rows / 4_096);
    }
  });

  it('are told exactly while there are few different ones, the most frequent first', () => {
    const { repeats } = count(values(2_000, { shop: 40, noreply: 100 }));
    expect(repeats.from(20)).toEqual([
      { value: 'noreply', atLeast: 100, atMost: 100 },
      { value: 'shop', atLeast: 40, atMost: 40 },
    ]);
  });
});

describe('different values', () => {
  it.each([0, 1, 1_000, 100_000])('are counted exactly up to %i', (different) => {
    const distinct = new DistinctCount();
    for (let value = 0; value < different; value += 1) distinct.add(`value ${value}`);
    for (let value = 0; value < different; value += 1) distinct.add(`value ${value}`);
    expect(distinct.result()).toEqual({ atMost: different, exact: true });
  });

  it('are told within some per cent beyond, not too low', () => {
    const distinct = new DistinctCount();
    for (let value = 0; value < 400_000; value += 1) distinct.add(`value ${value % 300_000}`);
    const { atMost, exact } = distinct.result();
    expect(exact).toBe(false);
    expect(atMost).toBeGreaterThanOrEqual(300_000);
    expect(atMost).toBeLessThan(300_000 * 1.05);
  });
});
