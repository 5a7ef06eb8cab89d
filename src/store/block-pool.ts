/** Bytes of a block: some 20 ms of the server's work, so that it has something to do while Node plans. */
const blockBytes = 1024 ** 2;

/** Blocks that are written and can be filled again: new memory of their size is mapped page by page each time. */
export class BlockPool {
  readonly #free: Buffer[] = [];

  take(bytes: number): Buffer {
    if (bytes > blockBytes) return Buffer.allocUnsafeSlow(bytes);
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(blockBytes);
  }

  /** @param blocks of which nobody reads any more; others than those of the pool are left alone */
  giveBack(blocks: readonly Buffer[]): void {
    for (const { buffer } of blocks)
      if (buffer.byteLength === blockBytes) this.#free.push(Buffer.from(buffer));
  }
}
