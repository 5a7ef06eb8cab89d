import { describe, expect, it } from 'vitest';
import { DistinctCount } from './value-evidence-distinct.ts';
import { Repeats } from './value-evidence-repeats.ts';

/** So many rows, of which each value stands on as many as are said; those of all others differ. */
function* values(rows: number, often: Readonly<Record<string, number>>): Generator<string> {
  const every = Object.entries(often).map(([value, count]) => [value, Math.floor(rows / count)] as const);
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
    ['few rows', 1_000, { shop: 40 }, 20],
    ['a hundred thousand', 100_000, { shop: 100, noreply: 500 }, 100],
    ['three hundred thousand', 300_000, { shop: 300, noreply: 301, card: 10_000 }, 300],
  ])('of %s are found, within the bounds that are told', (_, rows, often, many) => {
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
    expect(distinct.result()).toEqual({ count: different, exact: true });
  });

  it('are estimated within three per cent beyond', () => {
    const distinct = new DistinctCount();
    for (let value = 0; value < 400_000; value += 1) distinct.add(`value ${value % 300_000}`);
    const { count: about, exact } = distinct.result();
    expect(exact).toBe(false);
    expect(Math.abs(about / 300_000 - 1)).toBeLessThan(0.03);
  });
});
