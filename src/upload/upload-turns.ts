/**
 * Of two who send the same file the later one is right: the earlier is a connection that broke without our noticing.
 * It is broken off, and what it has brought is kept, before the later one goes on.
 */
export class UploadTurns {
  readonly #turns = new Map<string, Turn>();

  /** @param stop breaks the work off, which then ends with an error */
  async take<T>(id: string, stop: () => void, work: () => Promise<T>): Promise<T> {
    for (let before = this.#turns.get(id); before !== undefined; before = this.#turns.get(id)) {
      before.stop();
      await before.ended;
    }
    const working = work();
    const turn = { stop, ended: working.then(ignore, ignore).then(() => void this.#turns.delete(id)) };
    this.#turns.set(id, turn);
    return working;
  }

  /** Breaks off all who are sending, and waits until what they have brought is kept. */
  async stopAll(): Promise<void> {
    const turns = [...this.#turns.values()];
    for (const { stop } of turns) stop();
    await Promise.all(turns.map(({ ended }) => ended));
  }
}

interface Turn {
  readonly stop: () => void;
  readonly ended: Promise<void>;
}

function ignore(): void {}
