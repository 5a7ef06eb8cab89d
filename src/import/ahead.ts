/**
 * Takes values of a generator ahead of their turn, so that it works while the ones before are used. Ending it ends
 * the source, behind the value it is at.
 *
 * The source is asked for one value at a time: requests that wait in a generator hold on to one another, and an old
 * one that is dead to all of them until V8 clears up everything (for a million rows 4.0 instead of 0.9 s).
 * @param count how many may wait
 */
export async function* ahead<T>(
  source: AsyncGenerator<T, void, undefined>,
  count: number,
): AsyncGenerator<T, void, undefined> {
  const line = new Line<T>(count);
  const filling = fill(line, source);
  try {
    for (let value = await line.take(); value !== null; value = await line.take()) yield value.of;
  } finally {
    line.close();
    await filling;
  }
}

async function fill<T>(line: Line<T>, source: AsyncGenerator<T, void, undefined>): Promise<void> {
  try {
    for await (const value of source) {
      if (!(await line.put(value))) break;
    }
    line.end(null);
  } catch (reason) {
    line.end({ reason });
  }
}

interface Value<T> {
  readonly of: T;
}

/** Values between one who puts and one who takes. */
class Line<T> {
  readonly #count: number;
  readonly #values: T[] = [];
  #end: { readonly failure: { readonly reason: unknown } | null } | null = null;
  #closed = false;
  #wake: () => void = () => undefined;

  constructor(count: number) {
    this.#count = count;
  }

  /** Resolves when there is room for another; false: nobody takes any more. */
  async put(value: T): Promise<boolean> {
    this.#values.push(value);
    this.#wake();
    while (this.#values.length >= this.#count && !this.#closed) await this.#change();
    return !this.#closed;
  }

  /** @param failure what `take` throws behind the values put so far */
  end(failure: { readonly reason: unknown } | null): void {
    this.#end = { failure };
    this.#wake();
  }

  /** The next value; null: there is none any more. */
  async take(): Promise<Value<T> | null> {
    while (this.#values.length === 0 && this.#end === null) await this.#change();
    const taken = this.#values.splice(0, 1);
    this.#wake();
    for (const of of taken) return { of };
    if (this.#end?.failure) throw this.#end.failure.reason;
    return null;
  }

  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** Resolves when the other one did something; only one of the two ever waits. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
