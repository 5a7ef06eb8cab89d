import { looksKept } from '../limits.ts';
import { ByteLook } from '../text/byte-look.ts';

/**
 * What was seen so far of files that are arriving, in the memory of this process. What is not there, after a restart
 * or because others came since, is made again from the bytes that have arrived.
 */
export class ArrivalLooks {
  readonly #looks = new Map<string, ByteLook>();

  /**
   * Takes out what was seen of the first bytes of a file, so that only one arrival goes on with it.
   * @param prefix reads the file from its start, where nothing is remembered
   */
  async take(id: string, offset: number, prefix: () => AsyncIterable<Buffer>): Promise<ByteLook> {
    const known = this.#looks.get(id);
    this.#looks.delete(id);
    if (known?.bytes === offset) return known;
    const look = new ByteLook(true);
    if (offset > 0) for await (const piece of prefix()) look.take(piece);
    return look;
  }

  /** Remembers it for the next arrival; of many the latest. */
  keep(id: string, look: ByteLook): void {
    this.#looks.delete(id);
    this.#looks.set(id, look);
    const [oldest] = this.#looks.keys();
    if (this.#looks.size > looksKept && oldest !== undefined) this.#looks.delete(oldest);
  }

  forget(id: string): void {
    this.#looks.delete(id);
  }
}
