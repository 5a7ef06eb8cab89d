import type { Random } from 'fast-check';

/** Draws with weights from fast-check's random numbers: a generator reads as a list of choices and their odds. */
export class Draw {
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** An integer, both ends included. */
  integer(from: number, to: number): number {
    return this.random.nextInt(from, to);
  }

  /** True in `percent` of a hundred draws. */
  chance(percent: number): boolean {
    return this.random.nextInt(0, 9999) < percent * 100;
  }

  /** One of a list that is not empty. */
  one<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    const item = items[this.random.nextInt(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  }

  /** Each item with the odds given. */
  some<Item>(items: readonly Item[], percent: number): Item[] {
    return items.filter(() => this.chance(percent));
  }

  /** The answer of one branch; weights need not add up to anything. */
  weighted<Item>(branches: readonly (readonly [weight: number, answer: () => Item])[]): Item {
    let left = this.random.nextInt(
      1,
      branches.reduce((sum, [weight]) => sum + weight, 0),
    );
    for (const [weight, answer] of branches) {
      left -= weight;
      if (left <= 0) return answer();
    }
    throw new Error('nothing to draw from');
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.random.nextInt(0, last);
      const [a, b] = [shuffled[last], shuffled[other]];
      if (a === undefined || b === undefined) continue;
      shuffled[last] = b;
      shuffled[other] = a;
    }
    return shuffled;
  }
}
